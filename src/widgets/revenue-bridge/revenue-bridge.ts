import { followCases } from '../../browser/follow-cases.ts';
import { join } from '../../browser/join.ts';
import { numberIn, setText, textOf, textPlaces, type LiveCase } from '../../browser/live-numbers.ts';
import { LivePlaces, rest, type Place } from '../../browser/live-places.ts';
import { waterfallColumns, waterfallRows, type WaterfallData } from '../../charts/waterfall.ts';
import { bridgeBars } from '../../model/bridge.ts';
import { fieldValue, formatChange } from '../../model/number-format.ts';
import { baseCase, run, type ModelInput, type Results } from '../../model/program.ts';
import { typedValue, type TypedValue } from '../../model/typed-value.ts';
import type { BridgeData } from './bridge-data.ts';
import { bridgeLabel, bridgeValue } from './bridge-texts.ts';

/** Milliseconds after which a hand rests. */
const pause = 600;

/** <revenue-bridge>: form → model → scene → join. Its markup is the base case, whole without this class. */
export class RevenueBridgeElement extends HTMLElement {
  #listening: AbortController | undefined;
  #places: LivePlaces | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #data: BridgeData | undefined;
  #base: Results = {};
  #case: Results = {};
  #results: Results = {};
  #aside = '';
  #holding: ReturnType<typeof setTimeout> | undefined;
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
    this.setAttribute('live', '');
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    this.#places?.release();
    clearTimeout(this.#resting);
    clearTimeout(this.#announcing);
    clearTimeout(this.#holding);
  }

  #form(): HTMLFormElement {
    return this.querySelector('form.controls') as HTMLFormElement;
  }

  #input(name: string): ModelInput | undefined {
    return this.#data?.program.inputs.find((input) => input.name === name);
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
    clearTimeout(this.#holding);
    const typed = typedValue(control.value, input);
    if (typed.value === null) return;
    this.#change(input.name, typed.value, control);
    const text = this.#heldText(input, typed.said);
    if (text === '') return this.#say(fieldset, '');
    // Not before the hand rests: the first digit of a number is often out of range.
    this.#holding = setTimeout(() => this.#say(fieldset, text), pause);
    this.#announce(text);
  }

  /** On leaving a number field: what stands there is the value the case holds, and what was done to it is said. */
  #settle(control: HTMLInputElement): void {
    const fieldset = control.closest<HTMLElement>('[data-input]');
    const input = this.#input(fieldset?.dataset['input'] ?? '');
    if (!fieldset || !input || control.type !== 'number') return;
    const typed = typedValue(control.value, input);
    const text = typed.value === null ? `That is not a number; ${this.#show(input)} stands.` : this.#heldText(input, typed.said);
    if (text && text !== fieldset.querySelector('.held')?.textContent) {
      this.#say(fieldset, text);
      this.#announce(text);
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
    fieldset.classList.toggle('yours', value !== input.value);
    if (field && field !== by) field.value = fieldValue(value, input.format);
    setText(fieldset.querySelector('.shown'), text);
  }

  #show(input: ModelInput): string {
    return this.#data ? textOf(this.#data, input.name, this.#case[input.name] ?? input.value) : '';
  }

  #heldText(input: ModelInput, said: TypedValue['said']): string {
    if (!this.#data || !input.range || (said !== 'below' && said !== 'above')) return '';
    const end = said === 'below' ? input.range.low : input.range.high;
    const limit = textOf(this.#data, input.name, end);
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

  /** What is on screen of the figure follows at once, the rest when the hand rests; one event tells the page around it. */
  #update(): void {
    const data = this.#data;
    if (!data) return;
    this.#results = run(data.program, this.#case);
    const live: LiveCase = { ...data, base: this.#base, results: this.#results };
    this.#sayCase();
    const places = (this.#places ??= new LivePlaces(this.#gathered(live), this.#base));
    places.writeOnScreen(live);
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => places.writeAll(live), rest);
    this.#announce();
    this.dispatchEvent(new CustomEvent('case-change', { bubbles: true, detail: live }));
  }

  /** Everything of the figure that follows the case: its drawings, its texts, what the base case had, its table. */
  #gathered(live: LiveCase): Place[] {
    const steps = this.#data?.steps ?? [];
    const names = bridgeBars(steps, live.base).map((bar) => bar.name);
    const drawings = [...this.querySelectorAll('svg.waterfall')].map(
      (element): Place => ({ element, names, write: () => this.#draw(element) }),
    );
    const bases = [...this.querySelectorAll<HTMLElement>('[data-from-base]')].map((element): Place => {
      const name = element.dataset['fromBase'] ?? '';
      return { element: element.parentElement ?? element, names: [name], write: (now) => setText(element, fromBase(now, name)) };
    });
    const value = bridgeValue(live.program, live.locale);
    const amounts = [...this.querySelectorAll<HTMLElement>('[data-row]')].map((element, index): Place => ({
      element,
      names,
      write: ({ results }) => {
        const bar = bridgeBars(steps, results)[index];
        if (bar) setText(element.querySelector('td'), value(bar));
      },
    }));
    return [...drawings, ...textPlaces(this.closest('figure') ?? this, live), ...bases, ...amounts];
  }

  #changed(): number {
    return this.#data?.program.inputs.filter((input) => this.#case[input.name] !== input.value).length ?? 0;
  }

  /** Says whose case it is, above the picture. */
  #sayCase(): void {
    const line = this.querySelector<HTMLElement>('.case');
    const changed = this.#changed();
    this.classList.toggle('changed', changed > 0);
    const of = line?.dataset['of'] ?? '';
    setText(
      line,
      changed > 0
        ? `Your case: ${changed} of ${of} assumptions moved. Dashed outlines show the base case.`
        : 'The base case: nothing moved.',
    );
  }

  /** Both layouts are kept drawn, though a screen shows but one: another width may come to show the other. */
  #draw(drawing: Element): void {
    const data = this.#data;
    if (!data) return;
    const picture: WaterfallData = {
      bars: bridgeBars(data.steps, this.#results),
      base: this.#changed() > 0 ? bridgeBars(data.steps, this.#base) : [],
      label: bridgeLabel(data.program),
      value: bridgeValue(data.program, data.locale),
    };
    const names = {
      title: drawing.getAttribute('aria-labelledby') ?? '',
      description: drawing.getAttribute('aria-describedby') ?? '',
    };
    join(drawing, drawing.classList.contains('rows') ? waterfallRows(picture, names) : waterfallColumns(picture, names));
  }

  /** One announcement after the hand rests, so that a screen reader is not talked over: what was held, and what follows. */
  #announce(aside = ''): void {
    this.#aside = aside || this.#aside;
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => {
      setText(this.querySelector('.announcement'), `${this.#aside} ${this.#headline()}`.trim());
      this.#aside = '';
    }, pause);
  }

  #headline(): string {
    const data = this.#data;
    const number = data && numberIn(data, data.headline);
    if (!data || !number) return '';
    const value = this.#results[data.headline] ?? NaN;
    const change = value - (this.#base[data.headline] ?? NaN);
    const against =
      change === 0 || !Number.isFinite(change)
        ? 'as in the base case'
        : `${formatChange(change, number.format, data.locale)} against the base case`;
    return `${number.label}: ${textOf(data, data.headline, value)}, ${against}.`;
  }
}

/** What the base case had, where the reader's case has something else. */
function fromBase(live: LiveCase, name: string): string {
  const base = live.base[name] ?? NaN;
  return live.results[name] === base ? '' : `base case ${textOf(live, name, base)}`;
}

customElements.define('revenue-bridge', RevenueBridgeElement);
followCases();
