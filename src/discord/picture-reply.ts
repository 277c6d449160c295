import type { Texts } from '../texts/texts.ts';
import { container, gallery, type PictureFile, type Reply } from './components.ts';
import { addPrivately, composeNotice } from './respond.ts';
import { waitFor } from './wait.ts';

/**
 * Sends a picture behind the words that say the same. In a message of its own: Discord was seen to refuse a file that
 * components show where an answer that was deferred or sent is edited (discord-api-docs#7529), and so no answer waits for
 * its picture, and none loses it when its pages are turned.
 */
export async function addPicture(
  texts: Texts,
  interaction: Parameters<typeof addPrivately>[0],
  drawing: Promise<PictureFile | null>,
  stopping: AbortSignal,
): Promise<void> {
  const picture = await waitFor(interaction, drawing, {
    describe: () => ({ text: texts.orders.picture }),
    stopping,
  });
  await addPrivately(
    interaction,
    picture === null ? composeNotice(texts.lookups.noPicture) : composePicture(picture),
  );
}

function composePicture(picture: PictureFile): Reply {
  return { components: [container([gallery(picture)])], files: [picture] };
}
