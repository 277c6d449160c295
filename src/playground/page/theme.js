const KEY = 'theme';

/** Follows the system until somebody has chosen, and keeps the choice. */
export function restoreTheme() {
  const chosen = localStorage.getItem(KEY);
  if (chosen === 'dark' || chosen === 'light') document.documentElement.dataset.theme = chosen;
}

export function switchTheme() {
  const { dataset } = document.documentElement;
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const shown = dataset.theme ?? (isDark ? 'dark' : 'light');
  const chosen = shown === 'dark' ? 'light' : 'dark';
  dataset.theme = chosen;
  localStorage.setItem(KEY, chosen);
}
