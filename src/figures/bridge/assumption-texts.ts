import { bridgeWords as words } from '../../words/words.ts';
import type { FormatLocaleDefinition } from 'd3-format';
import { announcementPause } from '../../dom/announcement.ts';
import { setText } from '../../dom/text.ts';
import { formatNumber } from '../../model/number-format.ts';
import type { MovableInput, Results } from '../../model/program.ts';
import { unreadableText } from '../../model/bridge-texts.ts';
import { clampedText, type TypedValue } from '../../model/typed-value.ts';
import type { Controls } from './assumption-form.ts';

/** One assumption's controls with the texts beside them. */
interface TextControls extends Controls {
  shown: Element | null;
  message: HTMLElement | null;
}

/** The texts beside the assumptions' controls: each value as readers see it, and any correction of what they typed. */
export class AssumptionTexts {
  readonly #controls: readonly TextControls[];
  readonly #locale: FormatLocaleDefinition;
  readonly #announce: (text: string) => void;
  #case: Results;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Stands as built at `base`; `announce` gets any correction of what the reader typed. */
  constructor(
    controls: readonly Controls[],
    base: Results,
    locale: FormatLocaleDefinition,
    announce: (text: string) => void,
    signal: AbortSignal,
  ) {
    this.#controls = controls.map((one) => ({
      ...one,
      shown: one.fieldset.querySelector('.shown'),
      message: one.fieldset.querySelector<HTMLElement>('.held'),
    }));
    this.#case = base;
    this.#locale = locale;
    this.#announce = announce;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Brings every text to a case; a correction goes once its value has changed. */
  show(now: Results): void {
    const before = this.#case;
    this.#case = now;
    for (const controls of this.#controls) {
      const { input, slider, shown } = controls;
      if (now[input.name] === before[input.name]) continue;
      this.#showMessage(controls, '');
      const text = this.#text(input);
      slider?.setAttribute('aria-valuetext', text);
      setText(shown, text);
    }
  }

  /** Shows any correction of what the reader set an input to: at once on leaving the field, else after a pause. */
  set(name: string, outcome: TypedValue['outcome'], when: 'in hand' | 'left'): void {
    const controls = this.#controls.find(({ input }) => input.name === name);
    if (!controls) return;
    const text = this.#correction(controls.input, outcome);
    if (when === 'left') return this.#messageOnLeaving(controls, text);
    clearTimeout(this.#timer);
    // The reader may not have finished typing.
    if (outcome === 'not a number') return;
    if (outcome === 'as typed') return this.#showMessage(controls, '');
    // After a pause, since the first digit of a number is often out of range.
    this.#timer = setTimeout(() => this.#showMessage(controls, text), announcementPause);
    this.#announce(text);
  }

  #messageOnLeaving(controls: TextControls, text: string): void {
    if (text === '' || text === controls.message?.textContent) return;
    this.#showMessage(controls, text);
    this.#announce(text);
  }

  /** Clears the messages under the controls. */
  quiet(): void {
    for (const controls of this.#controls) this.#showMessage(controls, '');
  }

  #text(input: MovableInput): string {
    return formatNumber(this.#case[input.name] ?? input.value, input.format, this.#locale);
  }

  #correction(input: MovableInput, outcome: TypedValue['outcome']): string {
    switch (outcome) {
      case 'below':
      case 'above':
        return words.corrected(clampedText(input, outcome, this.#locale));
      case 'not a number':
        return `${unreadableText(this.#locale)} ${words.still(this.#text(input))}`;
      case 'as typed':
        return '';
    }
  }

  #showMessage({ message }: TextControls, text: string): void {
    clearTimeout(this.#timer);
    if (!message || message.textContent === text) return;
    message.textContent = text;
    message.hidden = text === '';
  }
}
