/** @import { Request, ServerEvent } from './types.ts' */

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 5000;

/**
 * Keeps a WebSocket to the server that the page came from; a lost one is opened anew, ever more patiently.
 *
 * @param {{ onEvent: (event: ServerEvent) => void, onOpen: () => void, onLost: () => void }} handlers
 * @returns {{ send: (request: Request) => void }} what is sent while there is no connection is dropped: the page
 *   says that it is not connected, and offers nothing to send.
 */
export function connect({ onEvent, onOpen, onLost }) {
  const address = new URL('/page', location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  address.searchParams.set('locale', navigator.language);
  let delayMs = FIRST_DELAY_MS;
  /** @type {WebSocket} */
  let socket;

  function open() {
    socket = new WebSocket(address);
    socket.addEventListener('open', () => {
      delayMs = FIRST_DELAY_MS;
      onOpen();
    });
    socket.addEventListener('message', ({ data }) => onEvent(JSON.parse(data)));
    // A connection that cannot be opened is closed as well, so that this hears of both.
    socket.addEventListener('close', () => {
      onLost();
      setTimeout(open, delayMs);
      delayMs = Math.min(delayMs * 2, LONGEST_DELAY_MS);
    });
  }

  open();
  return {
    send(request) {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(request));
    },
  };
}
