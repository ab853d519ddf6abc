import { bridgeWords as words, loadingWords, sentences } from '../../words/words.ts';
import { Followers, type Follower } from '../../dom/follow.ts';
import { retried } from '../../dom/retry.ts';
import { baseCase, sameCase, type Results } from '../../model/program.ts';
import { run } from '../../model/run.ts';
import { ignoredText } from '../../reading/case-address.ts';
import { readingChange } from '../../reading/reading-change.ts';
import { reportRoot } from '../../reading/report-root.ts';
import { readingStore, type ReadingStore, type StorageFault } from '../../reading/store.ts';
import type { Move } from './assumption-form.ts';
import { namedCase } from './case-line.ts';
import { changeText } from './change-text.ts';
import { textFollowers, type LiveCase } from './live-numbers.ts';
import type { ModelData } from './model-data.ts';

const faultTexts: Partial<Record<StorageFault, string>> = {
  full: words.faults.full,
  closed: words.faults.closed,
  'of another version': words.faults.newerEdition,
};

/** How long a change that no hand drags takes to settle, in milliseconds; the style sheet moves pictures as long. */
const settlingTime = 200;

/**
 * A model in use on a page: the store's case of it and what follows from that. Figures, panels and the workbench are its
 * clients: they move it, and follow it. The model's numbers in the text of the page it keeps up to date itself.
 */
export class LiveModel {
  readonly data: ModelData;
  readonly store: ReadingStore;
  /** The base case, which the page shows as built. */
  readonly atBase: LiveCase;
  readonly #ignored: string;
  readonly #parts = new Set<Followers<LiveCase>>();
  readonly #watchers = new Set<(moved: boolean) => void>();
  #inputs: Results;
  #results: Results;
  #told: Results;

  constructor(data: ModelData, store: ReadingStore) {
    const base = baseCase(data.program);
    const results = run(data.program, base);
    [this.data, this.store, this.#inputs, this.#results] = [data, store, base, results];
    this.atBase = { ...data, base: results, results };
    this.#ignored = ignoredText(store.addModel(data), data.program, data.locale);
    this.follow(textFollowers(document, this.atBase), new AbortController().signal, this.atBase);
    this.#show();
    this.#told = this.#results;
    document.addEventListener(readingChange, () => this.#show());
  }

  /** The case that is shown. */
  get inputs(): Results {
    return this.#inputs;
  }

  /** What follows from it. */
  get results(): Results {
    return this.#results;
  }

  /** The case that is shown, as parts of the page follow it. */
  get now(): LiveCase {
    return { ...this.atBase, results: this.#results };
  }

  /** Calls `show` after each change of what the store holds; `moved` says whether this model's case is another now. */
  watch(show: (moved: boolean) => void, signal: AbortSignal): void {
    this.#watchers.add(show);
    signal.addEventListener('abort', () => this.#watchers.delete(show));
  }

  /** Brings parts of the page to the case and keeps them there; `shown` is what they show already, where that is known. */
  follow(parts: Iterable<Follower<LiveCase>>, signal: AbortSignal, shown?: LiveCase): void {
    const followers = new Followers(parts, shown, signal);
    this.#parts.add(followers);
    signal.addEventListener('abort', () => this.#parts.delete(followers));
    followers.follow(this.now);
  }

  /** A hand moves an input; the moves of one gesture are undone together. */
  move({ name, value, gesture }: Move): void {
    this.store.move(this.data.id, { [name]: value }, `${this.data.id} ${gesture}`);
  }

  /** Sets inputs in a step of its own. */
  set(inputs: Results): void {
    this.#settle(() => this.store.move(this.data.id, inputs));
  }

  /** Shows one of the author's cases. */
  take(name: string): void {
    if (name === 'base') this.reset();
    else this.set(namedCase(this.data, name));
  }

  reset(): void {
    this.#settle(() => this.store.resetModel(this.data.id));
  }

  undo(): void {
    this.#settle(() => this.store.undo());
  }

  redo(): void {
    this.#settle(() => this.store.redo());
  }

  /** Leaves a case that came with the address for the reader's own. */
  useOwn(): void {
    this.#settle(() => this.store.useOwn(this.data.id));
  }

  /** Whether the case came with the address instead of being the reader's own. */
  get isLinked(): boolean {
    return this.store.caseOf(this.data.id).isLinked;
  }

  /** Whose case is shown, what of the address could not be used, and whether anything is stored; empty where all is as ever. */
  get status(): string {
    const { values, fault } = this.store;
    const faultText = values.size > 0 && fault ? (faultTexts[fault] ?? '') : '';
    return sentences([this.#ignored, this.isLinked ? words.linked : '', faultText]);
  }

  /** What has changed since this was last asked, in a sentence for a live region; `results` are looked at first, in order. */
  change(results: readonly string[] = this.data.answers): string {
    const before = this.#told;
    this.#told = this.#results;
    return changeText(this.now, before, results);
  }

  /** A change that is a step of its own moves with a transition, since no hand drags it. */
  #settle(change: () => void): void {
    const { classList } = document.documentElement;
    classList.add('settling');
    change();
    setTimeout(() => classList.remove('settling'), settlingTime);
  }

  /** Shows the store's case, whoever changed it: a figure, a panel, undo, a link, another tab. */
  #show(): void {
    const { inputs } = this.store.caseOf(this.data.id);
    const moved = !sameCase(inputs, this.#inputs);
    if (moved) {
      this.#inputs = inputs;
      this.#results = run(this.data.program, inputs);
      for (const parts of this.#parts) parts.follow(this.now);
    }
    for (const show of this.#watchers) show(moved);
  }
}

const models = new Map<string, Promise<LiveModel>>();

/** The one live model of this page with an id, however many figures and panels show it. A failure is tried again with the next call. */
export function liveModel(id: string): Promise<LiveModel> {
  const model = models.get(id) ?? openModel(id);
  models.set(id, model);
  model.catch(() => models.delete(id));
  return model;
}

async function openModel(id: string): Promise<LiveModel> {
  const [data, store] = await Promise.all([modelData(id), readingStore()]);
  return new LiveModel(data, store);
}

/** How long one attempt may take, in milliseconds. */
const patience = 15_000;

/** A page with a figure of the model has its data in it; any other page fetches it. */
async function modelData(id: string): Promise<ModelData> {
  const inPage = document.querySelector(`script[data-model="${CSS.escape(id)}"]`)?.textContent;
  return (inPage === undefined || inPage === null ? await retried(() => fetched(id)) : JSON.parse(inPage)) as ModelData;
}

async function fetched(id: string): Promise<unknown> {
  const answer = await fetch(new URL(`model/${id}.json`, reportRoot()), { signal: AbortSignal.timeout(patience) });
  if (!answer.ok) throw new Error(loadingWords.modelFailed(String(answer.status)));
  return answer.json();
}
