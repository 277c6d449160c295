import { html } from '/vendor/lit-html/lit-html.js';
import { isWaiting, useComponent } from './actions.js';
import { nameOf } from './state.js';

/** @import { APISelectMenuComponent } from 'discord.js' */
/** @import { App, Message } from './types.ts' */

/**
 * One value: the browser's own list. Several: boxes to tick, sent all at once.
 *
 * @param {App} app
 * @param {Message} message
 * @param {APISelectMenuComponent} component
 */
export function renderSelect(app, message, component) {
  const { placeholder = 'Choose', min_values = 1, max_values = 1 } = component;
  const choices = choicesOf(app, component);
  const isDisabled = component.disabled === true || isWaiting(app, message, component.custom_id);
  if (max_values <= 1) {
    /** @param {Event} event */
    const choose = ({ target }) => {
      if (target instanceof HTMLSelectElement && target.value !== '') {
        useComponent(app, message, component, [target.value]);
      }
    };
    return html`<select class="select" dir="auto" aria-label=${placeholder} ?disabled=${isDisabled} @change=${choose}>
      <option value="" ?disabled=${min_values > 0} ?selected=${choices.every(({ isChosen }) => !isChosen)}>${placeholder}</option>
      ${choices.map(
        ({ value, label, isChosen }) => html`<option value=${value} ?selected=${isChosen}>${label}</option>`,
      )}
    </select>`;
  }
  /** @param {SubmitEvent} event */
  const send = (event) => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const values = [...new FormData(event.target).getAll('value')].map(String);
    if (values.length >= min_values && values.length <= max_values) {
      useComponent(app, message, component, values);
    }
  };
  return html`<form class="ticks" @submit=${send}>
    <fieldset ?disabled=${isDisabled}>
      <legend>${placeholder} <small>${min_values} to ${max_values}</small></legend>
      ${choices.map(
        ({ value, label, isChosen }) =>
          html`<label><input type="checkbox" name="value" value=${value} ?checked=${isChosen} /> ${label}</label>`,
      )}
      <button class="button secondary">Choose these</button>
    </fieldset>
  </form>`;
}

/**
 * @param {App} app
 * @param {APISelectMenuComponent} component
 * @returns {readonly { value: string, label: string, isChosen: boolean }[]}
 */
function choicesOf({ state: { place } }, component) {
  if (component.type === 3) {
    return component.options.map(({ value, label, description, default: isChosen = false }) => ({
      value,
      label: description === undefined ? label : `${label} · ${description}`,
      isChosen,
    }));
  }
  if (place === null) return [];
  const chosen = new Set(component.default_values?.map(({ id }) => id));
  const isPeople = component.type === 5 || component.type === 7;
  const people = isPeople ? [...place.users, ...(place.bot ? [place.bot] : [])] : [];
  const channels = component.type === 8 ? place.channels.filter(isOffered(component)) : [];
  return [
    ...people.map((user) => ({ value: user.id, label: nameOf(user), isChosen: chosen.has(user.id) })),
    ...channels.map(({ id, name }) => ({ value: id, label: `#${name}`, isChosen: chosen.has(id) })),
  ];
}

/**
 * Whether a channel is of a type that a select offers.
 *
 * @param {Extract<APISelectMenuComponent, { type: 8 }>} component
 * @returns {(channel: { type: number }) => boolean}
 */
function isOffered({ channel_types }) {
  /** @type {readonly number[]} */
  const types = channel_types ?? [];
  return ({ type }) => types.length === 0 || types.includes(type);
}
