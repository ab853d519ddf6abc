import { matrixWords as words } from '../../words/words.ts';
import type { MatrixOutline } from './reading.ts';

/** The group of fields for a reader's own rating of a trend: a choice of steps for each lens, and a way back to the editors'. */
export function ratingFields(
  { lenses }: Pick<MatrixOutline, 'lenses'>,
  trend: MatrixOutline['trends'][number],
): HTMLFieldSetElement {
  const fields = lenses.map(({ id, label, steps }) => {
    const choice = document.createElement('select');
    choice.dataset['rating'] = id;
    choice.autocomplete = 'off';
    const editors = steps[(trend.ratings[id]?.value ?? 1) - 1]?.word ?? '';
    choice.add(new Option(words.asEditors(editors), ''));
    for (const [index, { word }] of steps.entries()) choice.add(new Option(word, String(index + 1)));
    const field = document.createElement('label');
    field.append(words.yourRating(label), choice);
    return field;
  });
  const name = document.createElement('legend');
  name.textContent = words.rate(trend.label);
  const back = document.createElement('button');
  back.type = 'button';
  back.dataset['takeBack'] = '';
  back.textContent = words.reset;
  const group = document.createElement('fieldset');
  group.append(name, ...fields, back);
  return group;
}

/** Brings the fields to the reader's ratings. */
export function showRatingFields(place: Element, own: (lens: string) => number | null): void {
  let any = false;
  for (const choice of place.querySelectorAll<HTMLSelectElement>('[data-rating]')) {
    const step = own(choice.dataset['rating'] ?? '');
    any ||= step !== null;
    const value = step === null ? '' : String(step);
    if (choice.value !== value) choice.value = value;
  }
  place.querySelector('[data-take-back]')?.toggleAttribute('hidden', !any);
}
