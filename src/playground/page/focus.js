/**
 * Where typing goes: the message's field, or the fields of the command that is being filled in.
 *
 * @param {string} [option] the command's option; the first one unless given.
 */
export function focusComposer(option) {
  const field =
    option === undefined
      ? document.querySelector('.composer :is(.field textarea, .field input, .message-text, .send)')
      : document.getElementById(`option-${option}`);
  if (field instanceof HTMLElement) field.focus();
}
