import type { FormatLocaleDefinition } from 'd3-format';
import { pause } from '../../browser/announcement.ts';
import { setText } from '../../browser/live-numbers.ts';
import { formatNumber } from '../../model/number-format.ts';
import { baseCase, movableInputs, type MovableInput, type Program, type Results } from '../../model/program.ts';
import { fieldValue, typedValue, type TypedValue } from '../../model/typed-value.ts';

/** What a form of assumptions tells of the reader's hand. */
export interface FormListener {
  /** An input was moved; steps of one `gesture` belong together. */
  moved: (name: string, value: number, gesture: string) => void;
  /** Something was done to what the reader typed. */
  held: (text: string) => void;
}

/** One assumption's controls; looked up once, for each step of a slider asks for them. */
interface Controls {
  input: MovableInput;
  fieldset: HTMLElement;
  slider: HTMLInputElement | null;
  field: HTMLInputElement | null;
  shown: Element | null;
  held: HTMLElement | null;
}

/**
 * The assumptions' own controls: a slider and a number field for each, held to its range, and a way back to the base case,
 * which they show as they are built.
 */
export class AssumptionForm {
  readonly #controls: readonly Controls[];
  readonly #locale: FormatLocaleDefinition;
  readonly #listener: FormListener;
  #case: Results;
  #inHand: HTMLInputElement | undefined;
  #gesture = 0;
  #holding: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement, program: Program, locale: FormatLocaleDefinition, listener: FormListener, signal: AbortSignal) {
    this.#controls = controlsOf(form, program);
    this.#case = baseCase(program);
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
    for (const controls of this.#controls) if (now[controls.input.name] !== before[controls.input.name]) this.#showInput(controls);
  }

  /** Takes back what was said under the controls. */
  quiet(): void {
    for (const controls of this.#controls) this.#say(controls, '');
  }

  /** Ends a run of changes, so that the next one can be undone by itself. */
  rest(): void {
    this.#gesture += 1;
  }

  #around(control: Element): Controls | undefined {
    const fieldset = control.closest('[data-input]');
    return this.#controls.find((controls) => controls.fieldset === fieldset);
  }

  #move(input: MovableInput, value: number, by?: HTMLInputElement): void {
    this.#inHand = by;
    this.#listener.moved(input.name, value, `${input.name} ${this.#gesture}`);
    this.#inHand = undefined;
  }

  #follow(control: HTMLInputElement): void {
    const controls = this.#around(control);
    if (!controls) return;
    const { input } = controls;
    if (control.type === 'range') {
      this.#say(controls, '');
      this.#move(input, Number(control.value), control);
      return;
    }
    clearTimeout(this.#holding);
    const typed = typedValue(control.value, input);
    if (typed.value === null) return;
    this.#move(input, typed.value, control);
    const text = this.#heldText(input, typed.said);
    if (text === '') return this.#say(controls, '');
    // Not before the hand rests: the first digit of a number is often out of range.
    this.#holding = setTimeout(() => this.#say(controls, text), pause);
    this.#listener.held(text);
  }

  /** On leaving a number field: what stands there is the value the case holds, and what was done to it is said. */
  #settle(control: HTMLInputElement): void {
    const controls = this.#around(control);
    if (!controls || control.type !== 'number') return;
    const { input } = controls;
    const typed = typedValue(control.value, input);
    const text = typed.value === null ? `That is not a number; ${this.#text(input)} stands.` : this.#heldText(input, typed.said);
    if (text && text !== controls.held?.textContent) {
      this.#say(controls, text);
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
    const controls = button && this.#around(button);
    if (!controls) return;
    this.#say(controls, '');
    this.rest();
    this.#move(controls.input, controls.input.value);
    // The button goes with what it undid; the slider it belongs to takes the focus.
    controls.slider?.focus();
  }

  #showInput({ input, fieldset, slider, field, shown }: Controls): void {
    const value = this.#case[input.name] ?? input.value;
    const text = this.#text(input);
    if (slider && slider !== this.#inHand) slider.value = String(value);
    slider?.setAttribute('aria-valuetext', text);
    fieldset.classList.toggle('yours', value !== input.value);
    if (field && field !== this.#inHand) field.value = fieldValue(value, input.format);
    setText(shown, text);
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
  #say({ held }: Controls, text: string): void {
    clearTimeout(this.#holding);
    if (!held || held.textContent === text) return;
    held.textContent = text;
    held.hidden = text === '';
  }
}

function controlsOf(form: HTMLFormElement, program: Program): Controls[] {
  const fieldsets = new Map([...form.querySelectorAll<HTMLElement>('[data-input]')].map((fieldset) => [fieldset.dataset['input'] ?? '', fieldset]));
  return movableInputs(program).flatMap((input) => {
    const fieldset = fieldsets.get(input.name);
    if (!fieldset) return [];
    const find = <Found extends HTMLElement>(selector: string): Found | null => fieldset.querySelector<Found>(selector);
    return [{ input, fieldset, slider: find<HTMLInputElement>('input[type=range]'), field: find<HTMLInputElement>('input[type=number]'), shown: find('.shown'), held: find('.held') }];
  });
}
