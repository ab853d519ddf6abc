import { checklistWords as words, readingWords, withCommas } from '../../words/words.ts';
import { setText } from '../../dom/text.ts';
import type { ReadingValues } from '../../reading/reading.ts';
import type { ChecklistOutline, RiskOutline } from './reading.ts';
import { riskFields, riskWords, showRiskFields } from './risk-fields.ts';
import { ownStep, ownValue, ownState } from './risk-view.ts';
import { stateWords } from './state-words.ts';

/**
 * One risk of the list: a line with its tick, its name and the reader's view, and all the rest on opening. Until then the
 * line is one tab stop, its summary; the tick joins the tab order when the risk opens, beside the choice of states, which
 * says more than it.
 */
export class RiskEntry {
  readonly risk: RiskOutline;
  readonly element: HTMLElement;
  readonly #checklist: ChecklistOutline;
  readonly #details: HTMLDetailsElement | null;
  readonly #tick: HTMLInputElement | null;
  #fields: HTMLInputElement[] = [];
  #values: ReadingValues = new Map();

  constructor(element: HTMLElement, risk: RiskOutline, checklist: ChecklistOutline, signal: AbortSignal) {
    this.element = element;
    this.risk = risk;
    this.#checklist = checklist;
    this.#details = element.querySelector('details');
    this.#tick = element.querySelector('.tick');
    const toggled = (): void => this.#toggled();
    this.#details?.addEventListener('toggle', toggled, { signal });
    this.#toggled();
  }

  /** Opens the risk, and puts the reader at their own view of it. */
  open(): void {
    if (this.#details) this.#details.open = true;
    this.#toggled();
    this.#fields.find((field) => field.dataset['field'] === 'likelihood')?.focus();
  }

  /** Brings the risk to readings. */
  show(yours: ReadingValues, theirs: ReadingValues): void {
    this.#values = yours;
    const own = ownValue(yours, this.#checklist, this.risk);
    const state = ownState(yours, this.#checklist, this.risk);
    if (this.#tick) this.#tick.checked = state !== undefined;
    const line = this.#part('summary');
    setText(line?.querySelector('.state') ?? null, state === undefined ? words.notLookedAt : stateWords[state].word);
    setText(line?.querySelector('.own-band') ?? null, this.#ownBand());
    this.element.classList.toggle('looked-at', state !== undefined);
    showRiskFields(this.#fields, own);
    setText(this.#part('.own-words'), riskWords(readingWords.yours, this.#checklist, this.risk, own));
    setText(
      this.#part('.their-words'),
      riskWords(readingWords.theirs, this.#checklist, this.risk, ownValue(theirs, this.#checklist, this.risk)),
    );
    this.#showChanged(own('seen'));
  }

  #part(selector: string): Element | null {
    return this.element.querySelector(selector);
  }

  #toggled(): void {
    const isOpen = this.#details?.open ?? false;
    if (this.#tick) this.#tick.tabIndex = isOpen ? 0 : -1;
    const place = this.#part('.own');
    if (!isOpen || !place || place.hasChildNodes()) return;
    place.append(...riskFields(this.#checklist, this.risk));
    this.#fields = [...place.querySelectorAll<HTMLInputElement>('[data-field]')];
    showRiskFields(this.#fields, ownValue(this.#values, this.#checklist, this.risk));
  }

  /** The reader's words for what they see otherwise than the editors. */
  #ownBand(): string {
    const differing = (['likelihood', 'impact'] as const).flatMap((scale) => {
      const step = ownStep(this.#values, this.#checklist, this.risk, scale);
      return step === null || step === this.risk[scale] ? [] : [this.#checklist[scale][step - 1]?.word ?? ''];
    });
    return differing.length === 0 ? '' : words.yourStep(withCommas(differing));
  }

  /** Shows a message where a risk's text has changed since the reader marked it. */
  #showChanged(seen: unknown): void {
    const isChanged = seen !== undefined && seen !== this.risk.digest;
    const present = this.#part('.changed-since');
    if (!isChanged) return present?.remove();
    if (present) return;
    const line = document.createElement('p');
    line.className = 'changed-since';
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: words.readAgain });
    button.dataset['seen'] = '';
    line.append(words.changedSince, button);
    this.#details?.after(line);
  }
}
