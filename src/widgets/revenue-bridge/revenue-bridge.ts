import { join } from '../../browser/join.ts';
import { waterfallColumns, waterfallRows, type WaterfallData } from '../../charts/waterfall.ts';
import { bridgeBars } from '../../model/bridge.ts';
import { chosenWord } from '../../model/chosen-word.ts';
import { workedLine, workedText } from '../../model/worked-line.ts';
import { fieldValue, formatChange, formatNumber } from '../../model/number-format.ts';
import { baseCase, run, undefinedBecause, type ModelInput, type ModelOutput, type Results } from '../../model/program.ts';
import { typedValue } from '../../model/typed-value.ts';
import type { BridgeData } from './bridge-data.ts';
import { bridgeLabel, bridgeValue } from './bridge-texts.ts';

/** What a bridge tells the rest of the page when its case changes. */
export interface CaseChange {
  model: string;
  results: Results;
}

const announcementPause = 600;

/** <revenue-bridge>: form → model → scene → join. Its markup is the base case, whole without this class. */
export class RevenueBridgeElement extends HTMLElement {
  #listening: AbortController | undefined;
  #data: BridgeData | undefined;
  #base: Results = {};
  #case: Results = {};
  #results: Results = {};
  #announcing: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const json = this.querySelector('.bridge-data')?.textContent;
    if (!json) return;
    this.#data = JSON.parse(json) as BridgeData;
    this.#base = run(this.#data.program, baseCase(this.#data.program));
    this.#results = this.#base;
    this.#case = baseCase(this.#data.program);
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const form = this.#form();
    form.addEventListener('input', (event) => this.#follow(event.target as HTMLInputElement), { signal });
    form.addEventListener('focusout', (event) => this.#settle(event.target as HTMLInputElement), { signal });
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    form.addEventListener('keydown', (event) => this.#step(event), { signal });
    form.addEventListener('reset', () => queueMicrotask(() => this.#reset()), { signal });
    this.#adoptForm();
    // The layout that is not shown is drawn when it comes to be shown.
    new ResizeObserver(() => this.#draw()).observe(this);
    this.setAttribute('live', '');
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    clearTimeout(this.#announcing);
  }

  #form(): HTMLFormElement {
    return this.querySelector('form.controls') as HTMLFormElement;
  }

  #input(name: string): ModelInput | undefined {
    return this.#data?.program.inputs.find((input) => input.name === name);
  }

  #number(name: string): ModelInput | ModelOutput | undefined {
    return this.#input(name) ?? this.#data?.program.outputs.find((output) => output.name === name);
  }

  /** Browsers may bring a form back as it was left; the case follows what the form shows. */
  #adoptForm(): void {
    for (const slider of this.#form().querySelectorAll<HTMLInputElement>('input[type=range]')) {
      if (slider.value !== slider.defaultValue) this.#change(slider.name, Number(slider.value));
    }
  }

  #follow(control: HTMLInputElement): void {
    const fieldset = control.closest<HTMLElement>('[data-input]');
    const input = this.#input(fieldset?.dataset['input'] ?? '');
    if (!fieldset || !input) return;
    if (control.type === 'range') {
      this.#say(fieldset, '');
      this.#change(input.name, Number(control.value), control);
      return;
    }
    const typed = typedValue(control.value, input);
    if (typed.value === null) return;
    this.#say(fieldset, typed.said === 'as typed' ? '' : this.#heldText(input, typed.said));
    this.#change(input.name, typed.value, control);
  }

  /** On leaving a number field: what stands there is the value the case holds, and what was done to it is said. */
  #settle(control: HTMLInputElement): void {
    const fieldset = control.closest<HTMLElement>('[data-input]');
    const input = this.#input(fieldset?.dataset['input'] ?? '');
    if (!fieldset || !input || control.type !== 'number') return;
    const typed = typedValue(control.value, input);
    if (typed.value === null) this.#say(fieldset, `That is not a number; ${this.#show(input)} stands.`);
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

  #reset(): void {
    if (!this.#data) return;
    this.#case = baseCase(this.#data.program);
    for (const fieldset of this.#form().querySelectorAll<HTMLElement>('[data-input]')) {
      this.#say(fieldset, '');
      const input = this.#input(fieldset.dataset['input'] ?? '');
      if (input) this.#showInput(fieldset, input);
    }
    this.#update();
  }

  #change(name: string, value: number, by?: HTMLInputElement): void {
    const input = this.#input(name);
    const fieldset = this.querySelector<HTMLElement>(`[data-input="${name}"]`);
    if (!input || !fieldset || this.#case[name] === value) return;
    this.#case = { ...this.#case, [name]: value };
    this.#showInput(fieldset, input, by);
    this.#update();
  }

  /** Brings an assumption's controls to its value, except the one in use. */
  #showInput(fieldset: HTMLElement, input: ModelInput, by?: HTMLInputElement): void {
    const value = this.#case[input.name] ?? input.value;
    const text = this.#show(input);
    const slider = fieldset.querySelector<HTMLInputElement>('input[type=range]');
    const field = fieldset.querySelector<HTMLInputElement>('input[type=number]');
    if (slider && slider !== by) slider.value = String(value);
    slider?.setAttribute('aria-valuetext', text);
    if (field && field !== by) field.value = fieldValue(value, input.format);
    setText(fieldset.querySelector('.shown'), text);
  }

  #show(input: ModelInput): string {
    return this.#data ? formatNumber(this.#case[input.name] ?? input.value, input.format, this.#data.locale) : '';
  }

  #heldText(input: ModelInput, said: 'below' | 'above'): string {
    if (!this.#data || !input.range) return '';
    const end = said === 'below' ? input.range.low : input.range.high;
    const limit = formatNumber(end, input.format, this.#data.locale);
    return said === 'below' ? `Held at ${limit}, the lowest here.` : `Held at ${limit}, the highest here.`;
  }

  #say(fieldset: HTMLElement, text: string): void {
    const held = fieldset.querySelector<HTMLElement>('.held');
    if (!held || held.textContent === text) return;
    held.textContent = text;
    held.hidden = text === '';
    if (text) this.#announce(text);
  }

  #update(): void {
    const data = this.#data;
    if (!data) return;
    this.#results = run(data.program, this.#case);
    this.classList.toggle('changed', this.#changed());
    this.#draw();
    this.#write(data);
    this.#announceHeadline(data);
    const detail: CaseChange = { model: data.id, results: this.#results };
    this.dispatchEvent(new CustomEvent('case-change', { bubbles: true, detail }));
  }

  #changed(): boolean {
    return this.#data?.program.inputs.some((input) => this.#case[input.name] !== input.value) ?? false;
  }

  #draw(): void {
    const data = this.#data;
    if (!data) return;
    const picture: WaterfallData = {
      bars: bridgeBars(data.steps, this.#results),
      base: this.#changed() ? bridgeBars(data.steps, this.#base) : [],
      label: bridgeLabel(data.program),
      value: bridgeValue(data.program, data.locale),
    };
    for (const drawing of this.querySelectorAll('svg.waterfall')) {
      if (drawing.clientWidth === 0) continue;
      const names = {
        title: drawing.getAttribute('aria-labelledby') ?? '',
        description: drawing.getAttribute('aria-describedby') ?? '',
      };
      join(drawing, drawing.classList.contains('rows') ? waterfallRows(picture, names) : waterfallColumns(picture, names));
    }
  }

  /** Every number, word, worked line and table cell of the figure, brought to the case. */
  #write(data: BridgeData): void {
    const figure = this.closest('figure') ?? this;
    for (const element of figure.querySelectorAll<HTMLDataElement>('data[data-number]')) {
      const name = this.#own(element.dataset['number']);
      const number = name === null ? undefined : this.#number(name);
      if (!number) continue;
      const value = this.#results[number.name] ?? NaN;
      setText(element, formatNumber(value, number.format, data.locale));
      element.value = Number.isFinite(value) ? String(value) : '';
      element.classList.toggle('yours', value !== this.#base[number.name]);
    }
    for (const element of figure.querySelectorAll<HTMLElement>('[data-word]')) {
      const choice = data.words[this.#own(element.dataset['word']) ?? ''];
      if (choice) setText(element, chosenWord(choice, ...this.#compared(choice.left, choice.right)));
    }
    for (const element of this.querySelectorAll<HTMLElement>('[data-worked]')) {
      const output = data.program.outputs.find(({ name }) => name === element.dataset['worked']);
      if (output) setText(element, this.#workedOrWhy(data, output));
    }
    for (const element of this.querySelectorAll<HTMLElement>('[data-from-base]')) {
      setText(element, this.#fromBase(element.dataset['fromBase'] ?? ''));
    }
    const value = bridgeValue(data.program, data.locale);
    for (const bar of bridgeBars(data.steps, this.#results)) {
      setText(this.querySelector(`[data-row="${bar.name}"] td`), value(bar));
    }
  }

  #own(name: string | undefined): string | null {
    const prefix = `${this.#data?.id}.`;
    return name?.startsWith(prefix) ? name.slice(prefix.length) : null;
  }

  #compared(left: string, right: string): [number, number, string, string] {
    const values = [this.#results[left] ?? NaN, this.#results[right] ?? NaN] as const;
    return [...values, this.#text(left, values[0]), this.#text(right, values[1])];
  }

  #text(name: string, value: number): string {
    const number = this.#number(name);
    return number && this.#data ? formatNumber(value, number.format, this.#data.locale) : '';
  }

  #workedOrWhy(data: BridgeData, output: ModelOutput): string {
    const reason = undefinedBecause(data.program, output.name, this.#results);
    if (!reason) return workedText(data.program, output, this.#results, data.locale);
    const part = workedLine(reason.part, (name) => this.#number(name)?.short ?? name);
    return `Undefined here: ${part} has no value.`;
  }

  #fromBase(name: string): string {
    const [value, base] = [this.#results[name] ?? NaN, this.#base[name] ?? NaN];
    const text = this.#text(name, base);
    return value === base ? '' : `base case ${text}`;
  }

  #announceHeadline(data: BridgeData): void {
    const number = this.#number(data.headline);
    if (!number) return;
    const [value, base] = [this.#results[data.headline] ?? NaN, this.#base[data.headline] ?? NaN];
    const change = value - base;
    const against =
      change === 0 || !Number.isFinite(change)
        ? 'as in the base case'
        : `${formatChange(change, number.format, data.locale)} against the base case`;
    this.#announce(`${number.label}: ${this.#text(data.headline, value)}, ${against}.`);
  }

  /** One sentence after the hand rests, so that a screen reader is not talked over. */
  #announce(sentence: string): void {
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => setText(this.querySelector('.announcement'), sentence), announcementPause);
  }
}

function setText(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

customElements.define('revenue-bridge', RevenueBridgeElement);
