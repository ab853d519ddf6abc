import { stillPicture, waterfallLooks } from '../charts/looks.ts';
import { waterfallColumns, type WaterfallData } from '../charts/waterfall.ts';
import { creditLines, type About } from './about.ts';
import { drawingOf, framedPicture } from './framed-picture.ts';
import { paperLook } from './paper-colours.ts';

/** The bridge of a base case as an SVG file, in the page's tokens. It embeds no font, so it names fallbacks. */
export function bridgePicture(about: About, heading: string, data: WaterfallData): string {
  const picture = stillPicture(waterfallColumns(data, { title: '', description: '' }), waterfallLooks);
  return framedPicture({ heading, credits: creditLines(about) }, drawingOf(picture), paperLook);
}
