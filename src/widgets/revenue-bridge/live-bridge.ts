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
import type { AssumptionForm, FormListener, Move } from './assumption-form.ts';
import { AssumptionTexts } from './assumption-texts.ts';
import type { LiveAnalyses } from './analyses/live-analyses.ts';
import type { BridgeData } from './bridge-data.ts';
import { bridgePlaces } from './bridge-places.ts';
import { CaseLine, caseLabel, movedInputs, namedCase } from './case-line.ts';
import { KeptCase } from './kept-case.ts';
import { panelForm, type PanelForm } from './panel-form.ts';
import type { FileKind } from './take-away.ts';

/** What follows a bridge's controls: form → case → model → scene → join; the case with its history, and all that it changes. */
export class LiveBridge implements FormListener {
  readonly #element: HTMLElement;
  readonly #data: BridgeData;
  readonly #baseInputs: Results;
  readonly #base: Results;
  readonly #form: AssumptionForm;
  readonly #texts: AssumptionTexts;
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
  /** Whether the reader has moved something that is not kept yet. */
  #unkept = false;
  /** Whether what was done before this had come is being taken up, and nothing is shown until all of it is. */
  #isCatchingUp = false;

  constructor(element: HTMLElement, data: BridgeData, form: AssumptionForm, signal: AbortSignal) {
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
    this.#form = form;
    this.#texts = new AssumptionTexts(
      form.controls,
      this.#baseInputs,
      data.locale,
      (text) => this.#announce(text),
      signal,
    );
    // Who leaves before the hand has rested loses nothing.
    addEventListener(
      'pagehide',
      () => {
        if (this.#unkept) this.#kept.keepAtOnce(this.#history.present);
      },
      { signal },
    );
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
    // In an idle moment, for the page is drawn already.
    whenIdle(() => this.#draw(this.#live()));
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

  /** Does what was done before it had come, and shows only what it all comes to: no field is written under a hand. */
  takeUp(acts: readonly ((bridge: LiveBridge) => void)[]): void {
    const before = this.#history;
    this.#isCatchingUp = true;
    for (const act of acts) act(this);
    this.#isCatchingUp = false;
    if (this.#history !== before) this.#show(this.#history);
  }

  moved({ name, value, gesture }: Move): void {
    this.#turn(changed(this.#history, { ...this.#history.present, [name]: value }, gesture));
  }

  set(...what: Parameters<FormListener['set']>): void {
    this.#texts.set(...what);
  }

  /** Fetches what keeps a case, for a hand is near. */
  nears(): void {
    void this.#kept.prepare();
  }

  /** Brings the analyses to life, for they are asked. */
  asks(): void {
    void this.#analyse();
  }

  /** Does what an event around the controls asks for. */
  handle(event: Event): void {
    switch (event.type) {
      case 'click':
        this.#press(event.target as Element);
        return this.#takeAway(event);
      case 'keydown':
        return this.#key(event as KeyboardEvent);
      case 'reset':
        this.#texts.quiet();
        return this.#take(this.#baseInputs);
      case 'panel-open':
        return this.#addTo(event as CustomEvent<string>);
      case 'panel-close':
        this.#panel?.close();
        [this.#panel, this.#graph] = [null, null];
    }
  }

  /** To a number of this model that is opened anywhere on the page, the assumptions that it rests on are added. */
  #addTo(event: CustomEvent<string>): void {
    const [kind, name = ''] = event.detail.split(' ');
    const prefix = `${this.#data.id}.`;
    if (kind !== 'number' || !name.startsWith(prefix)) return;
    const [panel, number] = [event.target as Element, name.slice(prefix.length)];
    this.#panel = panelForm(panel, this.#form, this.#data, number, {
      moved: (move) => this.moved(move),
      held: (text) => this.#announce(text),
    });
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

  /** Of the keys with Ctrl or ⌘ those for undo and redo, outside of fields, whose own history is the browser's. */
  #key(event: KeyboardEvent): void {
    const { type } = event.target as HTMLInputElement;
    if (event.altKey || type === 'number' || type === 'text') return;
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
    if (this.#isCatchingUp) return;
    const { present } = history;
    const data = this.#data;
    this.#form.show(present);
    this.#texts.show(present);
    this.#panel?.show(present);
    this.#results = run(data.program, present);
    const live = this.#live();
    this.#caseLine.show(history);
    this.#draw(live);
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

  /** The places that follow are gathered when they are first drawn. */
  #draw(live: LiveCase): void {
    if (this.#places) return this.#places.writeOnScreen(live);
    this.#places = new LivePlaces(bridgePlaces(this.#element, this.#data.steps, live), this.#base);
    this.#places.writeAll(live);
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
    const picture = [...this.#element.querySelectorAll<SVGSVGElement>('svg.waterfall')].find((drawing) =>
      drawing.checkVisibility(),
    );
    if (!control || !kind || !picture) return;
    if (control.tagName === 'A' && movedInputs(this.#data.program, this.#history.present) === 0) {
      // One that was clicked before this bridge had come is clicked anew, for the browser.
      if (event.defaultPrevented) control.click();
      return;
    }
    event.preventDefault();
    void this.#handOver(kind, picture);
  }

  async #handOver(kind: FileKind, picture: SVGSVGElement): Promise<void> {
    const { present } = this.#history;
    const { about, program, id } = this.#data;
    const own = { ...about, caseLabel: caseLabel(this.#data, present), address: this.#kept.link(present) };
    try {
      const [{ caseFile }, { handOver }] = await Promise.all([
        import('./take-away.ts'),
        import('../../browser/hand-over.ts'),
      ]);
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
    this.#announcement.make(
      () => againstBase({ ...this.#data, base: this.#base, results: this.#results }, this.#data.headline),
      aside,
    );
  }
}

// The page listens before bridges show a case, for one may open with a case from the address.
followCases();
