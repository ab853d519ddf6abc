import { checklistWords as words, withCommas } from '../../words/words.ts';
import { setText } from '../../dom/text.ts';
import type { ReadingValues } from '../../reading/reading.ts';
import type { ChecklistOutline } from './reading.ts';
import { isLeftOut, ownState } from './risk-view.ts';

/** How many risks of each group the reader has looked at, and which are left out of the picture. */
export class GroupProgress {
  readonly #checklist: ChecklistOutline;
  readonly #texts: ReadonlyMap<string, Element | null>;
  readonly #leftOut: Element | null;

  constructor(element: HTMLElement, checklist: ChecklistOutline) {
    this.#checklist = checklist;
    this.#texts = new Map(
      [...element.querySelectorAll<HTMLElement>('fieldset[data-group]')].map((group) => [
        group.dataset['group'] ?? '',
        group.querySelector('.group-progress'),
      ]),
    );
    this.#leftOut = element.querySelector('.left-out');
  }

  show(values: ReadingValues): void {
    const { items } = this.#checklist;
    const states = items.map((risk) => ({ risk, state: ownState(values, this.#checklist, risk) }));
    for (const [group, text] of this.#texts) {
      const here = states.filter(({ risk }) => risk.group === group);
      const looked = here.filter(({ state }) => state !== undefined).length;
      const none = here.filter(({ state }) => state === 'not-applicable').length;
      setText(text, words.progress(looked, here.length, none));
    }
    const out = states.filter(({ state }) => isLeftOut(state)).map(({ risk }) => risk.short);
    setText(this.#leftOut, out.length === 0 ? '' : words.notShown(withCommas(out)));
  }
}
