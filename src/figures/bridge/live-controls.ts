import { bridgeWords as words } from '../../words/words.ts';
import { Announcement } from '../../dom/announcement.ts';
import { debounce } from '../../dom/debounce.ts';
import { setText } from '../../dom/text.ts';
import { baseCase, type Results } from '../../model/program.ts';
import { valueAt } from '../../model/track.ts';
import { AssumptionForm, type FormListener, type Move } from './assumption-form.ts';
import { AssumptionTexts } from './assumption-texts.ts';
import { CaseLine, movedInputs } from './case-line.ts';
import type { LiveModel } from './live-model.ts';
import type { FileKind } from './take-away.ts';

/**
 * What a reader does to a model from a figure or from the workbench: its sliders and fields, undo and reset, named cases,
 * links and files. It says whose case is shown and announces what changed.
 */
export class LiveControls implements FormListener {
  /** The input that a hand moved last here; null before. */
  lastMoved: string | null = null;
  readonly #root: HTMLElement;
  readonly #model: LiveModel;
  /** The outputs that announcements look at first. */
  readonly #answers: readonly string[];
  readonly #form: AssumptionForm;
  readonly #texts: AssumptionTexts;
  readonly #caseLine: CaseLine;
  readonly #announcement: Announcement;

  constructor(root: HTMLElement, model: LiveModel, answers: readonly string[], signal: AbortSignal) {
    [this.#root, this.#model, this.#answers] = [root, model, answers];
    const { program, locale } = model.data;
    this.#announcement = new Announcement(root.querySelector('.announcement'), signal);
    this.#caseLine = new CaseLine(root, model.data);
    const form = root.querySelector('form.controls') as HTMLFormElement;
    this.#form = new AssumptionForm(form, model.data, this, signal);
    const announce = (text: string): void => this.announce(text);
    this.#texts = new AssumptionTexts(this.#form.controls, baseCase(program), locale, announce, signal);
    const moved = this.#movedBefore();
    this.#show();
    this.#listen(signal);
    if (Object.keys(moved).length > 0) model.set(moved);
  }

  moved(move: Move): void {
    this.lastMoved = move.name;
    this.#model.move(move);
    this.announce();
  }

  set(...what: Parameters<FormListener['set']>): void {
    this.#texts.set(...what);
  }

  /** Makes a change that is a step of its own. */
  take(change: (model: LiveModel) => void): void {
    this.#form.rest();
    change(this.#model);
    this.announce();
  }

  /** Announces what changed once the changes have paused. */
  announce(correction?: string): void {
    this.#announcement.announce(() => this.#model.change(this.#answers), correction);
  }

  /** What the reader moved before the script came. */
  #movedBefore(): Results {
    const moved = this.#form.controls.flatMap(({ input, slider }) =>
      slider && slider.value !== slider.defaultValue
        ? [[input.name, valueAt(input, Number(slider.value))] as const]
        : [],
    );
    return Object.fromEntries(moved);
  }

  #listen(signal: AbortSignal): void {
    const root = this.#root;
    const afterPause = debounce(() => this.#form.rest(), signal);
    root.addEventListener('submit', (event) => event.preventDefault(), { signal });
    root.addEventListener('reset', (event) => this.#reset(event), { signal });
    root.addEventListener('click', (event) => this.#click(event), { signal });
    this.#model.watch((moved) => {
      this.#show();
      if (moved) afterPause();
    }, signal);
  }

  #show(): void {
    const { inputs, store, status, isLinked } = this.#model;
    this.#caseLine.show(inputs, store.steps);
    this.#form.show(inputs);
    this.#texts.show(inputs);
    this.#say(status);
    const own = this.#root.querySelector<HTMLButtonElement>('button[data-act=own]');
    if (own) own.hidden = !isLinked;
  }

  #reset(event: Event): void {
    // The browser's own reset would change the fields alone.
    event.preventDefault();
    this.#texts.quiet();
    this.take((model) => model.reset());
  }

  #click(event: MouseEvent): void {
    const target = event.target as Element;
    const { act, case: named } = target.closest<HTMLElement>('button[data-act], button[data-case]')?.dataset ?? {};
    if (act === 'undo') this.take((model) => model.undo());
    if (act === 'redo') this.take((model) => model.redo());
    if (act === 'own') this.#useOwn();
    if (act === 'copy') void this.#copyLink();
    if (named !== undefined) this.take((model) => model.take(named));
    const file = target.closest<HTMLAnchorElement>('a[download]');
    if (file) this.#takeAway(event, file);
  }

  #useOwn(): void {
    this.take((model) => model.useOwn());
    this.#form.controls[0]?.slider?.focus();
  }

  /** A file of the case that is shown. The base case's files have addresses of their own and are left to the browser. */
  #takeAway(event: Event, { href }: HTMLAnchorElement): void {
    const { data, inputs } = this.#model;
    const name = new URL(href).pathname.split('/').at(-1) ?? '';
    const picture = this.#root.querySelector<SVGSVGElement>('svg.bar-rows');
    if (movedInputs(data.program, inputs) === 0 || !picture) return;
    event.preventDefault();
    void this.#download(name, picture);
  }

  async #download(name: string, picture: SVGSVGElement): Promise<void> {
    const { data, inputs, store } = this.#model;
    try {
      const [{ caseFile }, { download }] = await Promise.all([
        import('./take-away.ts'),
        import('../../dom/download.ts'),
      ]);
      const kind = name.split('.').at(-1) as FileKind;
      download(await caseFile(kind, data, inputs, store.address, picture), name);
    } catch (error) {
      this.#say(words.fileFailed((error as Error).message));
    }
  }

  async #copyLink(): Promise<void> {
    const address = this.#model.store.addressAt(this.#root.closest('[id]')?.id ?? '');
    try {
      await navigator.clipboard.writeText(address);
      this.#say(words.linkCopied);
    } catch {
      this.#say(words.copyRefused(address));
    }
  }

  /** Says whose case is shown, or what became of what was asked, in a line that is gone when there is nothing to say. */
  #say(text: string): void {
    const line = this.#root.querySelector<HTMLElement>('.said-of-case');
    setText(line?.querySelector('span') ?? null, text);
    if (line) line.hidden = text === '';
  }
}
