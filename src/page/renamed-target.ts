import { decoded } from '../reading/link-text.ts';
import { fragmentOf } from '../reading/link.ts';

/** Scrolls to the place in an address where the browser does not find it: behind notes, or by a former id of a row or risk. */
export function findRenamedTarget(): void {
  const { notes, place } = fragmentOf(new URL(location.href));
  const present = document.getElementById(decoded(place));
  if (present && notes !== null) present.scrollIntoView();
  // Ranges of a dataset were figures of a kind of their own.
  const range = /^chart-(.+)$/.exec(decoded(place))?.[1];
  if (!present && range !== undefined) document.getElementById(`figure-${range}`)?.scrollIntoView();
  const [, chapter, id] = /^(?:(.+)--)?((?:trend|risk)-.+)$/.exec(place) ?? [];
  if (present || id === undefined) return;
  const inChapter = chapter === undefined ? '' : `[id^="${CSS.escape(chapter)}--"]`;
  document.querySelector(`${inChapter}[id$="--${CSS.escape(id)}"]`)?.scrollIntoView();
}
