import { html, render } from '/vendor/lit-html/lit-html.js';
import { createComposer } from './composer.js';
import { connect } from './connection.js';
import { focusComposer } from './focus.js';
import { focusMenu, renderMenu } from './menu.js';
import { followNewest, isAtEnd, renderMessageList, scrollToEnd } from './message-list.js';
import { openModal, renderModal } from './modal.js';
import { renderShell } from './shell.js';
import { INITIAL_STATE, reduce } from './state.js';
import { restoreTheme } from './theme.js';

/** @import { App, ServerEvent } from './types.ts' */

/** Discord's clients show somebody as typing for this long. */
const TYPING_MS = 10_000;
const NOTICE_MS = 4000;

/** @param {HTMLElement} root */
function start(root) {
  let state = INITIAL_STATE;
  let isRendering = false;
  /** @type {App} */
  const app = {
    get state() {
      return state;
    },
    update(patch) {
      const before = state;
      const wasAtEnd = isAtEnd();
      state = { ...state, ...patch };
      show();
      const isElsewhere =
        before.place?.me.id !== state.place?.me.id || before.place?.channel.id !== state.place?.channel.id;
      if (state.place !== before.place && isElsewhere) scrollToEnd(app);
      else if (state.messages.length > before.messages.length) followNewest(app, wasAtEnd);
      else if (wasAtEnd && state.messages !== before.messages) followNewest(app, true);
      else if (wasAtEnd && state.failures !== before.failures) scrollToEnd(app);
      if (state.menu !== null && before.menu !== state.menu) focusMenu();
      if (state.modal !== null) openModal();
      if (state.notice !== null && before.notice !== state.notice) {
        const { notice } = state;
        setTimeout(() => state.notice === notice && app.update({ notice: null }), NOTICE_MS);
      }
    },
    send: (request) => connection.send(request),
  };
  const composer = createComposer(app);

  /** An element that is taken away while it has the focus says so at once, in the middle of the rendering. */
  function show() {
    if (isRendering) return;
    isRendering = true;
    let shown;
    do {
      shown = state;
      const parts = {
        messages: renderMessageList(app),
        composer: composer.render(),
        menu: renderMenu(app),
      };
      render(html`${renderShell(app, parts)} ${renderModal(app)}`, root);
    } while (shown !== state);
    isRendering = false;
  }

  /** @param {ServerEvent} event */
  function receive(event) {
    if (event.t === 'AUTOCOMPLETE') return composer.receiveChoices(event.d);
    const isFirst = state.place === null;
    app.update(reduce(state, event));
    if (event.t === 'TYPING') {
      const { user } = event.d;
      setTimeout(() => app.update({ typing: state.typing.filter((one) => one !== user) }), TYPING_MS);
    }
    if (isFirst) focusComposer();
  }

  // Typing goes to the composer from wherever nothing else is typed into; the key itself still arrives there.
  document.addEventListener('keydown', ({ key, target, ctrlKey, metaKey, altKey }) => {
    const isText = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
    const isTaken =
      target instanceof Element &&
      target.closest('input:not([type=radio]), textarea, select, dialog, [role=menu]');
    if (isText && !isTaken) focusComposer();
  });

  show();
  const connection = connect({
    onEvent: receive,
    onOpen: () => app.update({ connected: true }),
    onLost: () => app.update({ connected: false, pending: new Map(), typing: [] }),
  });
}

restoreTheme();
// Before the first answer is there: text that is shown before its font stays as it was in some browsers.
void document.fonts.load('1em "Noto Emoji"', '👍');
start(document.body);
