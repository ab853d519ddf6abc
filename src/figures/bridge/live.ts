import { bridgeWords as words, loadingWords } from '../../words/en.ts';
import { Announcement } from '../../dom/announcement.ts';
import { debounce } from '../../dom/debounce.ts';
import { Followers, type Follower } from '../../dom/follow.ts';
import { loadFor } from '../../dom/loading.ts';
import { setText } from '../../dom/text.ts';
import { withoutNoise } from '../../model/parse-number.ts';
import { baseCase, sameCase, type Results } from '../../model/program.ts';
import { run } from '../../model/run.ts';
import { ignoredText } from '../../reading/case-address.ts';
import { readingChange } from '../../reading/reading-change.ts';
import { readingStore, type ReadingStore, type StorageFault } from '../../reading/store.ts';
import type { LiveAnalyses } from './analyses/live-analyses.ts';
import { AssumptionForm, type FormListener, type Move } from './assumption-form.ts';
import { AssumptionTexts } from './assumption-texts.ts';
import type { BridgeData } from './bridge-data.ts';
import { CaseLine, caseLabel, movedInputs, namedCase } from './case-line.ts';
import { changeText } from './change-text.ts';
import { bridgeFollowers } from './followers.ts';
import { textFollowers, type LiveCase } from './live-numbers.ts';
import { panelForm, type PanelForm } from './panel-form.ts';
import type { FileKind } from './take-away.ts';

const faultTexts: Partial<Record<StorageFault, string>> = {
  full: words.faults.full,
  closed: words.faults.closed,
  'of another version': words.faults.newerEdition,
};

/** A bridge in use: the store's case of its model, and everything on the page that follows it. */
export class LiveBridge implements FormListener {
  readonly #element: HTMLElement;
  readonly #data: BridgeData;
  readonly #store: ReadingStore;
  readonly #signal: AbortSignal;
  readonly #base: Results;
  readonly #form: AssumptionForm;
  readonly #texts: AssumptionTexts;
  readonly #caseLine: CaseLine;
  readonly #announcement: Announcement;
  readonly #followers: Followers<LiveCase>;
  readonly #afterPause = debounce(() => this.#catchUp());
  readonly #ignored: string;
  #analyses: Promise<LiveAnalyses | null> | undefined;
  #liveAnalyses: LiveAnalyses | null = null;
  #inputs: Results;
  #results: Results;
  #announced: Results;
  #panel: PanelForm | null = null;
  #panelTexts: Follower<LiveCase>[] = [];
  #graph: ((results: Results) => void) | null = null;

  /** Starts a bridge with what the address and this browser hold, and with what the reader has moved meanwhile. */
  static async begin(element: HTMLElement, signal: AbortSignal): Promise<void> {
    const store = await readingStore();
    if (!signal.aborted) new LiveBridge(element, store, signal).#open();
  }

  private constructor(element: HTMLElement, store: ReadingStore, signal: AbortSignal) {
    const data = JSON.parse(element.querySelector('.bridge-data')?.textContent ?? '') as BridgeData;
    [this.#element, this.#store, this.#signal, this.#data] = [element, store, signal, data];
    this.#inputs = baseCase(data.program);
    this.#base = run(data.program, this.#inputs);
    this.#results = this.#announced = this.#base;
    this.#ignored = ignoredText(store.addModel(data), data.program, data.locale);
    this.#announcement = new Announcement(element.querySelector('.announcement'), signal);
    this.#caseLine = new CaseLine(element, data);
    const form = element.querySelector('form.controls') as HTMLFormElement;
    this.#form = new AssumptionForm(form, data, this, signal);
    const announce = (text: string): void => this.#announce(text);
    this.#texts = new AssumptionTexts(this.#form.controls, this.#inputs, data.locale, announce, signal);
    this.#followers = new Followers(bridgeFollowers(element, data.steps, this.#live()), this.#live(), signal);
    signal.addEventListener('abort', this.#afterPause.cancel);
  }

  #open(): void {
    const moved = this.#movedBefore();
    this.#follow();
    this.#announced = this.#results;
    this.#listen();
    if (Object.keys(moved).length > 0) this.#store.move(this.#data.id, moved);
  }

  /** What the reader moved before the script came. */
  #movedBefore(): Results {
    const moved = this.#form.controls.flatMap(({ input, slider }) =>
      slider && slider.value !== slider.defaultValue ? [[input.name, withoutNoise(Number(slider.value))] as const] : [],
    );
    return Object.fromEntries(moved);
  }

  #listen(): void {
    const [element, signal] = [this.#element, this.#signal];
    element.addEventListener('submit', (event) => event.preventDefault(), { signal });
    element.addEventListener('reset', (event) => this.#reset(event), { signal });
    element.addEventListener('click', (event) => this.#click(event), { signal });
    const analyses = element.querySelector('.analyses');
    for (const near of ['focusin', 'pointerover']) {
      analyses?.addEventListener(near, () => void this.#analyse(), { signal, once: true });
    }
    document.addEventListener(readingChange, () => this.#follow(), { signal });
    document.addEventListener('panel-open', (event) => this.#addTo(event as CustomEvent<string>), { signal });
    document.addEventListener('panel-close', () => this.#leavePanel(), { signal });
  }

  moved({ name, value, gesture }: Move): void {
    this.#store.move(this.#data.id, { [name]: value }, `${this.#data.id} ${gesture}`);
    this.#announce();
  }

  set(...what: Parameters<FormListener['set']>): void {
    this.#texts.set(...what);
  }

  /** Shows the store's case, whoever changed it: this bridge, undo, a link, another tab. */
  #follow(): void {
    const { inputs } = this.#store.caseOf(this.#data.id);
    this.#caseLine.show(inputs, this.#store.steps);
    this.#showStatus();
    if (sameCase(inputs, this.#inputs)) return;
    this.#inputs = inputs;
    this.#results = run(this.#data.program, inputs);
    this.#form.show(inputs);
    this.#texts.show(inputs);
    this.#panel?.show(inputs);
    for (const { update } of this.#panelTexts) update(this.#live());
    this.#followers.follow(this.#live());
    this.#liveAnalyses?.step(inputs, this.#results);
    this.#afterPause();
  }

  #catchUp(): void {
    this.#graph?.(this.#results);
    this.#form.rest();
    void this.#analyse();
  }

  #live(): LiveCase {
    return { ...this.#data, base: this.#base, results: this.#results };
  }

  #reset(event: Event): void {
    // The browser's own reset would change the fields alone.
    event.preventDefault();
    this.#texts.quiet();
    this.#take(() => this.#store.resetModel(this.#data.id));
  }

  #click(event: MouseEvent): void {
    const target = event.target as Element;
    const button = target.closest<HTMLElement>('button[data-act], button[data-case], button[data-use]');
    const { act, case: named, use } = button?.dataset ?? {};
    if (act === 'undo') this.#take(() => this.#store.undo());
    if (act === 'redo') this.#take(() => this.#store.redo());
    if (act === 'own') this.#useOwn();
    if (act === 'copy') void this.#copyLink();
    if (named !== undefined) this.#takeCase(named);
    if (use !== undefined) void this.#use(use);
    this.#takeAway(event);
  }

  /** A change that is a step of its own and moves with a transition, since no hand drags it. */
  #take(change: () => void): void {
    this.#form.rest();
    this.#element.classList.add('settling');
    change();
    this.#announce();
    setTimeout(() => this.#element.classList.remove('settling'), 200);
  }

  #takeCase(name: string): void {
    const { id } = this.#data;
    this.#take(() =>
      name === 'base' ? this.#store.resetModel(id) : this.#store.move(id, namedCase(this.#data, name)),
    );
  }

  #useOwn(): void {
    this.#take(() => this.#store.useOwn(this.#data.id));
    this.#form.controls[0]?.slider?.focus();
  }

  /** Sets an assumption to what the question needs. */
  async #use(name: string): Promise<void> {
    await this.#analyse();
    const value = this.#liveAnalyses?.neededValue(name) ?? null;
    if (value !== null) this.#take(() => this.#store.move(this.#data.id, { [name]: value }));
  }

  /** Adds, to a panel opened on one of this model's numbers, the assumptions behind it. */
  #addTo(event: CustomEvent<string>): void {
    const [kind, name = ''] = event.detail.split(' ');
    const prefix = `${this.#data.id}.`;
    if (kind !== 'number' || !name.startsWith(prefix)) return;
    const [panel, number] = [event.target as Element, name.slice(prefix.length)];
    this.#panelTexts = textFollowers(panel, this.#live());
    for (const { update } of this.#panelTexts) update(this.#live());
    this.#panel = panelForm(panel, this.#form, this.#data, number, {
      moved: (move) => this.moved(move),
      corrected: (text) => this.#announce(text),
    });
    this.#panel?.show(this.#inputs);
    void this.#drawGraph(panel, number);
  }

  #leavePanel(): void {
    this.#panel?.close();
    [this.#panel, this.#graph, this.#panelTexts] = [null, null, []];
  }

  async #drawGraph(panel: Element, number: string): Promise<void> {
    const { panelGraph } = await import('./panel-graph.ts');
    if (!panel.isConnected) return;
    this.#graph = panelGraph(panel, this.#data, number);
    this.#graph?.(this.#results);
  }

  /** Analyses load when the reader first changes something or turns to them. */
  async #analyse(): Promise<void> {
    const section = this.#element.querySelector<HTMLElement>('.analyses');
    if (!section) return;
    this.#analyses ??= loadFor(section, loadingWords.answers, async () => {
      const { LiveAnalyses } = await import('./analyses/live-analyses.ts');
      return new LiveAnalyses(section, this.#data, this.#base, this.#signal);
    });
    this.#liveAnalyses = await this.#analyses;
    this.#liveAnalyses?.show(this.#inputs, this.#results);
  }

  /** A file of the case that is shown. The base case's files have addresses of their own and are left to the browser. */
  #takeAway(event: Event): void {
    const control = (event.target as Element).closest<HTMLElement>('[data-file]');
    const kind = control?.dataset['file'] as FileKind | undefined;
    const drawings = [...this.#element.querySelectorAll<SVGSVGElement>('svg.waterfall')];
    const picture = drawings.find((drawing) => drawing.getClientRects().length > 0);
    if (!control || !kind || !picture) return;
    if (control.tagName === 'A' && movedInputs(this.#data.program, this.#inputs) === 0) return;
    event.preventDefault();
    void this.#download(kind, picture);
  }

  async #download(kind: FileKind, picture: SVGSVGElement): Promise<void> {
    const { about, program, id } = this.#data;
    const own = { ...about, caseLabel: caseLabel(this.#data, this.#inputs), address: this.#store.address };
    try {
      const [{ caseFile }, { download }] = await Promise.all([
        import('./take-away.ts'),
        import('../../dom/download.ts'),
      ]);
      download(await caseFile(kind, own, program, this.#inputs, picture), `${id}.${kind}`);
    } catch (error) {
      this.#showMessage(words.fileFailed((error as Error).message));
    }
  }

  async #copyLink(): Promise<void> {
    const link = this.#store.addressAt(`bridge-${this.#data.id}`);
    try {
      await navigator.clipboard.writeText(link);
      this.#showMessage(words.linkCopied);
    } catch {
      this.#showMessage(words.copyRefused(link));
    }
  }

  /** Whose case is shown, what of the address could not be used, and whether anything is stored. */
  #showStatus(): void {
    const { isLinked } = this.#store.caseOf(this.#data.id);
    const fault = this.#store.values.size > 0 && this.#store.fault ? (faultTexts[this.#store.fault] ?? '') : '';
    this.#showMessage([this.#ignored, isLinked ? words.linked : '', fault].filter((text) => text !== '').join(' '));
    const own = this.#element.querySelector<HTMLButtonElement>('button[data-act=own]');
    if (own) own.hidden = !isLinked;
  }

  #showMessage(text: string): void {
    const line = this.#element.querySelector<HTMLElement>('.said-of-case');
    setText(line?.querySelector('span') ?? null, text);
    if (line) line.hidden = text === '';
  }

  #announce(correction?: string): void {
    const text = (): string => {
      const before = this.#announced;
      this.#announced = this.#results;
      return changeText(this.#live(), before, [this.#data.headline, ...this.#data.answers]);
    };
    this.#announcement.announce(text, correction);
  }
}
