import { baseCase, movableInputs, type MovableInput, type Program, type Results } from '../../model/program.ts';
import { fieldValue, typedValue, type TypedValue } from '../../model/typed-value.ts';

/** An input was moved to a value, in its own unit; moves of one `gesture` belong together. */
export interface Move {
  name: string;
  value: number;
  gesture: string;
}

/** What a form of assumptions tells of the reader's hand. */
export interface FormListener {
  moved: (move: Move) => void;
  /** What became of what the hand set an input to, while it does so or as it leaves the field. */
  set: (name: string, said: TypedValue['said'], when: 'in hand' | 'left') => void;
}

/** One assumption's controls; looked up once, for each step of a slider asks for them. */
export interface Controls {
  input: MovableInput;
  fieldset: HTMLElement;
  slider: HTMLInputElement | null;
  field: HTMLInputElement | null;
}

/**
 * The assumptions' own controls: a slider and a number field for each, held to its range and to each other, and a way back to
 * the base case, which they show as they are built. What is said beside them is assumption-texts.ts's.
 */
export class AssumptionForm {
  readonly #form: HTMLFormElement;
  readonly #program: Program;
  readonly #listener: FormListener;
  #case: Results;
  #controls: readonly Controls[] | undefined;
  #inHand: HTMLInputElement | undefined;
  #gesture = 0;

  constructor(form: HTMLFormElement, program: Program, listener: FormListener, signal: AbortSignal) {
    this.#form = form;
    this.#program = program;
    this.#case = baseCase(program);
    this.#listener = listener;
    form.addEventListener('input', (event) => this.#follow(event.target as HTMLInputElement), { signal });
    form.addEventListener('focusout', (event) => this.#settle(event.target as HTMLInputElement), { signal });
    form.addEventListener('keydown', (event) => this.#step(event), { signal });
    form.addEventListener('click', (event) => this.#resetOne(event.target as Element), { signal });
    // A key pressed again after a rest, or a slider taken again, begins another change to undo.
    for (const begins of ['pointerdown', 'focusin'])
      form.addEventListener(begins, () => (this.#gesture += 1), { signal });
  }

  /** Looked up when a hand or a case first asks for them, and not while the page is read. */
  get controls(): readonly Controls[] {
    return (this.#controls ??= controlsOf(this.#form, this.#program));
  }

  /** The same assumptions, in another form. Made here, so that what is fetched later need not bring this class again. */
  elsewhere(form: HTMLFormElement, listener: FormListener, signal: AbortSignal): AssumptionForm {
    return new AssumptionForm(form, this.#program, listener, signal);
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
    this.#gesture += 1;
  }

  #around(control: Element): Controls | undefined {
    const fieldset = control.closest('[data-input]');
    return this.controls.find((controls) => controls.fieldset === fieldset);
  }

  #move({ name }: MovableInput, value: number, by?: HTMLInputElement): void {
    this.#inHand = by;
    this.show({ ...this.#case, [name]: value });
    this.#listener.moved({ name, value, gesture: `${name} ${this.#gesture}` });
    this.#inHand = undefined;
  }

  #follow(control: HTMLInputElement): void {
    const controls = this.#around(control);
    if (!controls) return;
    const { input } = controls;
    const typed: TypedValue =
      control.type === 'range' ? { value: Number(control.value), said: 'as typed' } : typedValue(control.value, input);
    if (typed.value !== null) this.#move(input, typed.value, control);
    this.#listener.set(input.name, typed.said, 'in hand');
  }

  /** On leaving a number field: what stands there is the value the case holds. */
  #settle(control: HTMLInputElement): void {
    const controls = this.#around(control);
    if (!controls || control.type !== 'number') return;
    const { input } = controls;
    this.#listener.set(input.name, typedValue(control.value, input).said, 'left');
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
    const { input, slider } = controls;
    this.rest();
    this.#move(input, input.value);
    this.#listener.set(input.name, 'as typed', 'in hand');
    // The button goes with what it undid; the slider it belongs to takes the focus.
    slider?.focus();
  }

  #showInput({ input, fieldset, slider, field }: Controls): void {
    const value = this.#case[input.name] ?? input.value;
    if (slider && slider !== this.#inHand) slider.value = String(value);
    fieldset.classList.toggle('yours', value !== input.value);
    if (field && field !== this.#inHand) field.value = fieldValue(value, input.format);
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
        field: fieldset.querySelector<HTMLInputElement>('input[type=number]'),
      },
    ];
  });
}
