import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { icon } from './icons.js';
import { renderAvatar } from './message.js';
import { nameOf } from './state.js';
import { switchTheme } from './theme.js';

/** @import { App, Channel, Place } from './types.ts' */

/** Types of channels: https://discord.com/developers/docs/resources/channel#channel-object-channel-types. */
const TEXT = 0;
const VOICE = 2;
const PRIVATE_THREAD = 12;
const FORUM = 15;

/**
 * All that is around the messages.
 *
 * @param {App} app
 * @param {{ messages: unknown, composer: unknown, menu: unknown }} parts
 */
export function renderShell(app, { messages, composer, menu }) {
  const { place, connected, notice } = app.state;
  return html`
    <nav class="side" aria-label="Place">
      <p class="brand"><img src="/mark.svg" alt="" /> Playground</p>
      ${
        place === null
          ? nothing
          : html`${renderServers(app, place)}
              ${renderChannels(app, place)}
              ${renderPeople(place)}`
      }
      <p class="local"><strong>Local playground</strong> It runs on this computer alone: no account and no Discord.
        Its messages are gone once it stops. What is kept of your questions, <code>/privacy</code> says.</p>
    </nav>
    <main>
      <header class="top">
        <div class="where">
          <h1>${place === null ? '…' : titleOf(place.channel)}</h1>
          ${place?.channel.topic ? html`<p>${place.channel.topic}</p>` : nothing}
          ${place === null ? nothing : html`${renderServerChoice(app, place)} ${renderChannelChoice(app, place)}`}
        </div>
        ${place === null ? nothing : renderRoles(app, place)}
        <button type="button" class="icon-button" aria-label="Switch between dark and light" title="Switch between dark and light"
          @click=${switchTheme}>${icon('theme')}</button>
      </header>
      <div class="banner" role="status">
        ${renderBanner(place, connected)}${notice === null ? nothing : html`<p class="notice">${notice}</p>`}
      </div>
      ${messages} ${composer} ${menu}
    </main>
  `;
}

/**
 * @param {Place | null} place
 * @param {boolean} connected
 */
function renderBanner(place, connected) {
  if (!connected) return html`<p>${place === null ? 'Connecting…' : 'Connection lost. Reconnecting…'}</p>`;
  if (place !== null && !place.online) return html`<p>The bot is not connected at the moment.</p>`;
  return nothing;
}

/** @param {App} app @param {Place} place */
function renderServers(app, { guild, guilds }) {
  return html`<h2 id="servers">Servers</h2>
    <ul class="servers" aria-labelledby="servers">
      ${guilds.map(
        ({ id, name }) => html`<li><button type="button" aria-current=${id === guild.id ? 'true' : nothing}
          ?disabled=${!app.state.connected} @click=${() => app.send({ op: 'guild', id })}>
          <span class="initials" aria-hidden="true">${initialsOf(name)}</span> ${name}</button></li>`,
      )}
    </ul>`;
}

/** A channel's name with what it is. @param {Channel} channel */
function titleOf({ type, name }) {
  if (type === TEXT) return html`# ${name}`;
  const kind =
    type === VOICE
      ? 'Voice'
      : type === FORUM
        ? 'Forum'
        : type === PRIVATE_THREAD
          ? 'Private thread'
          : 'Thread';
  return html`${name} <small>${kind}</small>`;
}

/** Each channel with its threads below it. @param {Place} place @returns {Channel[]} */
function listChannels({ channels }) {
  return channels
    .filter(({ parent_id }) => parent_id === null)
    .flatMap((one) => [one, ...channels.filter(({ parent_id }) => parent_id === one.id)]);
}

/** @param {App} app @param {Place} place */
function renderChannels(app, place) {
  return html`<h2 id="channels" class="unseen-text">Channels</h2>
    <ul class="channels" aria-labelledby="channels">
      ${listChannels(place).map((channel) => {
        const { id, type, parent_id } = channel;
        const label =
          type === FORUM
            ? html`<span>${titleOf(channel)}</span>`
            : html`<button type="button" aria-current=${id === place.channel.id ? 'page' : nothing}
                ?disabled=${!app.state.connected} @click=${() => app.send({ op: 'channel', id })}>${titleOf(channel)}</button>`;
        return html`<li class=${parent_id === null ? '' : 'inner'}>${label}</li>`;
      })}
    </ul>`;
}

/** The same for a window that has no room for the side. @param {App} app @param {Place} place */
function renderChannelChoice(app, place) {
  /** @param {Event} event */
  const choose = ({ target }) => {
    if (target instanceof HTMLSelectElement) app.send({ op: 'channel', id: target.value });
  };
  const choices = listChannels(place).filter(({ type }) => type !== FORUM);
  if (choices.length < 2) return nothing;
  return html`<select class="server-choice" aria-label="Channel" ?disabled=${!app.state.connected} @change=${choose}>
    ${choices.map(({ id, name }) => html`<option value=${id} .selected=${id === place.channel.id}>${name}</option>`)}
  </select>`;
}

/** The same for a window that has no room for the side. @param {App} app @param {Place} place */
function renderServerChoice(app, { guild, guilds }) {
  /** @param {Event} event */
  const choose = ({ target }) => {
    if (target instanceof HTMLSelectElement) app.send({ op: 'guild', id: target.value });
  };
  return html`<select class="server-choice" aria-label="Server" ?disabled=${!app.state.connected} @change=${choose}>
    ${guilds.map(({ id, name }) => html`<option value=${id} .selected=${id === guild.id}>${name}</option>`)}
  </select>`;
}

/** @param {string} name */
function initialsOf(name) {
  return name
    .split(' ')
    .map((word) => word.slice(0, 1))
    .join('');
}

/** @param {Place} place */
function renderPeople({ users, bot, online }) {
  return html`<h2>Here</h2>
    <ul class="people">
      ${
        bot === null
          ? nothing
          : html`<li class=${online ? '' : 'away'}>${renderAvatar(bot)} <span>${nameOf(bot)}
              <small>${online ? 'App, online' : 'App, offline'}</small></span></li>`
      }
      ${users.map((user) => html`<li>${renderAvatar(user)} <span>${nameOf(user)} <small>${user.title}</small></span></li>`)}
    </ul>`;
}

/** @param {App} app @param {Place} place */
function renderRoles(app, { users, me }) {
  return html`<fieldset class="roles" ?disabled=${!app.state.connected}>
    <legend class="unseen-text">Write as</legend>
    ${users.map(
      ({ id, title }) => html`<label>
        <input type="radio" name="user" .checked=${id === me.id} @change=${() => app.send({ op: 'user', id })} />
        <span>${title}</span>
      </label>`,
    )}
  </fieldset>`;
}
