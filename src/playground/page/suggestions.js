import { html, nothing } from '/vendor/lit-html/lit-html.js';

/** @import { App } from './types.ts' */

/** What may be meant by what is being typed. @param {App} app */
export function renderSuggestions({ state: { suggestions, active } }) {
  if (suggestions.length === 0) return nothing;
  return html`<ul class="suggestions" id="suggestions" role="listbox" tabindex="0" aria-label="Suggestions">
    ${suggestions.map(
      (
        { id, label, detail, pick },
        index,
      ) => html`<li id=${id} role="option" aria-selected=${index === active}
        @mousedown=${(/** @type {Event} */ event) => event.preventDefault()} @click=${pick}>
        <span>${label}</span> <small>${detail}</small>
      </li>`,
    )}
  </ul>`;
}

/**
 * What the field that is typed into says of them: the list, and the one that is marked.
 *
 * @param {App} app
 */
export function referToSuggestions({ state: { suggestions, active } }) {
  return {
    list: suggestions.length > 0 ? 'suggestions' : nothing,
    marked: suggestions[active]?.id ?? nothing,
  };
}

/**
 * Arrows move, Enter and Tab choose, Escape puts away.
 *
 * @param {App} app
 * @param {KeyboardEvent} event
 * @returns {boolean} whether the key was for the suggestions.
 */
export function handleSuggestionKey(app, event) {
  const { suggestions, active } = app.state;
  if (suggestions.length === 0 || event.isComposing) return false;
  const chosen = suggestions[active];
  if (event.key === 'ArrowDown') mark(app, (active + 1) % suggestions.length);
  else if (event.key === 'ArrowUp')
    mark(app, (Math.max(active, 0) - 1 + suggestions.length) % suggestions.length);
  else if (event.key === 'Escape') app.update({ suggestions: [], active: -1 });
  else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && chosen !== undefined)
    chosen.pick();
  else return false;
  event.preventDefault();
  return true;
}

/**
 * @param {App} app
 * @param {number} index
 */
function mark(app, index) {
  app.update({ active: index });
  document.getElementById(app.state.suggestions[index]?.id ?? '')?.scrollIntoView({ block: 'nearest' });
}
