import { whenHandRests } from './hand-rest.ts';
import { textPlaces, type LiveCase } from './live-numbers.ts';
import { LivePlaces } from './live-places.ts';

/** Lets the numbers, words and worked lines of the whole page follow every `case-change`, once the hand rests. */
export function followCases(): void {
  const places = new Map<string, LivePlaces>();
  document.addEventListener('case-change', (event) => {
    const live = (event as CustomEvent<LiveCase>).detail;
    whenHandRests(live.program, () => {
      const own = places.get(live.id) ?? new LivePlaces(textPlaces(document, live), live.base);
      places.set(live.id, own);
      own.writeAll(live);
      // A panel that was opened since is a copy, and is written whole.
      for (const panel of document.querySelectorAll('.opened'))
        new LivePlaces(textPlaces(panel, live), {}).writeAll(live);
    });
  });
}
