import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { runOnMessage } from './actions.js';
import { edit, isEphemeral, replyTo, textOf } from './message.js';

/** @import { App, Message } from './types.ts' */

/** A command that works on a message: https://discord.com/developers/docs/interactions/application-commands. */
const ON_MESSAGE = 3;

const WIDTH_PX = 230;
const ITEM_PX = 44;

/** What can be done with a message. @param {App} app */
export function renderMenu(app) {
  const { menu, place } = app.state;
  if (menu === null) return nothing;
  const { message } = menu;
  const apps = place?.commands.filter(({ type }) => type === ON_MESSAGE) ?? [];
  const isOwn = message.author.id === place?.me.id;
  const isForMe =
    place?.moderates === true && !isEphemeral(message) && message.channel_id === place.channel.id;
  const own = [
    ...(isEphemeral(message) ? [] : [{ label: 'Reply', run: () => replyTo(app, message) }]),
    { label: 'Copy text', run: () => copyText(app, message) },
    ...(isOwn ? [{ label: 'Edit message', run: () => edit(app, message) }] : []),
    ...(isOwn || isForMe
      ? [{ label: 'Delete message', run: () => app.send({ op: 'delete', message_id: message.id }) }]
      : []),
    ...(isEphemeral(message)
      ? [{ label: 'Dismiss message', run: () => app.send({ op: 'dismiss', message_id: message.id }) }]
      : []),
  ];
  /** @param {{ label: string, run: () => void }} item */
  const renderItem = ({ label, run }) => {
    const choose = () => {
      close(app);
      run();
    };
    return html`<button type="button" role="menuitem" tabindex="-1" @click=${choose}>${label}</button>`;
  };
  const left = Math.max(8, Math.min(menu.x, innerWidth - WIDTH_PX - 8));
  const height = (own.length + apps.length + (apps.length > 0 ? 1 : 0)) * ITEM_PX;
  const top = Math.max(8, Math.min(menu.y, innerHeight - height - 8));
  return html`<div class="veil" @click=${() => close(app)} @contextmenu=${(/** @type {Event} */ event) => event.preventDefault()}></div>
    <div class="menu" role="menu" aria-label="Message" .style=${`left: ${left}px; top: ${top}px`}
      @keydown=${(/** @type {KeyboardEvent} */ event) => moveInMenu(app, event)}>
      ${own.map(renderItem)}
      ${
        apps.length > 0
          ? html`<div role="group" aria-label="Apps"><p aria-hidden="true">Apps</p>
              ${apps.map((command) =>
                renderItem({ label: command.name, run: () => runOnMessage(app, command, message) }),
              )}
            </div>`
          : nothing
      }
    </div>`;
}

/** Called when a menu has just been shown. */
export function focusMenu() {
  const first = document.querySelector('[role=menuitem]');
  if (first instanceof HTMLElement) first.focus();
}

/** @param {App} app */
function close(app) {
  const id = app.state.menu?.message.id;
  app.update({ menu: null });
  const message = document.querySelector(`.message[data-id="${id}"]`);
  if (message instanceof HTMLElement) message.focus({ preventScroll: true });
}

/**
 * @param {App} app
 * @param {KeyboardEvent} event
 */
function moveInMenu(app, event) {
  const items = [...document.querySelectorAll('[role=menuitem]')].filter((one) => one instanceof HTMLElement);
  const at = items.findIndex((one) => one.matches(':focus'));
  const targets = new Map([
    ['ArrowDown', (at + 1) % items.length],
    ['ArrowUp', (at - 1 + items.length) % items.length],
    ['Home', 0],
    ['End', items.length - 1],
  ]);
  const target = targets.get(event.key);
  if (target !== undefined) items[target]?.focus();
  else if (event.key === 'Escape' || event.key === 'Tab') close(app);
  else return;
  event.preventDefault();
}

/**
 * @param {App} app
 * @param {Message} message
 */
async function copyText(app, message) {
  try {
    await navigator.clipboard.writeText(textOf(message));
    app.update({ notice: 'Copied.' });
  } catch {
    app.update({ notice: 'The browser did not let this page copy.' });
  }
}
