import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { formatInstant } from './instants.js';
import { renderLink, renderMarkdown } from './markdown.js';
import { renderPicture } from './media.js';

/** @import { APIEmbed } from 'discord.js' */
/** @import { Message, Place } from './types.ts' */

/**
 * An embed of the classic kind: https://discord.com/developers/docs/resources/message#embed-object.
 *
 * @param {Message} message
 * @param {APIEmbed} embed
 * @param {Place | null} place
 */
export function renderEmbed(message, embed, place) {
  const { author, title, url, description, fields = [], image, thumbnail, footer, timestamp, color } = embed;
  const heading = title === undefined ? nothing : renderMarkdown(title, place);
  const below = [
    ...(footer === undefined ? [] : [footer.text]),
    ...(timestamp === undefined ? [] : [formatInstant(new Date(timestamp))]),
  ];
  const style = color === undefined ? '' : `--accent-bar: #${color.toString(16).padStart(6, '0')}`;
  return html`<article class="container embed accented" .style=${style}>
    ${thumbnail && html`<div class="thumbnail">${renderPicture(message, thumbnail.url, null)}</div>`}
    ${author && html`<div class="embed-author">${renderLink(author.url ?? '', author.name)}</div>`}
    ${title && html`<div class="embed-title">${renderLink(url ?? '', heading)}</div>`}
    ${description && html`<div class="markdown">${renderMarkdown(description, place)}</div>`}
    ${
      fields.length > 0
        ? html`<dl>
            ${fields.map(
              ({ name, value, inline }) => html`<div class=${inline === true ? 'inline' : ''}>
                <dt>${renderMarkdown(name, place)}</dt><dd class="markdown">${renderMarkdown(value, place)}</dd>
              </div>`,
            )}
          </dl>`
        : nothing
    }
    ${image && html`<div class="gallery">${renderPicture(message, image.url, null)}</div>`}
    ${below.length > 0 ? html`<div class="subtext">${below.join(' · ')}</div>` : nothing}
  </article>`;
}
