import { join } from '../../../dom/join.ts';
import { setText } from '../../../dom/text.ts';
import { pictureNames } from '../../../dom/picture-names.ts';
import type { PictureNames } from '../../../charts/scene.ts';
import { parseNumber, withoutNoise } from '../../../model/parse-number.ts';
import { unreadableText } from '../../../model/bridge-texts.ts';
import { fieldText } from '../../../model/typed-value.ts';
import { dependenciesOf } from '../../../model/dependencies.ts';
import { numberOf, type Results } from '../../../model/program.ts';
import type { ModelData } from '../model-data.ts';
import { stepsOf } from '../step-keys.ts';
import { openingQuestion, type Answer, type Asked, type Question } from './asked.ts';
import { chances, drawing } from './chances.ts';
import { compared, comparedNumbers, withBase } from './compared.ts';
import { matters } from './matters.ts';
import { needed, solutions } from './needed.ts';
import { pairMap } from './pair.ts';

/** Analyses that follow each step while they are on screen; the others take too long, and follow once the hand rests. */
const quick = ['needed', 'matters', 'compared'];

/** The analyses under a bridge, which follow the case and the question. */
export class LiveAnalyses {
  readonly #section: HTMLElement;
  readonly #data: ModelData;
  #inputs: Results = {};
  #results: Results = {};
  #output: string;
  /** What the reader asked for; null while the author's own question, or the base case's value, stands. */
  #target: number | null = null;
  readonly #base: Results;
  /** Whether the reader has asked a question of their own. */
  #isOwn = false;
  #drawnFor: Asked | undefined;
  #pair: { x: string; y: string };
  readonly #onScreen = new Set<Element>();

  constructor(section: HTMLElement, data: ModelData, base: Results, signal: AbortSignal) {
    this.#section = section;
    this.#data = data;
    this.#base = base;
    this.#output = data.target.output;
    this.#pair = data.pair;
    section.addEventListener(
      'change',
      (event) => {
        this.#ask(event.target as HTMLInputElement | HTMLSelectElement);
        this.#write();
      },
      { signal },
    );
    section.addEventListener('keydown', (event) => this.#step(event), { signal });
    section.addEventListener('toggle', () => this.#write(), { signal, capture: true });
    this.#look(signal);
    // What the reader chose while this code was on its way counts as well.
    for (const select of section.querySelectorAll('select'))
      if (!select.selectedOptions[0]?.defaultSelected) this.#ask(select);
    const target = section.querySelector<HTMLInputElement>('input[name=target]');
    if (target && target.value !== target.defaultValue) this.#ask(target);
  }

  /** Brings the analyses to a case. */
  show(inputs: Results, results: Results): void {
    this.#inputs = inputs;
    this.#results = results;
    this.#write();
  }

  /** Brings to a case at once what is on screen and quickly reckoned; `show` brings the rest. */
  step(inputs: Results, results: Results): void {
    if (this.#onScreen.size === 0) return;
    this.#inputs = inputs;
    this.#results = results;
    this.#write(
      (part) =>
        this.#onScreen.has(part) &&
        (!(part instanceof HTMLDetailsElement) || quick.includes(part.dataset['analysis'] ?? '')),
    );
  }

  /** Asks after a result that an input moves, the target's own first, unless the reader asks after one of their own. */
  follow(moved: string | null): void {
    const { program, answers, target } = this.#data;
    if (moved === null || this.#isOwn || dependenciesOf(program, this.#output).includes(moved)) return;
    const moves = [target.output, ...answers].find((name) => dependenciesOf(program, name).includes(moved));
    if (moves === undefined) return;
    this.#output = moves;
    const select = this.#section.querySelector<HTMLSelectElement>('select[name=output]');
    if (select) select.value = moves;
  }

  /** What an assumption would have to be for the question's answer to come out; null where no value does. */
  neededValue(name: string): number | null {
    const found = solutions(this.#asked()).find(({ input }) => input.name === name)?.solution;
    return found?.found === 'value' ? found.value : null;
  }

  #look(signal: AbortSignal): void {
    const looking = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) this.#onScreen.add(target);
        else this.#onScreen.delete(target);
      }
    });
    for (const part of this.#section.querySelectorAll('.needed, details[data-analysis]')) looking.observe(part);
    signal.addEventListener('abort', () => looking.disconnect());
  }

  #question(): Question {
    if (this.#target !== null) return { output: this.#output, target: this.#target };
    const { target } = this.#data;
    return this.#output === target.output
      ? openingQuestion(target, this.#results)
      : { output: this.#output, target: this.#base[this.#output] ?? NaN };
  }

  #asked(): Asked {
    const { program, locale } = this.#data;
    return { program, locale, inputs: this.#inputs, results: this.#results, question: this.#question() };
  }

  #ask(control: HTMLInputElement | HTMLSelectElement): void {
    let refusal = '';
    this.#isOwn ||= control.name === 'output' || control.name === 'target';
    if (control.name === 'output') {
      this.#output = control.value;
      this.#target = null;
    } else if (control.name === 'x' || control.name === 'y') {
      this.#choose(control.name, control.value);
    } else {
      const { program, locale } = this.#data;
      const typed = parseNumber(control.value, numberOf(program, this.#output).format, locale);
      const isNumber = typed !== null && Number.isFinite(typed);
      if (isNumber) this.#target = typed;
      refusal = isNumber ? '' : unreadableText(locale);
    }
    setText(this.#section.querySelector('.refused'), refusal);
  }

  /** The arrow keys change the target by one of the unit it is written in, Page Up and Page Down by ten. */
  #step(event: KeyboardEvent): void {
    const steps = stepsOf(event);
    if ((event.target as HTMLInputElement).name !== 'target' || steps === undefined) return;
    event.preventDefault();
    const { output, target } = this.#question();
    this.#target = withoutNoise(target + steps * numberOf(this.#data.program, output).format.divide);
    this.#write();
  }

  /** An input against itself would be no map: where both would be the same, the other takes the place of this one. */
  #choose(axis: 'x' | 'y', name: string): void {
    const other = axis === 'x' ? 'y' : 'x';
    const { [axis]: before, [other]: kept } = this.#pair;
    this.#pair = { ...this.#pair, [axis]: name, [other]: kept === name ? before : kept };
    for (const one of ['x', 'y'] as const) {
      const select = this.#section.querySelector<HTMLSelectElement>(`select[name=${one}]`);
      if (select) select.value = this.#pair[one];
    }
  }

  #write(wanted: (part: Element) => boolean = () => true): void {
    const asked = this.#asked();
    this.#writeQuestion(asked.question);
    if ([...this.#section.querySelectorAll('.needed, details[data-analysis=needed]')].some(wanted))
      this.#writeNeeded(asked);
    for (const details of this.#section.querySelectorAll<HTMLDetailsElement>('details[data-analysis][open]')) {
      if (!wanted(details)) continue;
      const part = details.dataset['analysis'];
      if (part === 'matters') this.#draw(details, matters(asked, namesOf(details)));
      if (part === 'compared') this.#draw(details, this.#compared(asked, namesOf(details)));
      if (part === 'pair') this.#draw(details, pairMap(asked, this.#pair, namesOf(details)));
      if (part === 'chances') void this.#drawChances(details, asked);
    }
  }

  #writeNeeded(asked: Asked): void {
    const all = solutions(asked);
    this.#writeTexts(needed(asked, all), this.#section);
    for (const { input, solution } of all) {
      const row = this.#section.querySelector<HTMLElement>(`[data-needed="${input.name}"]`);
      const button = row?.querySelector('button');
      // What has the focus keeps its place.
      if (row) row.hidden = solution.found !== 'value' && button !== document.activeElement;
      const hasUse = solution.found === 'value' && solution.value !== this.#inputs[input.name];
      button?.setAttribute('aria-disabled', String(!hasUse));
    }
  }

  /** In slices, so that the page goes on answering; draws for a case that has been left are given up. */
  async #drawChances(details: HTMLElement, asked: Asked): Promise<void> {
    this.#drawnFor = asked;
    details.setAttribute('aria-busy', 'true');
    const slices = drawing(asked);
    for (;;) {
      const { done, value } = slices.next();
      if (this.#drawnFor !== asked) return;
      if (done) {
        this.#draw(details, chances(asked, value, namesOf(details)));
        break;
      }
      await new Promise((goOn) => setTimeout(goOn));
    }
    details.removeAttribute('aria-busy');
  }

  #draw(details: HTMLElement, answer: Answer): void {
    const [wide, narrow] = details.querySelectorAll('.pictures > svg');
    this.#writeTexts(answer, details);
    if (!wide || !narrow || !answer.pictures) return;
    join(wide, answer.pictures.wide);
    join(narrow, answer.pictures.narrow);
  }

  #compared(asked: Asked, names: PictureNames): Answer {
    const { program, cases } = this.#data;
    return compared(asked, withBase(cases), comparedNumbers(program, this.#data.answers), names);
  }

  #writeTexts({ texts }: Answer, place: HTMLElement): void {
    for (const [name, text] of Object.entries(texts)) setText(place.querySelector(`[data-text="${name}"]`), text);
  }

  #writeQuestion({ output, target }: Question): void {
    const { format } = numberOf(this.#data.program, output);
    const field = this.#section.querySelector<HTMLInputElement>('input[name=target]');
    if (field) field.value = fieldText(target, { format }, this.#data.locale);
    setText(this.#section.querySelector('[data-before]'), format.before);
    setText(this.#section.querySelector('[data-after]'), format.after);
  }
}

/** The texts on the page that name and describe the pictures of an analysis. */
function namesOf(details: HTMLElement): PictureNames {
  const picture = details.querySelector('.pictures > svg');
  return picture ? pictureNames(picture) : { title: '', description: '' };
}
