import type { Logger } from '../logger.ts';
import { describeDays, describeNetwork, describeTimeline } from '../pictures/describe.ts';
import { PictureError, type PictureFormat, type Studio } from '../pictures/studio.ts';
import type { DaysPicture, NetworkPicture, TimelinePicture } from '../pictures/types.ts';
import type { PictureFile } from './components.ts';

/** Draws what goes with an answer: null where a picture fails, which is logged; the words are there all the same. */
export interface Pictures {
  network(picture: NetworkPicture, format?: PictureFormat): Promise<PictureFile | null>;
  timeline(picture: TimelinePicture, format?: PictureFormat): Promise<PictureFile | null>;
  days(picture: DaysPicture): Promise<PictureFile | null>;
}

export function createPictures(studio: Studio, logger: Logger): Pictures {
  async function file(name: string, description: string, drawing: Promise<Buffer>) {
    try {
      return { name, description, attachment: await drawing };
    } catch (err) {
      if (!(err instanceof PictureError)) throw err;
      logger.warn({ err }, 'a picture could not be drawn');
      return null;
    }
  }
  return {
    network: (picture, format = 'png') =>
      file(`network.${format}`, describeNetwork(picture), studio.drawNetwork(picture, format)),
    timeline: (picture, format = 'png') =>
      file(`timeline.${format}`, describeTimeline(picture), studio.drawTimeline(picture, format)),
    days: (picture) => file('questions.png', describeDays(picture), studio.drawDays(picture)),
  };
}
