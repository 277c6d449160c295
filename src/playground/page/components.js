import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { isWaiting, useComponent } from './actions.js';
import { icon } from './icons.js';
import { renderMarkdown } from './markdown.js';
import { renderFile, renderPicture } from './media.js';
import { renderSelect } from './select.js';

/** @import { APIMessageComponent, APIButtonComponent } from 'discord.js' */
/** @import { App, Message } from './types.ts' */

const BUTTON_STYLES = ['', 'primary', 'secondary', 'success', 'danger', 'link', 'primary'];

/**
 * The components of a message, of either version:
 * https://discord.com/developers/docs/components/reference#component-object-component-types.
 *
 * @param {App} app
 * @param {Message} message
 * @param {readonly APIMessageComponent[]} components
 * @returns {unknown[]}
 */
export function renderComponents(app, message, components) {
  return components.map((component) => renderComponent(app, message, component));
}

/**
 * @param {App} app
 * @param {Message} message
 * @param {APIMessageComponent} component
 * @returns {unknown}
 */
function renderComponent(app, message, component) {
  switch (component.type) {
    case 1:
      return html`<div class="row">${renderComponents(app, message, component.components)}</div>`;
    case 2:
      return renderButton(app, message, component);
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return renderSelect(app, message, component);
    case 9:
      return html`<div class="section">
        <div class="section-texts">${renderComponents(app, message, component.components)}</div>
        ${renderComponent(app, message, component.accessory)}
      </div>`;
    case 10:
      return html`<div class="text markdown" dir="auto">${renderMarkdown(component.content, app.state.place)}</div>`;
    case 11:
      return html`<div class="thumbnail">
        ${renderPicture(message, component.media.url, component.description, component.spoiler)}
      </div>`;
    case 12:
      return html`<div class="gallery">
        ${component.items.map((item) => renderPicture(message, item.media.url, item.description, item.spoiler))}
      </div>`;
    case 13:
      return renderFile(message, component.file.url, component.size);
    case 14:
      return component.divider === false
        ? html`<div class="gap ${component.spacing === 2 ? 'large' : ''}"></div>`
        : html`<hr class=${component.spacing === 2 ? 'large' : ''} />`;
    case 17: {
      const colour = component.accent_color?.toString(16).padStart(6, '0');
      const style = colour === undefined ? '' : `--accent-bar: #${colour}`;
      return html`<div class="container ${colour === undefined ? '' : 'accented'}" .style=${style}>
        ${renderComponents(app, message, component.components)}
      </div>`;
    }
    default:
      return nothing;
  }
}

/**
 * @param {App} app
 * @param {Message} message
 * @param {APIButtonComponent} component
 */
function renderButton(app, message, component) {
  const emoji = 'emoji' in component ? component.emoji?.name : undefined;
  const label = [emoji, 'label' in component ? component.label : 'Premium'].filter(Boolean).join(' ');
  if ('url' in component) {
    return html`<a class="button link" href=${component.url} target="_blank" rel="noopener noreferrer"
      >${label}${icon('outward')}</a>`;
  }
  const isUsable = 'custom_id' in component && component.disabled !== true;
  const waits = isUsable && isWaiting(app, message, component.custom_id);
  const press = () => {
    if (isUsable && !waits) useComponent(app, message, component);
  };
  return html`<button type="button" class="button ${BUTTON_STYLES[component.style] ?? ''}"
    dir="auto"
    ?disabled=${!isUsable || !app.state.connected} aria-busy=${waits} @click=${press}>${label}</button>`;
}
