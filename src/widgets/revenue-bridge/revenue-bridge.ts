import { followCases } from '../../browser/follow-cases.ts';
import { join } from '../../browser/join.ts';
import { numberIn, setText, textOf, textPlaces, type LiveCase } from '../../browser/live-numbers.ts';
import { LivePlaces, rest, type Place } from '../../browser/live-places.ts';
import { waterfallColumns, waterfallRows, type WaterfallData } from '../../charts/waterfall.ts';
import { bridgeBars } from '../../model/bridge.ts';
import { begun, changed, redone, same, undone, type CaseHistory } from '../../model/case-history.ts';
import { formatChange } from '../../model/number-format.ts';
import { baseCase, run, type Results } from '../../model/program.ts';
import { AssumptionForm, pause, type FormListener } from './assumption-form.ts';
import type { LiveAnalyses } from './analyses/live-analyses.ts';
import type { BridgeData } from './bridge-data.ts';
import { bridgeLabel, bridgeValue } from './bridge-texts.ts';
import { KeptCase } from './kept-case.ts';
import { panelForm, type PanelForm } from './panel-form.ts';
import type { FileKind } from './take-away.ts';

/** <revenue-bridge>: form → case → model → scene → join. Its markup is the base case, whole without this class. */
export class RevenueBridgeElement extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    const json = this.querySelector('.bridge-data')?.textContent;
    if (!json) return;
    this.#listening = new AbortController();
    const bridge = new LiveBridge(this, JSON.parse(json) as BridgeData, this.#listening.signal);
    bridge.open();
    this.setAttribute('live', '');
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }
}

/** A bridge in the reader's hands: the case with its history, and everything of the figure that follows it. */
class LiveBridge {
  readonly #element: HTMLElement;
  readonly #data: BridgeData;
  readonly #baseInputs: Results;
  readonly #base: Results;
  readonly #form: AssumptionForm;
  readonly #kept: KeptCase;
  readonly #signal: AbortSignal;
  #analyses: Promise<LiveAnalyses> | undefined;
  #history: CaseHistory;
  #results: Results;
  #own: Results | null = null;
  #panel: PanelForm | null = null;
  #graph: ((results: Results) => void) | null = null;
  #places: LivePlaces | undefined;
  #aside = '';
  #resting: ReturnType<typeof setTimeout> | undefined;
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #announcing: ReturnType<typeof setTimeout> | undefined;

  constructor(element: HTMLElement, data: BridgeData, signal: AbortSignal) {
    this.#element = element;
    this.#data = data;
    this.#baseInputs = baseCase(data.program);
    this.#base = run(data.program, this.#baseInputs);
    this.#results = this.#base;
    this.#kept = new KeptCase(data);
    this.#signal = signal;
    this.#history = begun(this.#baseInputs);
    const form = element.querySelector('form.controls') as HTMLFormElement;
    this.#form = new AssumptionForm(form, data.program, data.locale, this.#listener(), signal);
    form.addEventListener('reset', (event) => {
      // The browser's own reset would bring the fields alone.
      event.preventDefault();
      this.#form.quiet();
      this.#take(this.#baseInputs);
    }, { signal });
    element.addEventListener('click', (event) => {
      this.#press(event.target as Element);
      this.#takeAway(event);
    }, { signal });
    element.addEventListener('keydown', (event) => this.#key(event), { signal });
    document.addEventListener('panel-open', (event) => this.#addTo(event), { signal });
    document.addEventListener('panel-close', () => {
      this.#panel?.close();
      [this.#panel, this.#graph] = [null, null];
    }, { signal });
    element.addEventListener('submit', (event) => event.preventDefault(), { signal });
    const analyses = element.querySelector('.analyses');
    for (const asks of ['focusin', 'pointerover']) analyses?.addEventListener(asks, () => void this.#analyse(), { signal, once: true });
    // Who leaves before the hand has rested loses nothing.
    addEventListener('pagehide', () => {
      if (this.#keeping !== undefined) this.#keep();
    }, { signal });
    signal.addEventListener('abort', () => {
      this.#places?.release();
      for (const waiting of [this.#resting, this.#keeping, this.#announcing]) clearTimeout(waiting);
    });
    this.#form.show(this.#baseInputs);
  }

  /** Takes up the case that the address or this browser holds, and keeps nothing before the reader moves something. */
  open(): void {
    const { inputs, said, own } = this.#kept.opened();
    this.#own = own;
    if (!same(inputs, this.#baseInputs)) this.#show(begun(inputs));
    this.#say(said);
  }

  #listener(): FormListener {
    return {
      moved: (name, value, gesture) => this.#turn(changed(this.#history, { ...this.#history.present, [name]: value }, gesture)),
      held: (text) => this.#announce(text),
    };
  }

  /** To a number of this model that is opened anywhere on the page, the assumptions that it rests on are added. */
  #addTo(event: Event): void {
    const [kind, name = ''] = (event as CustomEvent<string>).detail.split(' ');
    const prefix = `${this.#data.id}.`;
    if (kind !== 'number' || !name.startsWith(prefix)) return;
    const [panel, number] = [event.target as Element, name.slice(prefix.length)];
    this.#panel = panelForm(panel, this.#element, this.#data, number, this.#listener());
    this.#panel?.show(this.#history.present);
    void this.#drawGraph(panel, number);
  }

  async #drawGraph(panel: Element, number: string): Promise<void> {
    const { panelGraph } = await import('./panel-graph.ts');
    if (!panel.isConnected) return;
    this.#graph = panelGraph(panel, this.#data, number);
    this.#graph?.(this.#results);
  }

  #press(target: Element): void {
    const button = target.closest<HTMLElement>('button[data-act], button[data-case]');
    const { act, case: named } = button?.dataset ?? {};
    if (act === 'undo') this.#turn(undone(this.#history));
    if (act === 'redo') this.#turn(redone(this.#history));
    if (act === 'own' && this.#own) this.#take(this.#own);
    if (act === 'copy') void this.#copyLink();
    if (named !== undefined) this.#take(this.#named(named));
  }

  /** The keys for undo and redo, outside of fields, whose own history is the browser's. */
  #key(event: KeyboardEvent): void {
    const { type } = event.target as HTMLInputElement;
    if (!(event.ctrlKey || event.metaKey) || event.altKey || type === 'number' || type === 'text') return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    this.#turn(key === 'y' || event.shiftKey ? redone(this.#history) : undone(this.#history));
  }

  #named(id: string): Results {
    return { ...this.#baseInputs, ...this.#data.cases.find((one) => one.id === id)?.inputs };
  }

  #take(inputs: Results): void {
    this.#form.rest();
    this.#turn(changed(this.#history, inputs));
  }

  /** Goes to another place in the history, by the reader's hand: it is shown, kept and announced. */
  #turn(history: CaseHistory): void {
    if (history === this.#history) return;
    const before = this.#history.present;
    this.#history = history;
    if (same(before, history.present)) return;
    this.#own = null;
    this.#show(history);
    this.#announce();
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => this.#keep(), rest);
  }

  #keep(): void {
    clearTimeout(this.#keeping);
    this.#keeping = undefined;
    this.#say(this.#kept.keep(this.#history.present));
  }

  /** What is on screen of the figure follows at once, the rest when the hand rests; one event tells the page around it. */
  #show(history: CaseHistory): void {
    this.#history = history;
    const { present } = history;
    const data = this.#data;
    this.#form.show(present);
    this.#panel?.show(present);
    this.#results = run(data.program, present);
    const live: LiveCase = { ...data, base: this.#base, results: this.#results };
    this.#sayCase();
    const places = (this.#places ??= new LivePlaces(this.#gathered(live), this.#base));
    places.writeOnScreen(live);
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      places.writeAll(live);
      this.#graph?.(live.results);
      this.#form.rest();
      void this.#analyse();
    }, rest);
    this.#element.dispatchEvent(new CustomEvent('case-change', { bubbles: true, detail: live }));
  }

  /** The analyses are fetched when they are first asked for: by a change, or by a hand on them. */
  async #analyse(): Promise<void> {
    const section = this.#element.querySelector<HTMLElement>('.analyses');
    if (!section) return;
    this.#analyses ??= import('./analyses/live-analyses.ts').then(
      ({ LiveAnalyses }) => new LiveAnalyses(section, this.#data, this.#base, (name, value) => this.#take({ ...this.#history.present, [name]: value }), this.#signal),
    );
    (await this.#analyses).show(this.#history.present, this.#results);
  }

  /** Everything of the figure that follows the case: its drawings, its texts, what the base case had, its table. */
  #gathered(live: LiveCase): Place[] {
    const { steps } = this.#data;
    const names = bridgeBars(steps, live.base).map((bar) => bar.name);
    const drawings = [...this.#element.querySelectorAll('svg.waterfall')].map(
      (element): Place => ({ element, names, write: () => this.#draw(element) }),
    );
    const value = bridgeValue(live.program, live.locale);
    const amounts = [...this.#element.querySelectorAll<HTMLElement>('[data-row]')].map((element, index): Place => ({
      element,
      names,
      write: ({ results }) => {
        const bar = bridgeBars(steps, results)[index];
        if (bar) setText(element.querySelector('td'), value(bar));
      },
    }));
    return [...drawings, ...textPlaces(this.#element.closest('figure') ?? this.#element, live), ...amounts];
  }

  #moved(): number {
    const { present } = this.#history;
    return this.#data.program.inputs.filter(({ name, value }) => present[name] !== value).length;
  }

  /** Says whose case it is, above the picture, and which ways lead on from it. */
  #sayCase(): void {
    const line = this.#element.querySelector<HTMLElement>('.case-line');
    const moved = this.#moved();
    const { past, present, future } = this.#history;
    this.#element.classList.toggle('changed', moved > 0);
    const own = this.#whose();
    const whose = own === 'Your case' ? own : `The case “${own}”`;
    setText(this.#element.querySelector('.take-away .whose'), moved > 0 ? 'Take away your case:' : 'Take away the base case:');
    setText(
      line,
      moved > 0
        ? `${whose}: ${moved} of ${line?.dataset['of'] ?? ''} assumptions moved. Dashed outlines show the base case.`
        : 'The base case: nothing moved.',
    );
    for (const button of this.#element.querySelectorAll<HTMLButtonElement>('button[data-case]')) {
      const pressed = String(same(this.#named(button.dataset['case'] ?? ''), present));
      if (button.getAttribute('aria-pressed') !== pressed) button.setAttribute('aria-pressed', pressed);
    }
    this.#offer('undo', past.length > 0);
    this.#offer('redo', future.length > 0);
  }

  /** Says whether an act is there to be done; the button stays where it is, so that the focus does, too. */
  #offer(act: string, offered: boolean): void {
    this.#element.querySelector(`button[data-act=${act}]`)?.setAttribute('aria-disabled', String(!offered));
  }

  /** Both layouts are kept drawn, though a screen shows but one: another width may come to show the other. */
  #draw(drawing: Element): void {
    const data = this.#data;
    const picture: WaterfallData = {
      bars: bridgeBars(data.steps, this.#results),
      base: this.#moved() > 0 ? bridgeBars(data.steps, this.#base) : [],
      label: bridgeLabel(data.program),
      value: bridgeValue(data.program, data.locale),
    };
    const names = {
      title: drawing.getAttribute('aria-labelledby') ?? '',
      description: drawing.getAttribute('aria-describedby') ?? '',
    };
    join(drawing, drawing.classList.contains('rows') ? waterfallRows(picture, names) : waterfallColumns(picture, names));
  }

  /** A file of the case at hand; the base case's files stand at addresses of their own, and are left to the browser. */
  #takeAway(event: Event): void {
    const control = (event.target as Element).closest<HTMLElement>('[data-file]');
    const kind = control?.dataset['file'] as FileKind | undefined;
    const picture = [...this.#element.querySelectorAll<SVGSVGElement>('svg.waterfall')].find((drawing) => drawing.checkVisibility());
    if (!kind || !picture || (control?.tagName === 'A' && this.#moved() === 0)) return;
    event.preventDefault();
    void this.#handOver(kind, picture);
  }

  async #handOver(kind: FileKind, picture: SVGSVGElement): Promise<void> {
    const { present } = this.#history;
    const { about, program, id } = this.#data;
    const own = { ...about, caseLabel: this.#whose(), address: this.#kept.link(present) };
    try {
      const { caseFile, handOver } = await import('./take-away.ts');
      handOver(await caseFile(kind, own, program, present, picture), `${id}.${kind}`);
    } catch (error) {
      this.#say(`The file could not be made: ${(error as Error).message}.`);
    }
  }

  #whose(): string {
    const { present } = this.#history;
    if (this.#moved() === 0) return 'Base case';
    return this.#data.cases.find(({ id }) => same(this.#named(id), present))?.label ?? 'Your case';
  }

  async #copyLink(): Promise<void> {
    const link = this.#kept.link(this.#history.present);
    try {
      await navigator.clipboard.writeText(link);
      this.#say('The link to this case is copied.');
    } catch {
      this.#say(`The browser lets nothing be copied here. The link to this case: ${link}`);
    }
  }

  /** Says, once and in one place, what became of a case that was kept, linked or read. */
  #say(text: string): void {
    const line = this.#element.querySelector<HTMLElement>('.said-of-case');
    setText(line?.querySelector('span') ?? null, text);
    if (line) line.hidden = text === '';
    const own = line?.querySelector<HTMLButtonElement>('button[data-act=own]');
    if (own) own.hidden = this.#own === null;
  }

  /** One announcement after the hand rests, so that a screen reader is not talked over: what was held, and what follows. */
  #announce(aside = ''): void {
    this.#aside = aside || this.#aside;
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => {
      setText(this.#element.querySelector('.announcement'), `${this.#aside} ${this.#headline()}`.trim());
      this.#aside = '';
    }, pause);
  }

  #headline(): string {
    const data = this.#data;
    const number = numberIn(data, data.headline);
    if (!number) return '';
    const value = this.#results[data.headline] ?? NaN;
    const change = value - (this.#base[data.headline] ?? NaN);
    const against =
      change === 0 || !Number.isFinite(change)
        ? 'as in the base case'
        : `${formatChange(change, number.format, data.locale)} against the base case`;
    return `${number.label}: ${textOf(data, data.headline, value)}, ${against}.`;
  }
}

// The page listens before bridges come to life, for one may open with a case from the address.
followCases();
customElements.define('revenue-bridge', RevenueBridgeElement);
