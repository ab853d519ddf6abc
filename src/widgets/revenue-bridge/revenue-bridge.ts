import { followCases } from '../../browser/follow-cases.ts';
import { setText, type LiveCase } from '../../browser/live-numbers.ts';
import { readingChange } from '../../browser/reading-change.ts';
import { notWhenHandRests, whenHandRests } from '../../browser/hand-rest.ts';
import { LivePlaces } from '../../browser/live-places.ts';
import { whenIdle } from '../../browser/when-idle.ts';
import { begun, changed, redone, same, undone, type CaseHistory } from '../../model/case-history.ts';
import { baseCase, type Results } from '../../model/program.ts';
import { run } from '../../model/run.ts';
import { Announcement } from '../../browser/announcement.ts';
import { againstBase } from './against-base.ts';
import { AssumptionForm, type FormListener } from './assumption-form.ts';
import type { LiveAnalyses } from './analyses/live-analyses.ts';
import type { BridgeData } from './bridge-data.ts';
import { CaseLine, caseLabel, movedInputs, namedCase } from './case-line.ts';
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
    // What is to be shown first may have to be fetched, if the address brings a whole reading.
    void bridge.open().then(() => this.setAttribute('live', ''));
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
  readonly #announcement: Announcement;
  readonly #signal: AbortSignal;
  #analyses: Promise<LiveAnalyses> | undefined;
  #liveAnalyses: LiveAnalyses | undefined;
  readonly #caseLine: CaseLine;
  #history: CaseHistory;
  #results: Results;
  #own: Results | null = null;
  #panel: PanelForm | null = null;
  #graph: ((results: Results) => void) | null = null;
  #places: LivePlaces | undefined;
  #drawing: Promise<void> | undefined;
  /** Whether the reader has moved something that is not kept yet. */
  #unkept = false;

  constructor(element: HTMLElement, data: BridgeData, signal: AbortSignal) {
    this.#element = element;
    this.#data = data;
    this.#baseInputs = baseCase(data.program);
    this.#base = run(data.program, this.#baseInputs);
    this.#results = this.#base;
    this.#kept = new KeptCase(data);
    this.#announcement = new Announcement(element.querySelector('.announcement'), signal);
    this.#signal = signal;
    this.#caseLine = new CaseLine(element, data);
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
    // What keeps a case is fetched as soon as a hand comes near.
    for (const nears of ['focusin', 'pointerover']) element.addEventListener(nears, () => void this.#kept.prepare(), { signal, once: true });
    for (const asks of ['focusin', 'pointerover']) analyses?.addEventListener(asks, () => void this.#analyse(), { signal, once: true });
    // Who leaves before the hand has rested loses nothing.
    addEventListener('pagehide', () => {
      if (this.#unkept) this.#kept.keepAtOnce(this.#history.present);
    }, { signal });
    signal.addEventListener('abort', () => {
      this.#places?.release();
      for (const asker of [this, this.#kept]) notWhenHandRests(asker);
    });
  }

  /** Takes up the case that the address or this browser holds, and keeps nothing before the reader moves something. */
  async open(): Promise<void> {
    const { inputs, said, own } = await this.#kept.opened();
    if (this.#signal.aborted) return;
    this.#own = own;
    if (!same(inputs, this.#baseInputs)) this.#show(begun(inputs));
    this.#say(said);
    whenIdle(() => void this.#draw());
    document.addEventListener(readingChange, () => this.#follow(), { signal: this.#signal });
  }

  /** Follows the reader's reading when it is changed elsewhere: in another tab, or by taking something back. */
  #follow(): void {
    const own = this.#unkept ? null : this.#kept.followed();
    if (own === null || same(own, this.#history.present)) return;
    this.#form.rest();
    this.#kept.shows(own);
    this.#show(changed(this.#history, own));
    this.#announce();
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
    const button = target.closest<HTMLElement>('button[data-act], button[data-case], button[data-use]');
    const { act, case: named, use } = button?.dataset ?? {};
    if (act === 'undo') this.#turn(undone(this.#history));
    if (act === 'redo') this.#turn(redone(this.#history));
    if (act === 'own' && this.#own) this.#take(this.#own);
    if (act === 'copy') void this.#copyLink();
    if (named !== undefined) this.#take(namedCase(this.#data, named));
    if (use !== undefined) void this.#use(use);
  }

  /** Sets an assumption to what the question needs of it, as soon as that can be reckoned. */
  async #use(name: string): Promise<void> {
    await this.#analyse();
    const value = this.#liveAnalyses?.neededValue(name) ?? null;
    if (value !== null) this.#take({ ...this.#history.present, [name]: value });
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
    this.#unkept = true;
    whenHandRests(this.#kept, () => void this.#keep());
  }

  async #keep(): Promise<void> {
    this.#unkept = false;
    notWhenHandRests(this.#kept);
    this.#say(await this.#kept.keep(this.#history.present));
  }

  /** What is on screen of the figure follows at once, the rest when the hand rests; one event tells the page around it. */
  #show(history: CaseHistory): void {
    this.#history = history;
    const { present } = history;
    const data = this.#data;
    this.#form.show(present);
    this.#panel?.show(present);
    this.#results = run(data.program, present);
    const live = this.#live();
    this.#caseLine.show(history);
    if (this.#places) this.#places.writeOnScreen(live);
    else void this.#draw();
    this.#liveAnalyses?.step(present, this.#results);
    whenHandRests(this, () => {
      this.#places?.writeAll(live);
      this.#graph?.(live.results);
      this.#form.rest();
      void this.#analyse();
    });
    this.#element.dispatchEvent(new CustomEvent('case-change', { bubbles: true, detail: live }));
  }

  #live(): LiveCase {
    return { ...this.#data, base: this.#base, results: this.#results };
  }

  /** What draws is fetched in an idle moment, for the page is drawn already; or when it is first needed. */
  #draw(): Promise<void> {
    return (this.#drawing ??= import('./bridge-places.ts').then(({ bridgePlaces }) => {
      const live = this.#live();
      this.#places = new LivePlaces(bridgePlaces(this.#element, this.#data.steps, live), this.#base);
      this.#places.writeAll(live);
    }));
  }

  /** The analyses are fetched when they are first asked for: by a change, or by a hand on them. */
  async #analyse(): Promise<void> {
    const section = this.#element.querySelector<HTMLElement>('.analyses');
    if (!section) return;
    this.#analyses ??= import('./analyses/live-analyses.ts').then(
      ({ LiveAnalyses }) => new LiveAnalyses(section, this.#data, this.#base, this.#signal),
    );
    this.#liveAnalyses = await this.#analyses;
    this.#liveAnalyses.show(this.#history.present, this.#results);
  }

  /** A file of the case at hand; the base case's files stand at addresses of their own, and are left to the browser. */
  #takeAway(event: Event): void {
    const control = (event.target as Element).closest<HTMLElement>('[data-file]');
    const kind = control?.dataset['file'] as FileKind | undefined;
    const picture = [...this.#element.querySelectorAll<SVGSVGElement>('svg.waterfall')].find((drawing) => drawing.checkVisibility());
    if (!kind || !picture || (control?.tagName === 'A' && movedInputs(this.#data.program, this.#history.present) === 0)) return;
    event.preventDefault();
    void this.#handOver(kind, picture);
  }

  async #handOver(kind: FileKind, picture: SVGSVGElement): Promise<void> {
    const { present } = this.#history;
    const { about, program, id } = this.#data;
    const own = { ...about, caseLabel: caseLabel(this.#data, present), address: this.#kept.link(present) };
    try {
      const [{ caseFile }, { handOver }] = await Promise.all([import('./take-away.ts'), import('../../browser/hand-over.ts')]);
      handOver(await caseFile(kind, own, program, present, picture), `${id}.${kind}`);
    } catch (error) {
      this.#say(`The file could not be made: ${(error as Error).message}.`);
    }
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

  #announce(aside?: string): void {
    this.#announcement.make(() => againstBase({ ...this.#data, base: this.#base, results: this.#results }, this.#data.headline), aside);
  }
}

// The page listens before bridges come to life, for one may open with a case from the address.
followCases();
customElements.define('revenue-bridge', RevenueBridgeElement);
