import { live } from '/vendor/lit-html/directives/live.js';
import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { runCommand } from './actions.js';
import {
  completes,
  descriptionHere,
  fixedChoices,
  nameHere,
  readDraft,
  takesFile,
  takesNumber,
} from './draft.js';
import { readBase64 } from './files.js';
import { focusComposer } from './focus.js';
import { icon } from './icons.js';
import { handleSuggestionKey, referToSuggestions } from './suggestions.js';

/** @import { App, BasicOption, Choice, Draft, FieldValue, ServerEvent } from './types.ts' */

/** How long typing has to rest before the bot is asked what it may become. */
const AUTOCOMPLETE_DELAY_MS = 150;

/**
 * The fields of a command.
 *
 * @param {App} app
 * @param {() => void} leave goes back to writing messages.
 */
export function createCommandForm(app, leave) {
  let autocompleteNonce = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {Partial<Draft>} patch */
  function change(patch) {
    const { draft } = app.state;
    if (draft !== null) app.update({ draft: { ...draft, ...patch } });
  }

  /**
   * @param {BasicOption} option
   * @param {FieldValue} value
   */
  function fill(option, value) {
    const { draft } = app.state;
    if (draft !== null) change({ fields: { ...draft.fields, [option.name]: value }, problem: null });
  }

  /**
   * @param {BasicOption} option
   * @param {readonly { name: string, value: string | number | boolean }[]} choices
   * @param {boolean} isMarked whether the first one is to be taken unless another is chosen.
   */
  function offer(option, choices, isMarked) {
    const suggestions = choices.map(({ name, value }, index) => ({
      id: `suggestion-${index}`,
      label: name,
      detail: '',
      pick: () => {
        fill(option, { text: name, value });
        app.update({ suggestions: [], active: -1 });
        focusNext(option);
      },
    }));
    app.update({ suggestions, active: isMarked && suggestions.length > 0 ? 0 : -1 });
  }

  /**
   * Offers what fits the text of a field, at once or when the bot has answered.
   *
   * @param {BasicOption} option
   */
  function suggest(option) {
    clearTimeout(timer);
    autocompleteNonce = '';
    const { draft, place } = app.state;
    if (draft === null) return;
    const { text = '', value } = draft.fields[option.name] ?? {};
    const choices = fixedChoices(option, place);
    if (choices !== null) {
      const wanted = value === undefined ? text.trim().toLowerCase() : '';
      offer(
        option,
        choices.filter(({ name }) => name.toLowerCase().includes(wanted)),
        true,
      );
      return;
    }
    app.update({ suggestions: [], active: -1 });
    if (completes(option)) timer = setTimeout(() => askForCompletion(draft, option), AUTOCOMPLETE_DELAY_MS);
  }

  /**
   * @param {Draft} draft
   * @param {BasicOption} option
   */
  function askForCompletion({ command, shown, fields }, option) {
    autocompleteNonce = crypto.randomUUID();
    const others = shown.filter((name) => name !== option.name);
    const { options } = readDraft(
      { command, shown: others, fields, problem: null, focused: null },
      app.state.place,
    );
    const typed = {
      name: option.name,
      type: option.type,
      value: fields[option.name]?.text ?? '',
      focused: true,
    };
    app.send({
      op: 'autocomplete',
      nonce: autocompleteNonce,
      command_id: command.id,
      ...(command.subcommand !== null && { subcommand: command.subcommand }),
      options: [...options, typed],
    });
  }

  /** @param {BasicOption} option */
  function focusNext(option) {
    const { shown = [] } = app.state.draft ?? {};
    const next = shown[shown.indexOf(option.name) + 1];
    focusComposer(next ?? option.name);
    if (next === undefined) app.update({ suggestions: [], active: -1 });
  }

  /** @param {BasicOption} option */
  function remove(option) {
    const { draft } = app.state;
    if (draft === null) return;
    const at = draft.shown.indexOf(option.name);
    const before = draft.shown[at - 1];
    if (before === undefined && option.required === true) return leave();
    if (before === undefined && draft.shown.length === 1) return leave();
    if (option.required === true) return focusComposer(before);
    const { [option.name]: _, ...fields } = draft.fields;
    change({ shown: draft.shown.filter((name) => name !== option.name), fields, problem: null });
    focusComposer(before);
  }

  /**
   * @param {BasicOption} option
   * @param {KeyboardEvent} event
   */
  function handleKey(option, event) {
    if (handleSuggestionKey(app, event)) return;
    if (event.isComposing) return;
    const { text = '', file } = app.state.draft?.fields[option.name] ?? {};
    if (event.key === 'Enter') void submit();
    else if (event.key === 'Escape') leave();
    else if (event.key === 'Backspace' && text === '' && file === undefined) remove(option);
    else return;
    event.preventDefault();
  }

  async function submit() {
    const { draft, place, connected } = app.state;
    if (draft === null || !connected) return;
    const { options, files, problem } = readDraft(draft, place);
    if (problem !== null) {
      change({ problem });
      return focusComposer(problem.option);
    }
    clearTimeout(timer);
    const sent = await Promise.all(
      files.map(async ({ option, file }) => ({ option, name: file.name, data: await readBase64(file) })),
    );
    runCommand(app, draft.command, options, sent);
    leave();
  }

  /** @param {BasicOption} option */
  function renderField(option) {
    const { draft } = app.state;
    if (draft === null) return nothing;
    const { name, required = false } = option;
    const { text = '', file } = draft.fields[name] ?? {};
    const hasProblem = draft.problem?.option === name;
    const { list, marked } = referToSuggestions(app);
    const focus = () => {
      change({ focused: name });
      suggest(option);
    };
    /** @param {Event} event */
    const type = ({ target }) => {
      if (target instanceof HTMLInputElement && target.files !== null) {
        const [chosen] = target.files;
        fill(option, chosen === undefined ? { text: '' } : { text: '', file: chosen });
      } else if (target instanceof HTMLTextAreaElement) {
        fill(option, { text: target.value.replaceAll('\n', ' ') });
        suggest(option);
      }
    };
    /** @param {KeyboardEvent} event */
    const key = (event) => handleKey(option, event);
    const field = takesFile(option)
      ? html`<input type="file" id="option-${name}" @change=${type} @focus=${focus} @keydown=${key}
          aria-describedby="composer-hint" />`
      : html`<textarea id="option-${name}" rows="1" .value=${live(text)} maxlength=${'max_length' in option ? (option.max_length ?? 6000) : 6000}
          inputmode=${takesNumber(option) ? 'decimal' : 'text'} autocomplete="off" spellcheck="false"
          aria-autocomplete="list" aria-controls=${list} aria-activedescendant=${marked}
          aria-required=${required} aria-invalid=${hasProblem} aria-describedby="composer-hint"
          @input=${type} @focus=${focus} @keydown=${key}></textarea>`;
    return html`<span class="field ${hasProblem ? 'wrong' : ''} ${file === undefined ? '' : 'filled'}">
      <label for="option-${name}">${nameHere(option)}</label>${field}
    </span>`;
  }

  return {
    /**
     * Of the answers to what was typed, only the one to the last question counts.
     *
     * @param {Extract<ServerEvent, { t: 'AUTOCOMPLETE' }>['d']} answer
     */
    receiveChoices({ nonce, choices }) {
      const option = app.state.draft?.command.options.find(({ name }) => name === app.state.draft?.focused);
      if (nonce !== autocompleteNonce || option === undefined) return;
      // Nothing is marked while nothing has been typed, so that Enter leaves an optional field empty.
      const isWanted = option.required === true || (app.state.draft?.fields[option.name]?.text ?? '') !== '';
      offer(option, choices, isWanted);
    },

    render() {
      const { draft, connected } = app.state;
      if (draft === null) return nothing;
      const { command, shown } = draft;
      const more = command.options.filter(({ name }) => !shown.includes(name));
      /** @param {BasicOption} option */
      const add = ({ name }) => {
        change({ shown: [...shown, name] });
        focusComposer(name);
      };
      return html`<form class="command-form" aria-label="/${command.path}"
          @submit=${(/** @type {Event} */ event) => {
            event.preventDefault();
            void submit();
          }}
          @keydown=${(/** @type {KeyboardEvent} */ event) => {
            if (event.key === 'Escape' && !event.defaultPrevented) leave();
          }}
          @focusout=${() => app.update({ suggestions: [], active: -1 })}>
        <span class="command-name">/${command.path}</span>
        ${command.options.filter(({ name }) => shown.includes(name)).map(renderField)}
        ${more.map(
          (
            option,
          ) => html`<button type="button" class="add-option" title=${descriptionHere(option)} @click=${() => add(option)}>
            + ${nameHere(option)}</button>`,
        )}
        <button type="button" class="icon-button leave" aria-label="Leave the command" @click=${leave}>${icon('close')}</button>
        <button class="send" aria-label="Run /${command.path}" ?disabled=${!connected}>${icon('send')}</button>
      </form>`;
    },
  };
}
