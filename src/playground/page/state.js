/** @import { APIUser } from 'discord.js' */
/** @import { Message, ServerEvent, State } from './types.ts' */

/** @type {State} */
export const INITIAL_STATE = {
  connected: false,
  place: null,
  messages: [],
  typing: [],
  pending: new Map(),
  failures: [],
  text: '',
  draft: null,
  suggestions: [],
  active: -1,
  replyTo: null,
  editing: null,
  menu: null,
  modal: null,
  notice: null,
  unseen: false,
};

/**
 * What an event of the server changes; those that answer what somebody is typing are not for here.
 *
 * @param {State} state
 * @param {ServerEvent} event
 * @returns {Partial<State>}
 */
export function reduce(state, { t, d }) {
  switch (t) {
    case 'READY': {
      const { messages, ...place } = d;
      const isElsewhere =
        state.place !== null &&
        (state.place.me.id !== place.me.id || state.place.channel.id !== place.channel.id);
      return {
        place,
        messages,
        typing: [],
        pending: new Map(),
        notice: null,
        // What may be done by one user in one channel may not be by another, elsewhere: nothing that was begun is carried over.
        ...(isElsewhere && { failures: [], draft: null, replyTo: null, modal: null, menu: null }),
        ...(isElsewhere && leaveEditing(state)),
      };
    }
    case 'BOT':
      return state.place === null ? {} : { place: { ...state.place, online: d.online } };
    case 'CHANNELS':
      return state.place === null ? {} : { place: { ...state.place, channels: d.channels } };
    case 'COMMANDS':
      return state.place === null ? {} : { place: { ...state.place, commands: d.commands } };
    case 'MESSAGE_CREATE':
      return {
        messages: putMessage(state.messages, d.message),
        typing: state.typing.filter(({ id }) => id !== d.message.author.id),
      };
    case 'MESSAGE_UPDATE':
      return { messages: putMessage(state.messages, d.message) };
    case 'MESSAGE_DELETE':
      return {
        messages: state.messages.filter(({ id }) => id !== d.id),
        ...(state.replyTo?.id === d.id && { replyTo: null }),
        ...(state.editing?.id === d.id && leaveEditing(state)),
        ...(state.menu?.message.id === d.id && { menu: null }),
      };
    case 'TYPING':
      return { typing: [...state.typing.filter(({ id }) => id !== d.user.id), d.user] };
    case 'MODAL':
      return { modal: d };
    case 'DONE':
      return { pending: without(state.pending, d.nonce) };
    case 'FAILED': {
      const { label = '', messageId = null } = state.pending.get(d.nonce) ?? {};
      const failure = { nonce: d.nonce, label, messageId, text: d.message };
      return { pending: without(state.pending, d.nonce), failures: [...state.failures, failure] };
    }
    default:
      return {};
  }
}

/**
 * What was being changed stays as it is, and what was typed for it is gone.
 *
 * @param {State} state
 * @returns {Partial<State>}
 */
export function leaveEditing({ editing }) {
  return editing === null ? {} : { editing: null, text: '', suggestions: [], active: -1 };
}

/**
 * @param {readonly Message[]} messages
 * @param {Message} message
 */
function putMessage(messages, message) {
  return messages.some(({ id }) => id === message.id)
    ? messages.map((one) => (one.id === message.id ? message : one))
    : [...messages, message];
}

/**
 * @template Value
 * @param {ReadonlyMap<string, Value>} map
 * @param {string} key
 */
function without(map, key) {
  return new Map([...map].filter(([one]) => one !== key));
}

/** @param {Pick<APIUser, 'global_name' | 'username'>} user */
export function nameOf({ global_name, username }) {
  return global_name ?? username;
}
