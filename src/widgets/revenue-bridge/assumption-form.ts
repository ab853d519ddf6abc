import type { FormatLocaleDefinition } from 'd3-format';
import { pause } from '../../browser/announcement.ts';
import { setText } from '../../browser/live-numbers.ts';
import { fieldValue, formatNumber } from '../../model/number-format.ts';
import { movableInputs, type MovableInput, type Program, type Results } from '../../model/program.ts';
import { typedValue, type TypedValue } from '../../model/typed-value.ts';

/** What a form of assumptions tells of the reader's hand. */
export interface FormListener {
  /** An input was moved; steps of one `gesture` belong together. */
  moved: (name: string, value: number, gesture: string) => void;
  /** Something was done to what the reader typed. */
  held: (text: string) => void;
}

/** The assumptions' own controls: a slider and a number field for each, held to its range, and a way back to the base case. */
export class AssumptionForm {
  readonly #form: HTMLFormElement;
  readonly #inputs: Map<string, MovableInput>;
  readonly #locale: FormatLocaleDefinition;
  readonly #listener: FormListener;
  #case: Results = {};
  #inHand: HTMLInputElement | undefined;
  #gesture = 0;
  #holding: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement, program: Program, locale: FormatLocaleDefinition, listener: FormListener, signal: AbortSignal) {
    this.#form = form;
    this.#inputs = new Map(movableInputs(program).map((input) => [input.name, input]));
    this.#locale = locale;
    this.#listener = listener;
    form.addEventListener('input', (event) => this.#follow(event.target as HTMLInputElement), { signal });
    form.addEventListener('focusout', (event) => this.#settle(event.target as HTMLInputElement), { signal });
    form.addEventListener('keydown', (event) => this.#step(event), { signal });
    form.addEventListener('click', (event) => this.#resetOne(event.target as Element), { signal });
    // A key pressed again after a rest, or a slider taken again, begins another change to undo.
    for (const begins of ['pointerdown', 'focusin']) form.addEventListener(begins, () => (this.#gesture += 1), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#holding));
  }

  /** Brings every control to a case, except the one in the reader's hand. */
  show(now: Results): void {
    const before = this.#case;
    this.#case = now;
    for (const fieldset of this.#form.querySelectorAll<HTMLElement>('[data-input]')) {
      const input = this.#inputs.get(fieldset.dataset['input'] ?? '');
      if (input && now[input.name] !== before[input.name]) this.#showInput(fieldset, input);
    }
  }

  /** Takes back what was said under the controls. */
  quiet(): void {
    for (const fieldset of this.#form.querySelectorAll<HTMLElement>('[data-input]')) this.#say(fieldset, '');
  }

  /** Ends a run of changes, so that the next one can be undone by itself. */
  rest(): void {
    this.#gesture += 1;
  }

  #place(control: Element): { fieldset: HTMLElement; input: MovableInput } | null {
    const fieldset = control.closest<HTMLElement>('[data-input]');
    const input = this.#inputs.get(fieldset?.dataset['input'] ?? '');
    return fieldset && input ? { fieldset, input } : null;
  }

  #move(input: MovableInput, value: number, by?: HTMLInputElement): void {
    this.#inHand = by;
    this.#listener.moved(input.name, value, `${input.name} ${this.#gesture}`);
    this.#inHand = undefined;
  }

  #follow(control: HTMLInputElement): void {
    const place = this.#place(control);
    if (!place) return;
    const { fieldset, input } = place;
    if (control.type === 'range') {
      this.#say(fieldset, '');
      this.#move(input, Number(control.value), control);
      return;
    }
    clearTimeout(this.#holding);
    const typed = typedValue(control.value, input);
    if (typed.value === null) return;
    this.#move(input, typed.value, control);
    const text = this.#heldText(input, typed.said);
    if (text === '') return this.#say(fieldset, '');
    // Not before the hand rests: the first digit of a number is often out of range.
    this.#holding = setTimeout(() => this.#say(fieldset, text), pause);
    this.#listener.held(text);
  }

  /** On leaving a number field: what stands there is the value the case holds, and what was done to it is said. */
  #settle(control: HTMLInputElement): void {
    const place = this.#place(control);
    if (!place || control.type !== 'number') return;
    const { fieldset, input } = place;
    const typed = typedValue(control.value, input);
    const text = typed.value === null ? `That is not a number; ${this.#text(input)} stands.` : this.#heldText(input, typed.said);
    if (text && text !== fieldset.querySelector('.held')?.textContent) {
      this.#say(fieldset, text);
      this.#listener.held(text);
    }
    const held = fieldValue(this.#case[input.name] ?? input.value, input.format);
    if (control.value !== held) control.value = held;
  }

  /** Page Up and Page Down move a slider by ten steps, in every browser alike. */
  #step(event: KeyboardEvent): void {
    const slider = event.target as HTMLInputElement;
    if (slider.type !== 'range' || (event.key !== 'PageUp' && event.key !== 'PageDown')) return;
    event.preventDefault();
    if (event.key === 'PageUp') slider.stepUp(10);
    else slider.stepDown(10);
    this.#follow(slider);
  }

  #resetOne(target: Element): void {
    const button = target.closest<HTMLElement>('button[data-reset]');
    const place = button && this.#place(button);
    if (!place) return;
    this.#say(place.fieldset, '');
    this.rest();
    this.#move(place.input, place.input.value);
    // The button goes with what it undid; the slider it belongs to takes the focus.
    place.fieldset.querySelector<HTMLInputElement>('input[type=range]')?.focus();
  }

  #showInput(fieldset: HTMLElement, input: MovableInput): void {
    const value = this.#case[input.name] ?? input.value;
    const text = this.#text(input);
    const slider = fieldset.querySelector<HTMLInputElement>('input[type=range]');
    const field = fieldset.querySelector<HTMLInputElement>('input[type=number]');
    if (slider && slider !== this.#inHand) slider.value = String(value);
    slider?.setAttribute('aria-valuetext', text);
    fieldset.classList.toggle('yours', value !== input.value);
    if (field && field !== this.#inHand) field.value = fieldValue(value, input.format);
    setText(fieldset.querySelector('.shown'), text);
  }

  #text(input: MovableInput): string {
    return formatNumber(this.#case[input.name] ?? input.value, input.format, this.#locale);
  }

  #heldText(input: MovableInput, said: TypedValue['said']): string {
    if (said !== 'below' && said !== 'above') return '';
    const limit = formatNumber(said === 'below' ? input.range.low : input.range.high, input.format, this.#locale);
    return said === 'below' ? `Held at ${limit}, the lowest here.` : `Held at ${limit}, the highest here.`;
  }

  /** Says under a control what was done to what the reader typed. */
  #say(fieldset: HTMLElement, text: string): void {
    clearTimeout(this.#holding);
    const held = fieldset.querySelector<HTMLElement>('.held');
    if (!held || held.textContent === text) return;
    held.textContent = text;
    held.hidden = text === '';
  }
}
