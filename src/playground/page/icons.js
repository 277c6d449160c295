import { html, svg } from '/vendor/lit-html/lit-html.js';

const PATHS = {
  outward: svg`<path d="M9 5h10v10M19 5 6 18" />`,
  picture: svg`<rect x="3" y="5" width="18" height="14" rx="2" /><path d="m4 17 5-5 4 4 3-3 4 4" />`,
  file: svg`<path d="M6 3h8l5 5v13H6zM14 3v5h5" />`,
  reply: svg`<path d="M10 7 4 12l6 5v-3.5c5 0 8 1.5 10 5C19.5 12 16 9.5 10 9.5z" />`,
  more: svg`<path d="M5 12h.01M12 12h.01M19 12h.01" />`,
  eye: svg`<path d="M2 12s4-6.5 10-6.5S22 12 22 12s-4 6.5-10 6.5S2 12 2 12z" /><circle cx="12" cy="12" r="2.5" />`,
  close: svg`<path d="m6 6 12 12M18 6 6 18" />`,
  send: svg`<path d="M12 19V6M6 11.5 12 5.5l6 6" />`,
  down: svg`<path d="M12 5v14M6 13l6 6 6-6" />`,
  slash: svg`<path d="M15 4 9 20" />`,
  theme: svg`<circle cx="12" cy="12" r="8" /><path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor" />`,
  attach: svg`<path d="M19 11.5 12 18.5a4.5 4.5 0 0 1-6.400-6.400l7.400-7.300a3 3 0 0 1 4.300 4.300l-7.400 7.300a1.5 1.5 0 0 1-2.100-2.100l6.5-6.5" />`,
};

/**
 * Always beside a word or under a label, so that it says nothing itself.
 *
 * @param {keyof typeof PATHS} name
 */
export function icon(name) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${PATHS[name]}</svg>`;
}
