import type { FormatLocaleDefinition } from 'd3-format';
import { announcementPause } from '../../dom/announcement.ts';
import { setText } from '../../dom/text.ts';
import { formatNumber } from '../../model/number-format.ts';
import type { MovableInput, Results } from '../../model/program.ts';
import { clampedText, unreadableText, type TypedValue } from '../../model/typed-value.ts';
import type { Controls } from './assumption-form.ts';

/** One assumption's controls with the texts beside them. */
interface Told extends Controls {
  shown: Element | null;
  held: HTMLElement | null;
}

/** What is said beside the assumptions' controls: each value as readers see it, and what was done to what they typed. */
export class AssumptionTexts {
  readonly #told: readonly Told[];
  readonly #locale: FormatLocaleDefinition;
  readonly #announce: (text: string) => void;
  #case: Results;
  #holding: ReturnType<typeof setTimeout> | undefined;

  /** Stands as built at `base`; `announce` is told what was done to what the reader typed. */
  constructor(
    controls: readonly Controls[],
    base: Results,
    locale: FormatLocaleDefinition,
    announce: (text: string) => void,
    signal: AbortSignal,
  ) {
    this.#told = controls.map((one) => ({
      ...one,
      shown: one.fieldset.querySelector('.shown'),
      held: one.fieldset.querySelector<HTMLElement>('.held'),
    }));
    this.#case = base;
    this.#locale = locale;
    this.#announce = announce;
    signal.addEventListener('abort', () => clearTimeout(this.#holding));
  }

  /** Brings every text to a case. */
  show(now: Results): void {
    const before = this.#case;
    this.#case = now;
    for (const { input, slider, shown } of this.#told) {
      if (now[input.name] === before[input.name]) continue;
      const text = this.#text(input);
      slider?.setAttribute('aria-valuetext', text);
      setText(shown, text);
    }
  }

  /** Says what became of what the reader set an input to: at once on leaving the field, else after a pause. */
  set(name: string, said: TypedValue['said'], when: 'in hand' | 'left'): void {
    const told = this.#told.find(({ input }) => input.name === name);
    if (!told) return;
    const text = this.#heldText(told.input, said);
    if (when === 'left') return this.#sayOnLeaving(told, text);
    clearTimeout(this.#holding);
    // The reader may not have finished typing.
    if (said === 'not a number') return;
    if (said === 'as typed') return this.#say(told, '');
    // After a pause, since the first digit of a number is often out of range.
    this.#holding = setTimeout(() => this.#say(told, text), announcementPause);
    this.#announce(text);
  }

  #sayOnLeaving(told: Told, text: string): void {
    if (text === '' || text === told.held?.textContent) return;
    this.#say(told, text);
    this.#announce(text);
  }

  /** Takes back what was said under the controls. */
  quiet(): void {
    for (const told of this.#told) this.#say(told, '');
  }

  #text(input: MovableInput): string {
    return formatNumber(this.#case[input.name] ?? input.value, input.format, this.#locale);
  }

  #heldText(input: MovableInput, said: TypedValue['said']): string {
    switch (said) {
      case 'below':
      case 'above':
        return `That is ${clampedText(input, said, this.#locale)}.`;
      case 'not a number':
        return `${unreadableText(this.#locale)} Still ${this.#text(input)}.`;
      case 'as typed':
        return '';
    }
  }

  #say({ held }: Told, text: string): void {
    clearTimeout(this.#holding);
    if (!held || held.textContent === text) return;
    held.textContent = text;
    held.hidden = text === '';
  }
}
