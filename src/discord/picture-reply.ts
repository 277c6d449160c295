import { ComponentType } from 'discord.js';
import type { Texts } from '../texts/texts.ts';
import { type Button, buttonRow, container, gallery, type PictureFile, type Reply } from './components.ts';
import { addPrivately, composeNotice } from './respond.ts';
import { waitFor } from './wait.ts';

/**
 * Sends a picture behind the words that say the same. In a message of its own: Discord was seen to refuse a file that
 * components show where an answer that was deferred or sent is edited (discord-api-docs#7529), and so no answer waits for
 * its picture, and none loses it when its pages are turned.
 *
 * @param drawing a PNG, which is shown, or another file, which is attached
 * @param buttons below what is shown, five at the most
 */
export async function addPicture(
  texts: Texts,
  interaction: Parameters<typeof addPrivately>[0],
  drawing: Promise<PictureFile | null>,
  stopping: AbortSignal,
  buttons: readonly Button[] = [],
): Promise<void> {
  const picture = await waitFor(interaction, drawing, {
    describe: () => ({ text: texts.orders.picture }),
    stopping,
  });
  await addPrivately(
    interaction,
    picture === null ? composeNotice(texts.lookups.noPicture) : composePicture(picture, buttons),
  );
}

function composePicture(picture: PictureFile, buttons: readonly Button[]): Reply {
  const { name } = picture;
  const shown = name.endsWith('.png')
    ? container([gallery(picture), ...buttonRow(buttons)])
    : { type: ComponentType.File as const, file: { url: `attachment://${name}` } };
  return { components: [shown], files: [picture] };
}
