import type { FormatLocaleDefinition } from 'd3-format';
import { withoutNoise } from '../../model/parse-number.ts';
import { sliderAt, valueAt } from '../../model/track.ts';
import { baseCase, movableInputs, type MovableInput, type Program, type Results } from '../../model/program.ts';
import { fieldText, inFormatUnit, typedValue, type TypedValue } from '../../model/typed-value.ts';
import { sideStepsOf, stepsOf } from './step-keys.ts';

/** An input was moved to a value, in its own unit; moves of one `gesture` belong together. */
export interface Move {
  name: string;
  value: number;
  gesture: string;
}

/** Called as the reader changes a form of assumptions. */
export interface FormListener {
  moved: (move: Move) => void;
  /** What became of what the hand set an input to, while it does so or as it leaves the field. */
  set: (name: string, outcome: TypedValue['outcome'], when: 'in hand' | 'left') => void;
}

/** One assumption's controls; looked up once, for each step of a slider asks for them. */
export interface Controls {
  input: MovableInput;
  fieldset: HTMLElement;
  slider: HTMLInputElement | null;
  field: HTMLInputElement | null;
}

/** Counted over all forms of a page, so that no gesture in one is taken for one in another. */
let gestures = 0;

/**
 * The assumptions' controls: for each a slider and a number field that stay in step and within the range, and a reset
 * button. They are built showing the base case. The texts beside them are assumption-texts.ts's.
 */
export class AssumptionForm {
  readonly #form: HTMLFormElement;
  readonly #program: Program;
  readonly #locale: FormatLocaleDefinition;
  readonly #listener: FormListener;
  #case: Results;
  #controls: readonly Controls[] | undefined;
  #inHand: HTMLInputElement | undefined;
  /** The value that each field shows or showed before it was typed into, where it is no longer the base value. */
  readonly #standing = new Map<string, number>();

  constructor(
    form: HTMLFormElement,
    { program, locale }: { program: Program; locale: FormatLocaleDefinition },
    listener: FormListener,
    signal: AbortSignal,
  ) {
    this.#form = form;
    this.#program = program;
    this.#locale = locale;
    this.#case = baseCase(program);
    this.#listener = listener;
    form.addEventListener('input', (event) => this.#follow(event.target as HTMLInputElement), { signal });
    form.addEventListener('focusout', (event) => this.#settle(event.target as HTMLInputElement), { signal });
    form.addEventListener('keydown', (event) => this.#key(event), { signal });
    form.addEventListener('click', (event) => this.#resetOne(event.target as Element), { signal });
    // A key pressed again after a rest, or a slider taken again, begins another change to undo.
    for (const begins of ['pointerdown', 'focusin']) form.addEventListener(begins, () => this.rest(), { signal });
  }

  /** Looked up when a hand or a case first asks for them, and not while the page is read. */
  get controls(): readonly Controls[] {
    return (this.#controls ??= controlsOf(this.#form, this.#program));
  }

  /** Brings every control to a case, except the one in the reader's hand. */
  show(now: Results): void {
    const before = this.#case;
    this.#case = now;
    for (const controls of this.controls)
      if (now[controls.input.name] !== before[controls.input.name]) this.#showInput(controls);
  }

  /** Ends a run of changes, so that the next one can be undone by itself. */
  rest(): void {
    gestures += 1;
  }

  #around(control: Element): Controls | undefined {
    const fieldset = control.closest('[data-input]');
    return this.controls.find((controls) => controls.fieldset === fieldset);
  }

  #move({ name }: MovableInput, value: number, by?: HTMLInputElement): void {
    this.#inHand = by;
    this.show({ ...this.#case, [name]: value });
    this.#listener.moved({ name, value, gesture: `${name} ${gestures}` });
    this.#inHand = undefined;
  }

  #follow(control: HTMLInputElement): void {
    const controls = this.#around(control);
    if (!controls) return;
    const { input, slider } = controls;
    const typed: TypedValue =
      control === slider
        ? { value: valueAt(input, Number(control.value)), outcome: 'as typed' }
        : typedValue(control.value, input, this.#locale);
    if (typed.value !== null) this.#move(input, typed.value, control);
    this.#listener.set(input.name, typed.outcome, 'in hand');
  }

  /** When typing ends, the field shows the value of the case; after text that is no number that is the value before it. */
  #settle(control: HTMLInputElement): void {
    const controls = this.#around(control);
    if (!controls || control !== controls.field) return;
    const { input } = controls;
    if (control.value !== fieldText(this.#valueOf(input), input, this.#locale)) {
      const typed = typedValue(control.value, input, this.#locale);
      if (typed.value === null) this.#move(input, this.#standing.get(input.name) ?? input.value);
      this.#listener.set(input.name, typed.outcome, 'left');
    }
    this.#showInput(controls);
  }

  #key(event: KeyboardEvent): void {
    const control = event.target as HTMLInputElement;
    const controls = this.#around(control);
    if (!controls) return;
    const { input, slider, field } = controls;
    if (control === field && event.key === 'Enter') return this.#settle(control);
    // Page Up and Page Down move a slider by ten steps in every browser. The arrow keys are the browser's, but on a
    // logarithmic track, where its steps are not the input's.
    const isOurs = control === field || (control === slider && (input.log || event.key.startsWith('Page')));
    const steps = stepsOf(event) ?? (control === slider ? sideStepsOf(event) : undefined);
    if (!isOurs || steps === undefined) return;
    event.preventDefault();
    const { low, high, step } = input.range;
    const value = withoutNoise(this.#valueOf(input) + steps * step);
    this.#move(input, Math.min(high, Math.max(low, value)));
    this.#listener.set(input.name, 'as typed', 'in hand');
  }

  #resetOne(target: Element): void {
    const button = target.closest<HTMLElement>('button[data-reset]');
    const controls = button && this.#around(button);
    if (!controls) return;
    const { input, slider } = controls;
    this.rest();
    this.#move(input, input.value);
    this.#listener.set(input.name, 'as typed', 'in hand');
    // The button goes with what it undid; the slider it belongs to takes the focus.
    slider?.focus();
  }

  #showInput({ input, fieldset, slider, field }: Controls): void {
    const value = this.#valueOf(input);
    if (slider && slider !== this.#inHand) slider.value = String(sliderAt(input, value));
    fieldset.classList.toggle('yours', value !== input.value);
    field?.setAttribute('aria-valuenow', String(inFormatUnit(value, input.format)));
    if (!field || field === this.#inHand) return;
    this.#standing.set(input.name, value);
    field.value = fieldText(value, input, this.#locale);
  }

  #valueOf({ name, value }: MovableInput): number {
    return this.#case[name] ?? value;
  }
}

function controlsOf(form: HTMLFormElement, program: Program): Controls[] {
  const fieldsets = new Map(
    [...form.querySelectorAll<HTMLElement>('[data-input]')].map((fieldset) => [
      fieldset.dataset['input'] ?? '',
      fieldset,
    ]),
  );
  return movableInputs(program).flatMap((input) => {
    const fieldset = fieldsets.get(input.name);
    if (!fieldset) return [];
    return [
      {
        input,
        fieldset,
        slider: fieldset.querySelector<HTMLInputElement>('input[type=range]'),
        field: fieldset.querySelector<HTMLInputElement>('.typed input'),
      },
    ];
  });
}
