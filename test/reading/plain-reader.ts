import type { Results } from '../../src/model/program.ts';
import { readingCode } from '../../src/reading/code.ts';
import type { FieldValue } from '../../src/reading/fields.ts';

type Values = Record<string, FieldValue | undefined>;

/** A link to a page: inputs by name, and the values of a reading. */
export interface Link {
  named: Record<string, number>;
  reading: Record<string, FieldValue> | null;
}

/** A link that brings nothing. */
export const bare: Link = { named: {}, reading: null };

/** The link as the query of an address. */
export function linkQuery({ named, reading }: Link): string {
  const code = readingCode(new Map(Object.entries(reading ?? {})));
  const names = Object.entries(named).map(([name, value]) => `${name}=${value}`);
  return `?${[...names, ...(code === '' ? [] : [`reading=${code}`])].join('&')}`;
}

/** What is stored, and the cases of models that a link has brought in place of the reader's own. */
interface State {
  own: Values;
  theirs: Record<string, Results | undefined>;
}

/** What a reader has the right to see of a page's models: the rules of session.ts once more, told as plainly as can be. */
export class PlainReader {
  readonly #base: Readonly<Record<string, Results>>;
  #now: State = { own: {}, theirs: {} };
  #past: State[] = [];
  #future: State[] = [];
  #gesture: string | null = null;
  #link = bare;
  #near = new Set<string>();

  /** `base` are the values of each model's inputs in the base case; no two inputs have the same name. */
  constructor(base: Readonly<Record<string, Results>>) {
    this.#base = base;
    this.open(bare);
  }

  get stored(): Values {
    return this.#now.own;
  }

  get steps(): { past: number; future: number } {
    return { past: this.#past.length, future: this.#future.length };
  }

  get link(): Link {
    return this.#link;
  }

  /** The case that a figure shows, or would if it came near the screen. */
  shown(id: string): Results {
    return (this.#near.has(id) ? this.#now.theirs[id] : this.#broughtCase(id)) ?? this.#ownCase(this.#now, id);
  }

  /** What adopting the linked reading sets: its values as they are shown. */
  get theirs(): Values {
    const values: Values = { ...this.#link.reading };
    for (const [id, theirs] of Object.entries(this.#now.theirs)) {
      for (const [name, value] of Object.entries(theirs ?? {})) {
        if (field(id, name) in values || value !== this.#base[id]?.[name]) values[field(id, name)] = value;
      }
    }
    return values;
  }

  isLinked(id: string): boolean {
    return this.#now.theirs[id] !== undefined;
  }

  /** Follows a link to the page; figures that are `late` are far from the screen. */
  open(link: Link, late: readonly string[] = []): void {
    this.#link = Object.keys(link.reading ?? {}).length > 0 ? link : { ...link, reading: null };
    this.#near = new Set();
    this.#now = { own: this.#now.own, theirs: {} };
    this.reload();
    for (const id of Object.keys(this.#base)) if (!late.includes(id)) this.wake(id);
  }

  /** A figure comes near the screen. */
  wake(id: string): void {
    const theirs = this.#near.has(id) ? undefined : this.#broughtCase(id);
    this.#near.add(id);
    if (theirs) for (const state of [this.#now, ...this.#past, ...this.#future]) state.theirs[id] = theirs;
  }

  reload(): void {
    [this.#past, this.#future, this.#gesture] = [[], [], null];
  }

  move(id: string, inputs: Results, gesture: string | null = null): void {
    this.#change(({ own, theirs }) => {
      for (const [name, value] of Object.entries(inputs)) {
        own[field(id, name)] = value === this.#base[id]?.[name] ? undefined : value;
        if (theirs[id]) theirs[id] = { ...theirs[id], [name]: value };
      }
    }, gesture);
  }

  reset(id: string): void {
    this.move(id, this.#base[id] ?? {});
  }

  set(values: Values): void {
    this.#change(({ own }) => void Object.assign(own, values));
  }

  clear(): void {
    this.#change((state) => void (state.own = {}));
  }

  useOwn(id: string): void {
    this.#change(({ theirs }) => void (theirs[id] = undefined));
  }

  /** A chapter read is nothing to undo: it stays whatever is undone. */
  read(chapter: string): void {
    for (const state of [this.#now, ...this.#past, ...this.#future]) state.own[`read/${chapter}`] = true;
  }

  /** While the reader is elsewhere, something is saved there. */
  savedElsewhere(values: Values): void {
    this.reload();
    Object.assign(this.#now.own, values);
    this.#settle(this.#now);
  }

  putAside(): void {
    const states = [...this.#past, this.#now].map(({ own }): State => ({ own, theirs: {} }));
    this.#past = states.filter((state, index) => index < states.length - 1 && !isSame(state, states[index + 1]));
    this.#now = { own: this.#now.own, theirs: {} };
    [this.#future, this.#gesture] = [[], null];
    this.#link = { ...this.#link, reading: null };
  }

  adopt(): void {
    const values = this.theirs;
    this.putAside();
    this.set(values);
  }

  undo(): void {
    const state = this.#past.pop();
    if (!state) return;
    this.#future.push(this.#now);
    [this.#now, this.#gesture] = [state, null];
  }

  redo(): void {
    const state = this.#future.pop();
    if (!state) return;
    this.#past.push(this.#now);
    [this.#now, this.#gesture] = [state, null];
  }

  #change(change: (state: State) => void, gesture: string | null = null): void {
    const next = structuredClone(this.#now);
    change(next);
    this.#settle(next);
    const joins = gesture !== null && gesture === this.#gesture;
    if (!joins && isSame(next, this.#now)) return;
    if (!joins) this.#past.push(this.#now);
    const isBack = joins && isSame(next, this.#past.at(-1));
    if (isBack) this.#past.pop();
    [this.#now, this.#future, this.#gesture] = [next, [], isBack ? null : gesture];
  }

  #ownCase({ own }: State, id: string): Results {
    const names = Object.entries(this.#base[id] ?? {});
    return Object.fromEntries(names.map(([name, value]) => [name, Number(own[field(id, name)] ?? value)]));
  }

  /** The case that the link brings of a model, where it brings one that is not the reader's own. */
  #broughtCase(id: string): Results | undefined {
    const { named, reading } = this.#link;
    const theirs: Results = {};
    for (const name of Object.keys(this.#base[id] ?? {})) {
      const value = named[name] ?? reading?.[field(id, name)];
      if (typeof value === 'number') theirs[name] = value;
    }
    const whole = { ...this.#base[id], ...theirs };
    return isSame(theirs, {}) || isSame(whole, this.#ownCase(this.#now, id)) ? undefined : whole;
  }

  /** A linked case that is the same as the reader's own is theirs no more. */
  #settle(state: State): void {
    for (const id of Object.keys(state.theirs)) {
      if (isSame(state.theirs[id], this.#ownCase(state, id))) state.theirs[id] = undefined;
    }
  }
}

function field(id: string, name: string): string {
  return `input/${id}/${name}`;
}

function isSame(one: unknown, other: unknown): boolean {
  return sorted(one) === sorted(other);
}

/** The same text for objects with the same properties; those that are undefined count as absent. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null ? Object.fromEntries(Object.entries(part).sort()) : part,
  );
}
