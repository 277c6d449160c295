import { open } from 'node:fs/promises';

/** In bytes: so much is read at once. */
const PIECE = 4 * 1024 * 1024;

/**
 * Reads a file, or the bytes of it from one place to another, into memory that nothing else shares. Only the reading
 * touches it, in a thread of the system's: fresh memory is slow at its first touch, and the event loop does not wait for
 * that.
 */
export async function readBytes(
  path: string,
  { from = 0, to = Infinity } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const bytes = new Uint8Array(Math.max(Math.min(size, to) - from, 0));
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await file.read(bytes, at, Math.min(PIECE, bytes.length - at), from + at);
      if (bytesRead === 0) throw new RangeError(`${path} has become shorter than ${size} bytes`);
      at += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}
