import { type FileHandle, open } from 'node:fs/promises';

/** What Node says when there is no room on the disk. */
function noSpace(): Error {
  const message = 'ENOSPC: no space left on device, write';
  return Object.assign(new Error(message), { code: 'ENOSPC', errno: -28, syscall: 'write' });
}

/**
 * Asks before each write to a file of this process whether the disk is full; a write that finds it full leaves half of its
 * data behind, as on a real disk.
 *
 * @returns ends that
 */
export async function fillDisk(isFull: () => boolean): Promise<() => void> {
  const handle = await open(import.meta.filename);
  const prototype: FileHandle = Object.getPrototypeOf(handle);
  await handle.close();
  const { writeFile } = prototype;
  prototype.writeFile = async function (data, options) {
    if (!isFull()) return writeFile.call(this, data, options);
    if (data instanceof Uint8Array) await writeFile.call(this, data.subarray(0, data.length / 2));
    throw noSpace();
  };
  return () => {
    prototype.writeFile = writeFile;
  };
}
