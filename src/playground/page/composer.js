import { live } from '/vendor/lit-html/directives/live.js';
import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { createCommandForm } from './command-form.js';
import { descriptionHere, listRunnable, matchTyped, mayBecome, nameHere, startDraft } from './draft.js';
import { focusComposer } from './focus.js';
import { icon } from './icons.js';
import { leaveEditing, nameOf } from './state.js';
import { handleSuggestionKey, referToSuggestions, renderSuggestions } from './suggestions.js';

/** @import { App, RunnableCommand } from './types.ts' */

const MESSAGE_CHARACTERS = 2000;

/** Discord shows somebody as typing for ten seconds; it is told again a little sooner. */
const TYPING_EVERY_MS = 8000;

/** Where messages are written and commands are filled in. @param {App} app */
export function createComposer(app) {
  const form = createCommandForm(app, leaveCommand);
  let typingSentAt = 0;

  function leaveCommand() {
    app.update({ draft: null, suggestions: [], active: -1 });
    focusComposer();
  }

  /**
   * @param {RunnableCommand} command
   * @param {string} [text]
   */
  function enterCommand(command, text) {
    app.update({
      draft: startDraft(command, text),
      text: '',
      suggestions: [],
      active: -1,
      replyTo: null,
      editing: null,
    });
    focusComposer();
  }

  /** @param {HTMLTextAreaElement} field */
  function readText({ value, selectionStart }) {
    const commands = listRunnable(app.state.place?.commands ?? []);
    const typed = matchTyped(commands, value);
    if (typed !== null) return enterCommand(typed.command, typed.rest);
    const suggestions = value.startsWith('/')
      ? suggestCommands(commands, value)
      : suggestPeople(value, selectionStart);
    app.update({ text: value, suggestions, active: suggestions.length > 0 ? 0 : -1 });
    if (value !== '' && !value.startsWith('/') && Date.now() - typingSentAt > TYPING_EVERY_MS) {
      typingSentAt = Date.now();
      app.send({ op: 'typing' });
    }
  }

  /**
   * @param {readonly RunnableCommand[]} commands
   * @param {string} typed
   */
  function suggestCommands(commands, typed) {
    const wanted = typed.slice(1).toLowerCase();
    return commands
      .filter((command) => mayBecome(command, wanted) || command.path.includes(` ${wanted}`))
      .map((command, index) => ({
        id: `suggestion-${index}`,
        label: `/${command.path}`,
        detail: command.description,
        pick: () => enterCommand(command),
      }));
  }

  /**
   * @param {string} text
   * @param {number} caret
   */
  function suggestPeople(text, caret) {
    const typed = /(?:^|\s)@([^\s@]*)$/.exec(text.slice(0, caret))?.[1];
    if (typed === undefined) return [];
    return listPeople()
      .filter((user) => nameOf(user).toLowerCase().startsWith(typed.toLowerCase()))
      .map((user, index) => ({
        id: `suggestion-${index}`,
        label: `@${nameOf(user)}`,
        detail: user.bot === true ? 'App' : '',
        pick: () => {
          const before = text.slice(0, caret - typed.length);
          app.update({ text: `${before}${nameOf(user)} ${text.slice(caret)}`, suggestions: [], active: -1 });
          focusComposer();
        },
      }));
  }

  /** The bot comes first: it is whom one writes to here. */
  function listPeople() {
    const { place } = app.state;
    return [...(place?.bot ? [place.bot] : []), ...(place?.users ?? [])];
  }

  /** Discord would write it in the channel; somebody who mistypes a command is better told. */
  function isUnknownCommand() {
    const { text, suggestions } = app.state;
    if (suggestions.length > 0 || !/^\/[\p{L}\p{N}_-]*(?: |$)/u.test(text)) return false;
    const wanted = text.slice(1).trimEnd();
    return !listRunnable(app.state.place?.commands ?? []).some((command) => mayBecome(command, wanted));
  }

  function sendText() {
    const { text, replyTo, editing, connected } = app.state;
    if (text.trim() === '' || !connected || isUnknownCommand()) return;
    const content = listPeople().reduce(
      (written, user) => written.replaceAll(`@${nameOf(user)}`, `<@${user.id}>`),
      text.trim(),
    );
    app.send(
      editing === null
        ? { op: 'message', content, ...(replyTo !== null && { reply_to: replyTo.id }) }
        : { op: 'edit', message_id: editing.id, content },
    );
    app.update({ text: '', replyTo: null, editing: null, suggestions: [], active: -1 });
    typingSentAt = 0;
  }

  /** @param {KeyboardEvent} event */
  function handleKey(event) {
    if (handleSuggestionKey(app, event) || event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) sendText();
    else if (event.key === 'Escape' && app.state.editing !== null) app.update(leaveEditing(app.state));
    else if (event.key === 'Escape' && app.state.replyTo !== null) app.update({ replyTo: null });
    else return;
    event.preventDefault();
  }

  function openCommands() {
    const suggestions = suggestCommands(listRunnable(app.state.place?.commands ?? []), '/');
    app.update({ text: '/', suggestions, active: 0 });
    focusComposer();
  }

  function renderText() {
    const { text, place, connected } = app.state;
    const { list, marked } = referToSuggestions(app);
    /** @param {Event} event */
    const input = ({ target }) => {
      if (target instanceof HTMLTextAreaElement) readText(target);
    };
    const label = place === null ? 'Message' : `Message #${place.channel.name}`;
    return html`<form class="text-form" @submit=${(/** @type {Event} */ event) => {
      event.preventDefault();
      sendText();
    }}>
      <button type="button" class="icon-button" aria-label="Commands" title="Commands" @click=${openCommands}>${icon('slash')}</button>
      <textarea class="message-text" rows="1" dir="auto" .value=${live(text)} maxlength=${MESSAGE_CHARACTERS}
        aria-label=${label} placeholder=${label}
        aria-autocomplete="list" aria-controls=${list} aria-activedescendant=${marked}
        @input=${input} @keydown=${handleKey} @blur=${() => app.update({ suggestions: [], active: -1 })}></textarea>
      <button class="send" aria-label="Send" ?disabled=${!connected || text.trim() === ''}>${icon('send')}</button>
    </form>`;
  }

  function renderHint() {
    const { draft } = app.state;
    if (draft === null) return nothing;
    const { command, focused, problem } = draft;
    const option = command.options.find(({ name }) => name === (problem?.option ?? focused));
    return html`<p class="hint" id="composer-hint">
      <strong>${option ? nameHere(option) : `/${command.path}`}</strong> ${option ? descriptionHere(option) : command.description}
      ${problem === null ? nothing : html`<span class="failure" role="alert">${problem.text}</span>`}
    </p>`;
  }

  function renderReply() {
    const { replyTo, editing } = app.state;
    if (isUnknownCommand()) {
      return html`<p class="hint" role="alert"><span class="failure">There is no such command, or you may not use it.</span></p>`;
    }
    if (editing !== null) {
      return html`<p class="hint reply">Changing your message
        <button type="button" class="icon-button" aria-label="Leave it as it is" @click=${() => app.update(leaveEditing(app.state))}>${icon('close')}</button>
      </p>`;
    }
    if (replyTo === null) return nothing;
    return html`<p class="hint reply">Replying to <strong>${nameOf(replyTo.author)}</strong>
      <button type="button" class="icon-button" aria-label="Do not reply" @click=${() => app.update({ replyTo: null })}>${icon('close')}</button>
    </p>`;
  }

  return {
    receiveChoices: form.receiveChoices,
    render: () => html`<div class="composer">
      ${renderSuggestions(app)}
      <div class="composer-box">
        ${app.state.draft === null ? renderReply() : renderHint()}
        ${app.state.draft === null ? renderText() : form.render()}
      </div>
    </div>`,
  };
}
