import { bridgeWords as words, loadingWords } from '../../words/en.ts';
import { Announcement } from '../../dom/announcement.ts';
import { debounce } from '../../dom/debounce.ts';
import { loadFor } from '../../dom/loading.ts';
import { setText } from '../../dom/text.ts';
import { withoutNoise } from '../../model/parse-number.ts';
import { baseCase, type Results } from '../../model/program.ts';
import type { LiveAnalyses } from './analyses/live-analyses.ts';
import { AssumptionForm, type FormListener, type Move } from './assumption-form.ts';
import { AssumptionTexts } from './assumption-texts.ts';
import { CaseLine, caseLabel, movedInputs } from './case-line.ts';
import { bridgeFollowers } from './followers.ts';
import { liveModel, type LiveModel } from './live-model.ts';
import type { FileKind } from './take-away.ts';

/** A bridge in use: the controls of its model, and its pictures and analyses, which follow the case. */
export class LiveBridge implements FormListener {
  readonly #element: HTMLElement;
  readonly #model: LiveModel;
  readonly #signal: AbortSignal;
  readonly #form: AssumptionForm;
  readonly #texts: AssumptionTexts;
  readonly #caseLine: CaseLine;
  readonly #announcement: Announcement;
  readonly #afterPause = debounce(() => this.#catchUp());
  #analyses: Promise<LiveAnalyses | null> | undefined;
  #liveAnalyses: LiveAnalyses | null = null;

  /** Starts a bridge with what the address and this browser hold, and with what the reader has moved meanwhile. */
  static async begin(element: HTMLElement, signal: AbortSignal): Promise<void> {
    const model = await liveModel(element.dataset['of'] ?? '');
    if (!signal.aborted) new LiveBridge(element, model, signal).#open();
  }

  private constructor(element: HTMLElement, model: LiveModel, signal: AbortSignal) {
    [this.#element, this.#model, this.#signal] = [element, model, signal];
    const { program, locale, steps } = model.data;
    this.#announcement = new Announcement(element.querySelector('.announcement'), signal);
    this.#caseLine = new CaseLine(element, model.data);
    const form = element.querySelector('form.controls') as HTMLFormElement;
    this.#form = new AssumptionForm(form, model.data, this, signal);
    const announce = (text?: string): void => this.#announce(text);
    this.#texts = new AssumptionTexts(this.#form.controls, baseCase(program), locale, announce, signal);
    model.follow(bridgeFollowers(element, steps, model.atBase), signal, model.atBase);
    signal.addEventListener('abort', this.#afterPause.cancel);
  }

  #open(): void {
    const moved = this.#movedBefore();
    this.#show();
    this.#listen();
    if (Object.keys(moved).length > 0) this.#model.set(moved);
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
    this.#model.watch((moved) => this.#follow(moved), signal);
  }

  moved(move: Move): void {
    this.#model.move(move);
    this.#announce();
  }

  set(...what: Parameters<FormListener['set']>): void {
    this.#texts.set(...what);
  }

  #follow(moved: boolean): void {
    this.#show();
    if (!moved) return;
    this.#liveAnalyses?.step(this.#model.inputs, this.#model.results);
    this.#afterPause();
  }

  #show(): void {
    const { inputs, store } = this.#model;
    this.#caseLine.show(inputs, store.steps);
    this.#showStatus();
    this.#form.show(inputs);
    this.#texts.show(inputs);
  }

  #catchUp(): void {
    this.#form.rest();
    void this.#analyse();
  }

  #reset(event: Event): void {
    // The browser's own reset would change the fields alone.
    event.preventDefault();
    this.#texts.quiet();
    this.#take((model) => model.reset());
  }

  #click(event: MouseEvent): void {
    const target = event.target as Element;
    const button = target.closest<HTMLElement>('button[data-act], button[data-case], button[data-use]');
    const { act, case: named, use } = button?.dataset ?? {};
    if (act === 'undo') this.#take((model) => model.undo());
    if (act === 'redo') this.#take((model) => model.redo());
    if (act === 'own') this.#useOwn();
    if (act === 'copy') void this.#copyLink();
    if (named !== undefined) this.#take((model) => model.take(named));
    if (use !== undefined) void this.#use(use);
    this.#takeAway(event);
  }

  /** A change that is a step of its own. */
  #take(change: (model: LiveModel) => void): void {
    this.#form.rest();
    change(this.#model);
    this.#announce();
  }

  #useOwn(): void {
    this.#take((model) => model.useOwn());
    this.#form.controls[0]?.slider?.focus();
  }

  /** Sets an assumption to what the question needs. */
  async #use(name: string): Promise<void> {
    await this.#analyse();
    const value = this.#liveAnalyses?.neededValue(name) ?? null;
    if (value !== null) this.#take((model) => model.set({ [name]: value }));
  }

  /** Analyses load when the reader first changes something or turns to them. */
  async #analyse(): Promise<void> {
    const section = this.#element.querySelector<HTMLElement>('.analyses');
    if (!section) return;
    const { data, atBase } = this.#model;
    this.#analyses ??= loadFor(section, loadingWords.answers, async () => {
      const { LiveAnalyses } = await import('./analyses/live-analyses.ts');
      return new LiveAnalyses(section, data, atBase.results, this.#signal);
    });
    this.#liveAnalyses = await this.#analyses;
    this.#liveAnalyses?.show(this.#model.inputs, this.#model.results);
  }

  /** A file of the case that is shown. The base case's files have addresses of their own and are left to the browser. */
  #takeAway(event: Event): void {
    const control = (event.target as Element).closest<HTMLElement>('[data-file]');
    const kind = control?.dataset['file'] as FileKind | undefined;
    const drawings = [...this.#element.querySelectorAll<SVGSVGElement>('svg.waterfall')];
    const picture = drawings.find((drawing) => drawing.getClientRects().length > 0);
    if (!control || !kind || !picture) return;
    if (control.tagName === 'A' && movedInputs(this.#model.data.program, this.#model.inputs) === 0) return;
    event.preventDefault();
    void this.#download(kind, picture);
  }

  async #download(kind: FileKind, picture: SVGSVGElement): Promise<void> {
    const { data, inputs, store } = this.#model;
    const { about, program, id } = data;
    const own = { ...about, caseLabel: caseLabel(data, inputs), address: store.address };
    try {
      const [{ caseFile }, { download }] = await Promise.all([
        import('./take-away.ts'),
        import('../../dom/download.ts'),
      ]);
      download(await caseFile(kind, own, program, inputs, picture), `${id}.${kind}`);
    } catch (error) {
      this.#showMessage(words.fileFailed((error as Error).message));
    }
  }

  async #copyLink(): Promise<void> {
    const link = this.#model.store.address;
    try {
      await navigator.clipboard.writeText(link);
      this.#showMessage(words.linkCopied);
    } catch {
      this.#showMessage(words.copyRefused(link));
    }
  }

  #showStatus(): void {
    this.#showMessage(this.#model.status);
    const own = this.#element.querySelector<HTMLButtonElement>('button[data-act=own]');
    if (own) own.hidden = !this.#model.isLinked;
  }

  #showMessage(text: string): void {
    const line = this.#element.querySelector<HTMLElement>('.said-of-case');
    setText(line?.querySelector('span') ?? null, text);
    if (line) line.hidden = text === '';
  }

  #announce(correction?: string): void {
    this.#announcement.announce(() => this.#model.change(), correction);
  }
}
