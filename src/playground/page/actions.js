/** @import { App, Message, Pending, RunnableCommand, OptionValue, FileValue } from './types.ts' */

/**
 * Sends something that the bot has to answer, and remembers it until it does.
 *
 * @param {App} app
 * @param {(nonce: string) => import('./types.ts').Request} request
 * @param {Pending} pending
 */
function sendPending(app, request, pending) {
  const nonce = crypto.randomUUID();
  app.update({ pending: new Map([...app.state.pending, [nonce, pending]]) });
  app.send(request(nonce));
}

/**
 * @param {App} app
 * @param {RunnableCommand} command
 * @param {readonly OptionValue[]} options
 * @param {readonly FileValue[]} files
 */
export function runCommand(app, { id, path, subcommand }, options, files) {
  sendPending(
    app,
    (nonce) => ({
      op: 'command',
      nonce,
      command_id: id,
      ...(subcommand !== null && { subcommand }),
      options,
      ...(files.length > 0 && { files }),
    }),
    { label: `/${path}`, messageId: null, customId: null },
  );
}

/**
 * @param {App} app
 * @param {{ id: string, name: string }} command one that works on messages.
 * @param {Message} message
 */
export function runOnMessage(app, { id, name }, message) {
  sendPending(app, (nonce) => ({ op: 'context', nonce, command_id: id, target_id: message.id }), {
    label: name,
    messageId: null,
    customId: null,
  });
}

/**
 * @param {App} app
 * @param {Message} message
 * @param {{ custom_id: string, type: number }} component
 * @param {string[]} [values] what has been chosen, for a select.
 */
export function useComponent(app, message, { custom_id, type }, values) {
  // A failure that is still shown was of an earlier try.
  app.update({ failures: app.state.failures.filter(({ messageId }) => messageId !== message.id) });
  sendPending(
    app,
    (nonce) => ({
      op: 'component',
      nonce,
      message_id: message.id,
      custom_id,
      component_type: type,
      ...(values && { values }),
    }),
    { label: '', messageId: message.id, customId: custom_id },
  );
}

/**
 * @param {App} app
 * @param {import('./types.ts').ModalData} modal
 * @param {Readonly<Record<string, string>>} values
 */
export function submitModal(app, { custom_id, interaction_id, title }, values) {
  sendPending(app, (nonce) => ({ op: 'modal', nonce, interaction_id, custom_id, values }), {
    label: title,
    messageId: null,
    customId: null,
  });
}

/**
 * @param {App} app
 * @param {Message} message
 */
export function isWaiting({ state }, message, customId = '') {
  return [...state.pending.values()].some((one) => one.messageId === message.id && one.customId === customId);
}
