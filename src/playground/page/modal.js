import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { submitModal } from './actions.js';
import { icon } from './icons.js';
import { renderMarkdown } from './markdown.js';

/** @import { APIModalInteractionResponseCallbackComponent, APITextInputComponent } from 'discord.js' */
/** @import { App } from './types.ts' */

const PARAGRAPH = 2;

/** A form that the bot has asked to be filled in. @param {App} app */
export function renderModal(app) {
  const { modal } = app.state;
  if (modal === null) return nothing;
  const close = () => app.update({ modal: null });
  /** @param {SubmitEvent} event */
  const submit = (event) => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const values = [...new FormData(event.target)].map(([name, value]) => [name, String(value)]);
    close();
    submitModal(app, modal, Object.fromEntries(values));
  };
  return html`<dialog class="modal" aria-labelledby="modal-title" @close=${close}>
    <form @submit=${submit}>
      <header>
        <h2 id="modal-title">${modal.title}</h2>
        <button type="button" class="icon-button" aria-label="Close" @click=${close}>${icon('close')}</button>
      </header>
      ${modal.components.map((component) => renderField(app, component))}
      <footer>
        <button type="button" class="button secondary" @click=${close}>Cancel</button>
        <button class="button primary">Submit</button>
      </footer>
    </form>
  </dialog>`;
}

/** Called when a form has just been put on the page; until it is opened, it does not show. */
export function openModal() {
  const dialog = document.querySelector('dialog');
  if (dialog !== null && !dialog.open) dialog.showModal();
}

/**
 * @param {App} app
 * @param {APIModalInteractionResponseCallbackComponent} component
 * @returns {unknown}
 */
function renderField(app, component) {
  if (component.type === 10)
    return html`<div class="markdown">${renderMarkdown(component.content, app.state.place)}</div>`;
  if (component.type === 1)
    return component.components.map((input) => renderInput(input, input.label ?? '', ''));
  if (component.type === 18 && component.component.type === 4) {
    return renderInput(component.component, component.label, component.description ?? '');
  }
  return html`<p class="failure">This field cannot be shown here.</p>`;
}

/**
 * @param {APITextInputComponent} input
 * @param {string} label
 * @param {string} description
 */
function renderInput(input, label, description) {
  const {
    custom_id,
    style,
    value = '',
    placeholder = '',
    required = true,
    min_length = 0,
    max_length = 4000,
  } = input;
  const field =
    style === PARAGRAPH
      ? html`<textarea name=${custom_id} rows="5" .defaultValue=${value} placeholder=${placeholder} ?required=${required}
          minlength=${min_length} maxlength=${max_length}></textarea>`
      : html`<input name=${custom_id} .defaultValue=${value} placeholder=${placeholder} ?required=${required}
          minlength=${min_length} maxlength=${max_length} autocomplete="off" />`;
  return html`<label class="modal-field">
    <span>${label}${required ? nothing : html` <small>optional</small>`}</span>
    ${description === '' ? nothing : html`<small>${description}</small>`}
    ${field}
  </label>`;
}
