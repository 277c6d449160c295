import { constants, createDeflate, type Deflate } from 'node:zlib';
import type { GatewayOpcodes } from 'discord.js';
import type { WebSocket } from 'ws';

/** The name and the number of an event; what is none has neither. */
interface Numbered {
  readonly t: string | null;
  readonly s: number | null;
}
const NO_EVENT: Numbered = { t: null, s: null };

/** A bot's connection, over which payloads go as text, or as one stream in zlib's format that each is flushed from. */
export class GatewaySocket {
  readonly #socket: WebSocket;
  readonly #deflate: Deflate | null;
  #chunks: Buffer[] = [];
  #sent = Promise.resolve();

  constructor(socket: WebSocket, compresses: boolean) {
    this.#socket = socket;
    this.#deflate = compresses ? createDeflate() : null;
    this.#deflate?.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
    // What is still to be compressed when the connection ends is for nobody.
    this.#deflate?.on('error', () => socket.terminate());
    socket.once('close', () => this.#deflate?.destroy());
  }

  send(op: GatewayOpcodes, d: unknown, { t, s }: Numbered = NO_EVENT): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    const text = JSON.stringify({ t, s, op, d });
    const deflate = this.#deflate;
    if (deflate === null) this.#write(text);
    else this.#sent = this.#sent.then(() => this.#compress(deflate, text));
  }

  /** One after the other: what a client takes for the end of a payload must be the end of one message. */
  #compress(deflate: Deflate, text: string): Promise<void> {
    return new Promise((resolve) => {
      deflate.write(text);
      deflate.flush(constants.Z_SYNC_FLUSH, () => {
        this.#write(Buffer.concat(this.#chunks));
        this.#chunks = [];
        resolve();
      });
    });
  }

  #write(data: string | Buffer): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(data);
  }

  close(code: number): void {
    this.#socket.close(code);
  }

  /** Ends the connection without a word. */
  terminate(): void {
    this.#socket.terminate();
  }
}
