import type { FieldValue } from '../model/reading/fields.ts';
import { differing, merged, nextMoment, valuesOf, type Field } from '../model/reading/reading.ts';
import { readSaved, savedReading, type SavedReading } from '../model/reading/saved.ts';
import { notWhenHandRests, whenHandRests } from './hand-rest.ts';
import { keepText, keptText } from './kept-text.ts';
import { readingChange, type ReadingChange } from './reading-change.ts';

/** What stands in the way of keeping a reading in this browser. */
export type StorageFault = 'full' | 'closed' | 'of another version' | 'emptied';

/** A change that can be taken back: what it is called, and what its fields held before. */
interface Step {
  label: string;
  before: Map<string, FieldValue | null>;
  gesture: string | null;
}

const mostSteps = 100;

/**
 * The reader's reading: one for all pages of the report, in this browser. Tabs that write at once lose nothing of each
 * other's, for each merges what it finds before it writes, and writes again what another has overwritten unseen.
 */
export class ReadingStore {
  readonly #key: string;
  readonly #edition: string;
  #reading: Map<string, Field>;
  #values: Map<string, FieldValue>;
  #aside: SavedReading['aside'];
  readonly #opened: Pick<SavedReading, 'said' | 'edition'>;
  #steps: Step[] = [];
  #fault: StorageFault | null = null;
  /** Whether there is something that this browser has not been given yet. */
  #unkept = false;

  constructor(report: string, edition: string) {
    this.#key = `report:${report}:reading`;
    this.#edition = edition;
    const saved = readSaved(keptText(this.#key));
    [this.#reading, this.#aside, this.#opened] = [saved.reading, saved.aside, saved];
    this.#values = valuesOf(saved.reading);
    addEventListener('storage', ({ key }) => {
      if (key === this.#key || key === null) this.#hear();
    });
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.#hear();
    });
    addEventListener('pagehide', () => {
      if (this.#unkept) this.keep();
    });
  }

  /** All values, by field name. */
  get values(): ReadonlyMap<string, FieldValue> {
    return this.#values;
  }

  /** What stands in the way of keeping them; null where nothing does. */
  get fault(): StorageFault | null {
    return this.#fault;
  }

  /** What became of the text that this browser had kept, and the edition that it was kept with. */
  get opened(): Pick<SavedReading, 'said' | 'edition'> {
    return this.#opened;
  }

  /** The name of the change that `undo` would take back; null where there is none. */
  get lastStep(): string | null {
    return this.#steps.at(-1)?.label ?? null;
  }

  /** Changes fields, null taking one back. Changes of one gesture are taken back together; without a label there is nothing to take back. */
  set(
    changes: Iterable<readonly [string, FieldValue | null]>,
    label: string | null,
    gesture: string | null = null,
  ): void {
    const before = this.#write(changes);
    if (before.size === 0) return;
    const last = this.#steps.at(-1);
    if (gesture !== null && last?.gesture === gesture)
      for (const [name, value] of before)
        last.before.set(name, last.before.has(name) ? (last.before.get(name) ?? null) : value);
    else if (label !== null) this.#steps = [...this.#steps, { label, before, gesture }].slice(-mostSteps);
    this.#tell(before.keys(), 'this page');
  }

  /** Takes the last change back. */
  undo(): void {
    const step = this.#steps.pop();
    if (!step) return;
    const undone = this.#write(step.before);
    this.#tell(undone.keys(), 'this page');
  }

  /** Writes values, and keeps them a moment later; what they replaced comes back. */
  #write(changes: Iterable<readonly [string, FieldValue | null]>): Map<string, FieldValue | null> {
    const before = new Map<string, FieldValue | null>();
    const at = nextMoment(this.#reading, Date.now());
    for (const [name, value] of changes) {
      const present = this.#values.get(name) ?? null;
      if (present === value) continue;
      before.set(name, present);
      this.#reading.set(name, { value, at });
      if (value === null) this.#values.delete(name);
      else this.#values.set(name, value);
    }
    if (before.size > 0) this.#keepSoon();
    return before;
  }

  #tell(names: Iterable<string>, by: ReadingChange['by']): void {
    document.dispatchEvent(new CustomEvent<ReadingChange>(readingChange, { detail: { names: new Set(names), by } }));
  }

  #keepSoon(): void {
    this.#unkept = true;
    whenHandRests(this, () => this.keep());
  }

  /** Keeps the reading in this browser now; else it is kept a moment after each change. */
  keep(): void {
    this.#unkept = false;
    notWhenHandRests(this);
    const text = keptText(this.#key);
    const stored = readSaved(text);
    // A newer page's reading is left as it is.
    if (stored.said === 'of another version') return this.#fail('of another version');
    // What cannot be read is not ours to throw away.
    if (stored.said === 'unreadable' && text !== null) keepText(`${this.#key}:unread`, text);
    this.#take(stored);
    const kept = keepText(this.#key, savedReading(this.#reading, this.#aside, this.#edition));
    this.#fail(kept === 'kept' ? null : kept);
  }

  #fail(fault: StorageFault | null): void {
    if (fault === this.#fault) return;
    this.#fault = fault;
    this.#tell([], 'this page');
  }

  /** Hears what another tab has kept, and writes again what it did not know of. */
  #hear(): void {
    const text = keptText(this.#key);
    if (text === null) {
      if (this.#values.size > 0) this.#fail('emptied');
      return;
    }
    const stored = readSaved(text);
    this.#take(stored);
    if (stored.said !== 'of another version' && differing(this.#reading, stored.reading).length > 0) this.#keepSoon();
  }

  #take({ reading, aside }: SavedReading): void {
    const both = merged(this.#reading, reading);
    const names = differing(this.#reading, both);
    const here = new Set(this.#aside.map(([name]) => name));
    this.#aside = [...this.#aside, ...aside.filter(([name]) => !here.has(name))];
    this.#reading = both;
    if (names.length === 0) return;
    const before = new Map(names.map((name) => [name, this.#values.get(name) ?? null]));
    this.#values = valuesOf(both);
    this.#steps = [...this.#steps, { label: 'Change in another tab', before, gesture: null }].slice(-mostSteps);
    this.#tell(names, 'another tab');
  }
}

let store: ReadingStore | undefined;

/** The one store of this page. */
export function readingStore(): ReadingStore {
  const { report = '', edition = '' } = document.documentElement.dataset;
  return (store ??= new ReadingStore(report, edition));
}
