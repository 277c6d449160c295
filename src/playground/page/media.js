import { html } from '/vendor/lit-html/lit-html.js';
import { icon } from './icons.js';
import { renderLink } from './markdown.js';

/** @import { APIAttachment } from 'discord.js' */
/** @import { Message } from './types.ts' */

/**
 * A picture, when this server has it. One from elsewhere is only linked to: the page loads nothing from elsewhere.
 *
 * @param {Message} message
 * @param {string} url
 * @param {string | null | undefined} description
 */
export function renderPicture(message, url, description, isSpoiler = false) {
  const address = resolveUrl(message, url);
  if (new URL(address, location.href).origin !== location.origin) {
    return html`<span class="outside">${icon('picture')} ${renderLink(address, description ?? `Picture at ${new URL(address).host}`)}</span>`;
  }
  const picture = html`<a class="picture" href=${address} target="_blank"
    ><img src=${address} alt=${description ?? 'Picture without a description'} loading="lazy" /></a>`;
  return isSpoiler
    ? html`<details class="hidden-picture"><summary>Spoiler</summary>${picture}</details>`
    : picture;
}

/**
 * @param {Message} message
 * @param {string} url
 * @param {number | undefined} bytes
 */
export function renderFile(message, url, bytes) {
  const address = resolveUrl(message, url);
  const name = decodeURIComponent(address.split('/').at(-1) ?? 'file');
  return html`<a class="file" href=${address} download=${name}>
    ${icon('file')}<span><span class="file-name">${name}</span>${bytes === undefined ? '' : html`<small>${formatSize(bytes)}</small>`}</span>
  </a>`;
}

/** @param {Message} message */
export function renderAttachments(message) {
  return message.attachments.map((one) =>
    isPicture(one)
      ? renderPicture(message, one.url, one.description)
      : renderFile(message, one.url, one.size),
  );
}

/** @param {APIAttachment} attachment */
function isPicture({ content_type }) {
  return /^image\/(png|jpeg|gif|webp)/.test(content_type ?? '');
}

/**
 * `attachment://name` names a file of the same message; files of this server are told by their path alone, since a
 * page may have been opened under another name of this machine.
 *
 * @param {Message} message
 * @param {string} url
 */
function resolveUrl({ attachments }, url) {
  const name = /^attachment:\/\/(.+)$/.exec(url)?.[1];
  const address =
    name === undefined ? url : (attachments.find(({ filename }) => filename === name)?.url ?? url);
  const { pathname } = new URL(address, location.href);
  return pathname.startsWith('/attachments/') ? pathname : address;
}

/** @param {number} bytes */
function formatSize(bytes) {
  return bytes < 1000
    ? `${bytes} B`
    : bytes < 1e6
      ? `${Math.round(bytes / 1000)} kB`
      : `${(bytes / 1e6).toFixed(1)} MB`;
}
