import { guard } from '/vendor/lit-html/directives/guard.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { icon } from './icons.js';
import { isEphemeral, renderMessage } from './message.js';
import { nameOf } from './state.js';

/** @import { App, Message } from './types.ts' */

/** Messages of one author that follow each other within this are shown as one. */
const TOGETHER_MS = 5 * 60_000;

/** From so near the end, new messages are followed. */
const NEAR_END_PX = 120;

const SPACE_ABOVE_PX = 18;

/** @param {App} app */
export function renderMessageList(app) {
  const { messages, failures, pending, place, connected, typing } = app.state;
  const lost = failures.filter(({ messageId }) => messageId === null);
  const names = typing.map(nameOf);
  return html`<div class="log-frame">
    <div class="log" role="log" aria-label="Messages" tabindex="0" @scroll=${() => noticeScroll(app)}>
      ${messages.length === 0 && place !== null ? renderWelcome(app) : nothing}
      <ol class="messages">
        ${repeat(
          messages,
          ({ id }) => id,
          (message, index) => {
            const continues = continuesFrom(messages[index - 1], message);
            // Markdown is parsed again only for what has changed.
            return guard([message, continues, pending, failures, place, connected], () =>
              renderMessage(app, message, continues),
            );
          },
        )}
        ${lost.map(
          ({ nonce, label, text }) => html`<li class="message lost">
            <p class="failure" role="alert"><strong>${label}</strong> ${text}
              <button type="button" class="plain" @click=${() => forget(app, nonce)}>Dismiss</button></p>
          </li>`,
        )}
      </ol>
      <p class="typing" aria-live="off">${names.length > 0 ? `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} typing…` : nothing}</p>
    </div>
    ${
      app.state.unseen
        ? html`<button type="button" class="to-end" @click=${() => scrollToEnd(app)}>${icon('down')} New messages</button>`
        : nothing
    }
  </div>`;
}

/** @param {App} app */
function renderWelcome(app) {
  const { place, connected } = app.state;
  const { bot = null, online = false, examples = [], channel } = place ?? {};
  const name = bot === null ? 'the bot' : nameOf(bot);
  /** @param {string} question */
  const ask = (question) => app.send({ op: 'message', content: `<@${bot?.id}> ${question}` });
  return html`<section class="welcome">
    <img src="/mark.svg" alt="" />
    <h2>Ask ${name} something</h2>
    <p>This is the beginning of <strong>#${channel?.name}</strong>. Type <kbd>/</kbd> for the commands, or mention
      <span class="mention">@${name}</span> in a message.</p>
    ${
      examples.length > 0 && bot !== null
        ? html`<ul class="examples" aria-label="Examples">
            ${examples.map(
              (
                question,
              ) => html`<li><button type="button" ?disabled=${!online || !connected} @click=${() => ask(question)}>
                ${question}</button></li>`,
            )}
          </ul>`
        : nothing
    }
  </section>`;
}

/**
 * @param {Message | undefined} before
 * @param {Message} message
 */
function continuesFrom(before, message) {
  return (
    before !== undefined &&
    before.author.id === message.author.id &&
    before.channel_id === message.channel_id &&
    isEphemeral(before) === isEphemeral(message) &&
    !message.interaction_metadata?.name &&
    !message.referenced_message &&
    Date.parse(message.timestamp) - Date.parse(before.timestamp) < TOGETHER_MS
  );
}

/**
 * @param {App} app
 * @param {string} nonce
 */
function forget(app, nonce) {
  app.update({ failures: app.state.failures.filter((one) => one.nonce !== nonce) });
}

function findLog() {
  return document.querySelector('.log');
}

export function isAtEnd() {
  const log = findLog();
  return log === null || log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END_PX;
}

/** @param {App} app */
export function scrollToEnd(app) {
  const log = findLog();
  if (log !== null) log.scrollTop = log.scrollHeight;
  if (app.state.unseen) app.update({ unseen: false });
}

/**
 * Brings what is newest into view if it is what the reader is waiting for: of a message that is taller than the
 * window, the beginning.
 *
 * @param {App} app
 * @param {boolean} wasAtEnd
 */
export function followNewest(app, wasAtEnd) {
  const { messages, place } = app.state;
  const newest = messages.at(-1);
  const log = findLog();
  if (log === null) return;
  const askers = [newest?.author, newest?.interaction_metadata?.user, newest?.referenced_message?.author];
  if (!wasAtEnd && !askers.some((user) => user !== undefined && user.id === place?.me.id)) {
    app.update({ unseen: true });
    return;
  }
  const top = document.querySelector(`.message[data-id="${newest?.id}"]`)?.getBoundingClientRect().top ?? 0;
  const start = log.scrollTop + top - log.getBoundingClientRect().top - SPACE_ABOVE_PX;
  log.scrollTop = Math.min(start, log.scrollHeight - log.clientHeight);
}

/** @param {App} app */
function noticeScroll(app) {
  if (app.state.unseen && isAtEnd()) app.update({ unseen: false });
}
