import { checklistWords as words } from '../../words/words.ts';
import {
  exposureHolds,
  shownExposure,
  stepAt,
  type ExposureData,
  type ExposureRow,
  type ExposureWidth,
} from '../../charts/exposure-layout.ts';
import { setText } from '../../dom/text.ts';
import { stepDifference } from '../../reading/step-difference.ts';
import type { ChecklistOutline } from './reading.ts';

/** Called as the reader moves a risk's bar along the scale. */
export interface BarListener {
  taken: () => void;
  /** The step is null where the bar is put back to the editors' likelihood. */
  moved: (risk: string, likelihood: number | null) => void;
  opened: (risk: string) => void;
}

/** The same, with whether the hand holds a bar now. */
export interface HandleListener extends BarListener {
  held: (isHeld: boolean) => void;
}

/** What a hand takes hold of to move a bar: one slider a risk over the picture, all of them one tab stop. */
export class BarHandles {
  readonly #place: HTMLElement;
  readonly #checklist: ChecklistOutline;
  readonly #listener: HandleListener;
  readonly #handles: ReadonlyMap<string, HTMLElement>;
  /** The risks from top to bottom, as the arrow keys go through them. */
  #order: string[] = [];
  #steps = new Map<string, number>();
  #held: { id: string; step: number } | null = null;

  constructor(place: HTMLElement, checklist: ChecklistOutline, listener: HandleListener, signal: AbortSignal) {
    this.#place = place;
    this.#checklist = checklist;
    this.#listener = listener;
    this.#handles = new Map(checklist.items.map((risk) => [risk.id, handle(risk.id, risk.short, checklist)]));
    place.replaceChildren(...this.#handles.values());
    place.addEventListener('pointerdown', (event) => this.#take(event), { signal });
    place.addEventListener('pointermove', (event) => this.#drag(event), { signal });
    for (const end of ['pointerup', 'pointercancel']) place.addEventListener(end, () => this.#leave(), { signal });
    place.addEventListener('keydown', (event) => this.#press(event), { signal });
    place.addEventListener('focusin', (event) => this.#goTo(idOf(event.target)), { signal });
  }

  /** Puts each handle over its bar. */
  show(data: ExposureData): void {
    const rows = new Map(data.rows.map((row) => [row.id, row]));
    for (const [id, element] of this.#handles) {
      const row = rows.get(id);
      const isGone = !row || row.happened;
      if (element.hidden !== isGone) element.hidden = isGone;
      if (row && !isGone) this.#showStep(element, row);
    }
    for (const width of ['wide', 'narrow'] as const) {
      const holds = exposureHolds(data, width);
      this.#order = holds.map(({ id }) => id);
      for (const { id, ...hold } of holds) {
        const style = this.#handles.get(id)?.style;
        for (const [side, share] of Object.entries(hold))
          style?.setProperty(`--${width}-${side}`, `${(share * 100).toFixed(3)}%`);
      }
    }
    if (!this.#order.some((id) => this.#handles.get(id)?.tabIndex === 0)) this.#goTo(this.#order[0] ?? '');
  }

  #showStep(element: HTMLElement, row: ExposureRow): void {
    const { likelihood } = shownExposure(row);
    this.#steps.set(row.id, likelihood);
    const { word = '', meaning = '' } = this.#checklist.likelihood[likelihood - 1] ?? {};
    const band = words.bandText(word, meaning);
    element.setAttribute('aria-valuenow', String(likelihood));
    element.setAttribute(
      'aria-valuetext',
      row.yours ? words.bandAgainst(band, stepDifference(likelihood, row.editors.likelihood)) : band,
    );
    element.classList.toggle('moved', row.yours !== undefined);
    element.classList.toggle('upper', likelihood > this.#checklist.likelihood.length / 2);
    setText(element.querySelector('.held-band'), band);
  }

  #take(event: PointerEvent): void {
    const id = idOf(event.target);
    const element = this.#handles.get(id);
    if (event.button !== 0 || !event.isPrimary || !element) return;
    // A mouse does not select the words that it passes; a finger may still scroll, up and down.
    if (event.pointerType === 'mouse') event.preventDefault();
    element.focus({ preventScroll: true });
    element.setPointerCapture(event.pointerId);
    element.classList.add('held');
    this.#held = { id, step: this.#stepUnder(event) };
    this.#listener.taken();
    this.#listener.held(true);
  }

  #drag(event: PointerEvent): void {
    if (!this.#held) return;
    const step = this.#stepUnder(event);
    // The step under the hand as it takes hold says nothing yet.
    if (step === this.#held.step) return;
    this.#held.step = step;
    this.#move(this.#held.id, step);
  }

  #leave(): void {
    if (!this.#held) return;
    this.#handles.get(this.#held.id)?.classList.remove('held');
    this.#held = null;
    this.#listener.held(false);
  }

  #stepUnder(event: PointerEvent): number {
    const picture = [...(this.#place.parentElement?.querySelectorAll<SVGSVGElement>('svg.exposure') ?? [])].find(
      (one) => one.getClientRects().length > 0,
    );
    const matrix = picture?.getScreenCTM();
    if (!picture || !matrix) return 1;
    const { x } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    const width: ExposureWidth = picture.classList.contains('narrow') ? 'narrow' : 'wide';
    return stepAt(this.#checklist, width, x);
  }

  #move(id: string, step: number): void {
    const ours = this.#checklist.items.find((risk) => risk.id === id)?.likelihood;
    this.#listener.moved(id, step === ours ? null : step);
  }

  #press(event: KeyboardEvent): void {
    const id = idOf(event.target);
    const [step, last] = [this.#steps.get(id), this.#checklist.likelihood.length];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const place = this.#order.indexOf(id);
    const actions: Record<string, () => void> = {
      ArrowRight: () => this.#move(id, Math.min(step + 1, last)),
      ArrowLeft: () => this.#move(id, Math.max(step - 1, 1)),
      Home: () => this.#move(id, 1),
      End: () => this.#move(id, last),
      ArrowDown: () => this.#focus(this.#order[place + 1]),
      ArrowUp: () => this.#focus(this.#order[place - 1]),
      Delete: () => this.#listener.moved(id, null),
      Backspace: () => this.#listener.moved(id, null),
      Enter: () => this.#listener.opened(id),
    };
    const act = actions[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  #focus(id: string | undefined): void {
    this.#handles.get(id ?? '')?.focus();
  }

  /** The handle last used is the one that Tab comes back to. */
  #goTo(id: string): void {
    if (!this.#handles.has(id)) return;
    for (const [other, element] of this.#handles) element.tabIndex = other === id ? 0 : -1;
  }
}

function idOf(target: EventTarget | null): string {
  return (target as Element | null)?.closest<HTMLElement>('.handle')?.dataset['item'] ?? '';
}

function handle(id: string, short: string, { likelihood }: ChecklistOutline): HTMLElement {
  const element = document.createElement('div');
  element.className = 'handle';
  element.dataset['item'] = id;
  element.tabIndex = -1;
  const band = document.createElement('span');
  band.className = 'held-band';
  element.append(band);
  for (const [name, value] of Object.entries({
    role: 'slider',
    'aria-label': short,
    'aria-orientation': 'horizontal',
    'aria-valuemin': '1',
    'aria-valuemax': String(likelihood.length),
  }))
    element.setAttribute(name, value);
  return element;
}
