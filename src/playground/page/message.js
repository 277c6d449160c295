import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { renderComponents } from './components.js';
import { renderEmbed } from './embed.js';
import { focusComposer } from './focus.js';
import { icon } from './icons.js';
import { renderMarkdown } from './markdown.js';
import { renderAttachments } from './media.js';
import { leaveEditing, nameOf } from './state.js';

/** @import { APIUser } from 'discord.js' */
/** @import { App, Message } from './types.ts' */

/** Bits of a message's flags: https://discord.com/developers/docs/resources/message#message-object-message-flags. */
const EPHEMERAL = 64;
const LOADING = 128;
/** The files of such a message show only where a component names them. */
const COMPONENTS_V2 = 32768;

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });
const CALENDAR = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' });

/** @param {Message} message */
export function isEphemeral({ flags }) {
  return ((flags ?? 0) & EPHEMERAL) !== 0;
}

/**
 * Whether it was written to this reader alone, outside the channel; it is shown in the same place.
 *
 * @param {App} app
 * @param {Message} message
 */
function isDirect({ state: { place } }, { channel_id }) {
  return place !== null && channel_id !== place.channel.id;
}

/**
 * @param {App} app
 * @param {Message} message
 * @param {boolean} continues whether the one above is by the same author, who then is not named again.
 */
export function renderMessage(app, message, continues) {
  const { author, timestamp, edited_timestamp, flags = 0 } = message;
  const failures = app.state.failures.filter(({ messageId }) => messageId === message.id);
  const sent = new Date(timestamp);
  /** @param {MouseEvent} event */
  const openMenu = (event) => {
    // A text that is marked, a link and a field have menus of the browser's own that are worth more.
    if (event.target instanceof Element && event.target.closest('a, input, select, textarea')) return;
    event.preventDefault();
    const { currentTarget, clientX, clientY } = event;
    const box =
      currentTarget instanceof Element ? currentTarget.getBoundingClientRect() : { left: 0, top: 0 };
    // A menu that was asked for by key comes without a place of its own.
    const isByKey = clientX === 0 && clientY === 0;
    app.update({
      menu: { message, x: isByKey ? box.left + 56 : clientX, y: isByKey ? box.top + 24 : clientY },
    });
  };
  const classes = ['message', continues && 'continues', isEphemeral(message) && 'ephemeral'].filter(Boolean);
  return html`<li class=${classes.join(' ')} data-id=${message.id} tabindex="-1" @contextmenu=${openMenu}>
    ${renderOrigin(message)}
    ${continues ? nothing : renderAvatar(author)}
    <div class="message-body">
      ${
        continues
          ? html`<h2 class="unseen-text">${nameOf(author)}</h2>`
          : html`<header>
              <h2>${nameOf(author)}</h2>
              ${author.bot === true ? html`<span class="tag">App</span>` : nothing}
              ${isDirect(app, message) ? html`<span class="tag">Direct message</span>` : nothing}
              <time datetime=${timestamp} title=${CALENDAR.format(sent)}>${CLOCK.format(sent)}</time>
            </header>`
      }
      ${(flags & LOADING) !== 0 ? renderThinking(author) : renderContent(app, message)}
      ${renderReactions(message)}
      ${edited_timestamp ? html`<small class="edited">edited</small>` : nothing}
      ${isEphemeral(message) ? renderPrivacy(app, message) : nothing}
      ${failures.map(({ text }) => html`<p class="failure" role="alert">${text}</p>`)}
    </div>
    ${renderTools(app, message)}
  </li>`;
}

/**
 * @param {App} app
 * @param {Message} message
 */
function renderContent(app, message) {
  const { content, components = [], embeds, flags = 0 } = message;
  return html`
    ${content === '' ? nothing : html`<div class="markdown" dir="auto">${renderMarkdown(content, app.state.place)}</div>`}
    ${(flags & COMPONENTS_V2) === 0 ? renderAttachments(message) : nothing}
    ${embeds.map((embed) => renderEmbed(message, embed, app.state.place))}
    ${components.length > 0 ? html`<div class="components">${renderComponents(app, message, components)}</div>` : nothing}
  `;
}

/** @param {Message} message */
function renderReactions({ reactions = [] }) {
  if (reactions.length === 0) return nothing;
  return html`<ul class="reactions" aria-label="Reactions">
    ${reactions.map(({ emoji, count }) => html`<li>${emoji.name} <span>${count}</span></li>`)}
  </ul>`;
}

/** @param {APIUser} author */
function renderThinking(author) {
  return html`<p class="thinking"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>
    ${nameOf(author)} is thinking…</p>`;
}

/**
 * What a message answers: a command, or another message.
 *
 * @param {Message} message
 */
function renderOrigin({ interaction_metadata: used, referenced_message: earlier }) {
  if (used?.name !== undefined) {
    return html`<p class="origin">${nameOf(used.user)} used <span class="mention">/${used.name}</span></p>`;
  }
  if (!earlier) return nothing;
  const show = () => {
    const target = document.querySelector(`.message[data-id="${earlier.id}"]`);
    if (!(target instanceof HTMLElement)) return;
    target.scrollIntoView({ block: 'center' });
    target.focus();
  };
  return html`<p class="origin">
    <button type="button" @click=${show}>In reply to <strong>${nameOf(earlier.author)}</strong> <span>${summarise(earlier)}</span></button>
  </p>`;
}

/**
 * The first line of a message, without the marks of its markdown.
 *
 * @param {Message} message
 */
function summarise(message) {
  const [line = ''] = textOf(message)
    .replace(/<@!?\d+>\s*/g, '')
    .trim()
    .split('\n');
  const plain = line
    .replace(/^(?:-#|>|#{1,3}|[-*]) +/, '')
    .replace(/\*\*|__|~~|\|\||`/g, '')
    .replace(/\\([^0-9A-Za-z\s])/g, '$1');
  return plain === '' ? 'a message without text' : plain;
}

/**
 * What a message says, as it was written.
 *
 * @param {Message} message
 */
export function textOf({ content, components = [], embeds }) {
  /** @type {string[]} */
  const texts = [content, ...embeds.flatMap(({ title = '', description = '' }) => [title, description])];
  /** @param {object} component */
  const collect = (component) => {
    if ('content' in component && typeof component.content === 'string') texts.push(component.content);
    if ('components' in component && Array.isArray(component.components))
      component.components.forEach(collect);
  };
  components.forEach(collect);
  return texts.filter((text) => text !== '').join('\n');
}

/**
 * @param {App} app
 * @param {Message} message
 */
function renderPrivacy(app, message) {
  const dismiss = () => {
    app.send({ op: 'dismiss', message_id: message.id });
    focusComposer();
  };
  return html`<p class="privacy">${icon('eye')} Only you can see this ·
    <button type="button" class="plain" @click=${dismiss}>Dismiss message</button></p>`;
}

/**
 * @param {App} app
 * @param {Message} message
 */
function renderTools(app, message) {
  /** @param {MouseEvent} event */
  const more = ({ currentTarget }) => {
    if (!(currentTarget instanceof Element)) return;
    const { right, bottom } = currentTarget.getBoundingClientRect();
    app.update({ menu: { message, x: right, y: bottom } });
  };
  return html`<div class="tools">
    ${
      isEphemeral(message)
        ? nothing
        : html`<button type="button" aria-label="Reply" title="Reply" @click=${() => replyTo(app, message)}>${icon('reply')}</button>`
    }
    <button type="button" aria-label="More actions" title="More actions" aria-haspopup="menu" @click=${more}>${icon('more')}</button>
  </div>`;
}

/**
 * @param {App} app
 * @param {Message} message
 */
export function replyTo(app, message) {
  app.update({ ...leaveEditing(app.state), replyTo: message, draft: null, menu: null });
  focusComposer();
}

/**
 * Puts a message of one's own where messages are written, to be changed there.
 *
 * @param {App} app
 * @param {Message} message
 */
export function edit(app, message) {
  const { place } = app.state;
  const people = [...(place?.bot ? [place.bot] : []), ...(place?.users ?? [])];
  const text = people.reduce(
    (written, user) => written.replaceAll(`<@${user.id}>`, `@${nameOf(user)}`),
    message.content,
  );
  app.update({ editing: message, text, replyTo: null, draft: null, menu: null });
  focusComposer();
}

/** @param {APIUser} user */
export function renderAvatar(user) {
  return user.bot === true
    ? html`<img class="avatar" src="/mark.svg" alt="" />`
    : html`<span class="avatar" aria-hidden="true">${nameOf(user).slice(0, 1)}</span>`;
}
