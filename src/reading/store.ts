import { readingWords } from '../words/words.ts';
import { debounce } from '../dom/debounce.ts';
import { writeStored } from '../dom/storage.ts';
import type { Program, Results } from '../model/program.ts';
import { addressOf, carriedAddress, otherEdition, type AddressParts } from './address.ts';
import { carryReadings } from './carried-links.ts';
import { caseFromQuery, type IgnoredPart } from './case-address.ts';
import type { ReadCode } from './code.ts';
import type { FieldValue } from './fields.ts';
import { fieldName } from './fields.ts';
import { fragmentOf, fragmentWith, linkedReading, ownParameter, savedParameter } from './link.ts';
import { readingChange, type ReadingChange } from './reading-change.ts';
import { differing, lastChanged, merged, valuesOf, type Reading, type ReadingValues } from './reading.ts';
import { savedKey, savedText, saveText, storageFault } from './saved-place.ts';
import { readSaved, savedReading, type SavedReading } from './saved.ts';
import * as sessions from './session.ts';
import type { Changes, Session } from './session.ts';

const words = readingWords.steps;

/** Why a reading is not stored in this browser. */
export type StorageFault = 'full' | 'closed' | 'of another version' | 'emptied';

/** Safari allows a hundred changes of an address in 30 seconds: one every 350 ms and a burst of ten stay below that. */
const addressPause = 350;
const addressesAtOnce = 10;

/** Files may each have a storage of their own (Firefox), or see late what another has just stored (Chromium). */
const isFromDisk = location.protocol === 'file:';

/**
 * The one owner of a page's reading: it holds the session, saves it, merges what other tabs save and keeps the address in
 * step. Everything else reads from it and listens for `reading-change`.
 */
export class ReadingStore {
  readonly #edition = document.documentElement.dataset['edition'] ?? '';
  /** The address that the page was opened with. */
  readonly #opened = new URL(location.href);
  readonly #ownModels: ReadonlySet<string>;
  readonly #saveLater = debounce(() => this.save());
  readonly #writeAddressLater = debounce(() => this.#writeAddress(), undefined, addressPause);
  #session: Session;
  #values: ReadonlyMap<string, FieldValue>;
  #link: ReadCode | null;
  #aside: SavedReading['aside'];
  #fault: StorageFault | null;
  #isUnsaved = false;
  #isAddressOld = false;
  /** When the addresses written so far would all be due, at one in each pause. */
  #writtenUpTo = 0;
  /** What became of the saved text, and the edition it was saved with. */
  readonly opened: Pick<SavedReading, 'status' | 'edition'>;

  constructor(saved: SavedReading, own: Reading, link: ReadCode | null, fault: StorageFault | null) {
    [this.#link, this.#aside, this.#fault, this.opened] = [link, saved.aside, fault, saved];
    this.#session = sessions.opened(own, link?.values ?? null);
    this.#values = valuesOf(own);
    this.#ownModels = new Set(saved.status === 'nothing saved' ? [] : pageState().ownModels);
    addEventListener('storage', ({ key }) => {
      if (key === savedKey() || key === null) this.#mergeSaved();
    });
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.#mergeSaved();
    });
    addEventListener('hashchange', () => this.#writeAddress());
    addEventListener('pagehide', () => {
      if (this.#isUnsaved) this.save();
      if (this.#isAddressOld) this.#writeAddress();
    });
  }

  /** The reader's own values, by field name. */
  get values(): ReadingValues {
    return this.#values;
  }

  /** What came with the address, until it is adopted or put aside. */
  get link(): ReadCode | null {
    return this.#link;
  }

  /** The linked values as they are shown: with what the reader has changed in them since. */
  get linkedValues(): ReadingValues | null {
    return sessions.shownLinked(this.#session);
  }

  /** The name of the reader's own field that was set last; null where none is. */
  get lastChanged(): string | null {
    return lastChanged(this.#session.own);
  }

  /** The edition that what came with the address was made with, where that is another than this one. */
  get sendersEdition(): string | null {
    return otherEdition(new URL(location.href), this.#addressParts);
  }

  get fault(): StorageFault | null {
    return this.#fault;
  }

  /** What `undo` would take back, and what `redo` would make again; null where there is nothing. */
  get steps(): { undo: string | null; redo: string | null } {
    return { undo: this.#session.past.at(-1)?.label ?? null, redo: this.#session.future[0]?.label ?? null };
  }

  /** Makes a model of this page known; returns the parts of the address that could not be taken as they stand. */
  addModel({ id, program, otherInputs }: { id: string; program: Program; otherInputs: string[] }): IgnoredPart[] {
    const { inputs, ignored } = caseFromQuery(this.#opened.searchParams, program, otherInputs);
    this.#session = sessions.withModel(this.#session, id, program, this.#ownModels.has(id) ? null : inputs);
    this.#addressChanged();
    return ignored;
  }

  /** The case that a model shows, and whether it came with the address instead of being the reader's own. */
  caseOf(id: string): { inputs: Results; isLinked: boolean } {
    return { inputs: sessions.shownCase(this.#session, id), isLinked: this.#session.linkedCases.has(id) };
  }

  move(id: string, inputs: Results, gesture: string | null = null): void {
    this.#apply(sessions.move(this.#session, id, inputs, words.assumption, Date.now(), gesture));
  }

  resetModel(id: string): void {
    this.#apply(sessions.reset(this.#session, id, words.reset, Date.now()));
  }

  useOwn(id: string): void {
    this.#apply(sessions.useOwn(this.#session, id, words.useOwn));
  }

  /** Sets fields; null takes one back. Changes of one gesture are undone together; without a label there is nothing to undo. */
  set(changes: Changes, label: string | null, gesture: string | null = null): void {
    this.#apply(sessions.set(this.#session, changes, label, Date.now(), gesture));
  }

  /** Clears the whole reading, in storage and in other tabs too. */
  clear(): void {
    this.#apply(sessions.clear(this.#session, words.clear, Date.now()));
  }

  undo(): void {
    this.#apply(sessions.undo(this.#session, Date.now()));
  }

  redo(): void {
    this.#apply(sessions.redo(this.#session, Date.now()));
  }

  /** Takes these changes from the linked reading and leaves the link. */
  adopt(changes: Changes): void {
    this.#link = null;
    this.#apply(sessions.adopt(this.#session, changes, words.adopt, Date.now()));
  }

  /** Leaves the link; the reader's own reading shows again. */
  putAside(): void {
    this.#link = null;
    this.#apply(sessions.putAside(this.#session));
  }

  /** The address that brings back what a model shows. */
  get address(): string {
    return addressOf(new URL(location.href), this.#addressParts).href;
  }

  /** The same, for a link that lands on a place of the page. */
  addressAt(place: string): string {
    const address = new URL(this.address);
    address.hash = fragmentWith({ ...fragmentOf(address), place });
    return address.href;
  }

  /** The address of another page of the report, with the readings that would else be lost on the way. */
  carried(target: string): string {
    if (this.#isUnsaved) this.save();
    const address = carriedAddress(new URL(target), this.#addressParts);
    if (isFromDisk) address.searchParams.set(savedParameter, this.#text);
    return address.href;
  }

  /** Saves now what is else saved a moment after each change. */
  save(): void {
    this.#isUnsaved = false;
    this.#saveLater.cancel();
    const text = savedText();
    const stored = readSaved(text, Date.now());
    // A newer edition's reading is left as it is.
    if (stored.status === 'of another version') return this.#fail('of another version');
    // A text that cannot be read may still be worth something to its reader.
    if (stored.status === 'unreadable' && text !== null) writeStored(`${savedKey()}:unread`, text);
    this.#merge(stored);
    const result = saveText(this.#text);
    this.#fail(result === 'stored' ? null : result);
  }

  /** Stores what a link from disk carried: it is the reader's own now, and no part of an address to hand on. */
  keepCarried(): void {
    this.save();
    this.#writeAddress();
  }

  get #text(): string {
    return savedReading(this.#session.own, this.#aside, this.#edition);
  }

  get #addressParts(): AddressParts {
    const carriesOwn = this.#fault !== null && this.#fault !== 'emptied';
    return { session: this.#session, link: this.#opened, carriesOwn, edition: this.#edition };
  }

  #apply(next: Session, by: ReadingChange['by'] = 'this page'): void {
    const before = this.#session;
    if (next === before) return;
    this.#session = next;
    const names = differing(before.own, next.own);
    if (names.length > 0) this.#values = valuesOf(next.own);
    if (names.length > 0 && by === 'this page') this.#saveSoon();
    this.#addressChanged();
    this.#notify([...names, ...linkedNames(before, next)], by);
  }

  #notify(names: Iterable<string>, by: ReadingChange['by']): void {
    const detail: ReadingChange = { names: new Set(names), by };
    document.dispatchEvent(new CustomEvent(readingChange, { detail }));
  }

  #saveSoon(): void {
    this.#isUnsaved = true;
    this.#saveLater();
  }

  #fail(fault: StorageFault | null): void {
    if (fault === this.#fault) return;
    this.#fault = fault;
    this.#addressChanged();
    this.#notify([], 'this page');
  }

  /** Takes up what another tab saved, and saves again what that tab did not know. */
  #mergeSaved(): void {
    const text = savedText();
    if (text === null) {
      if (this.#values.size > 0) this.#fail('emptied');
      return;
    }
    const stored = readSaved(text, Date.now());
    this.#merge(stored);
    if (stored.status !== 'of another version' && differing(this.#session.own, stored.reading).length > 0) {
      this.#saveSoon();
    }
  }

  #merge({ reading, aside }: { reading: Reading; aside: SavedReading['aside'] }): void {
    const known = new Set(this.#aside.map(([name]) => name));
    this.#aside = [...this.#aside, ...aside.filter(([name]) => !known.has(name))];
    const next = sessions.merge(this.#session, reading, words.otherTab);
    if (differing(this.#session.own, next.own).length > 0) this.#apply(next, 'another tab');
    else this.#session = next;
  }

  /** The address follows at once, for a reload shows what it says; only a long drag makes it wait. */
  #addressChanged(): void {
    this.#isAddressOld = true;
    if (this.#writtenUpTo - performance.now() < addressesAtOnce * addressPause) this.#writeAddress();
    else this.#writeAddressLater();
  }

  #writeAddress(): void {
    this.#isAddressOld = false;
    this.#writeAddressLater.cancel();
    const address = this.address;
    const { models, linkedCases } = this.#session;
    const ownModels = [...models.keys()].filter((id) => !linkedCases.has(id));
    const state: PageState = { ...pageState(), ownModels };
    if (address === location.href && JSON.stringify(state) === JSON.stringify(history.state)) return;
    this.#writtenUpTo = Math.max(this.#writtenUpTo, performance.now()) + addressPause;
    try {
      history.replaceState(state, '', address);
    } catch {
      // A page opened from disk may not change its address.
    }
  }
}

/** What the browser remembers with a page's address, through reloads and when the reader comes back to it. */
interface PageState {
  /** The models that show the reader's own case: what the address says of them did not come with a link. */
  ownModels?: string[];
}

function pageState(): PageState {
  return (history.state ?? {}) as PageState;
}

let store: Promise<ReadingStore> | undefined;

/** The one store of this page, with the reading that came with the address. */
export function readingStore(): Promise<ReadingStore> {
  return (store ??= openStore().then(
    (opened) => {
      // At once: a link may be followed before the line at the foot has loaded.
      carryReadings(opened);
      return opened;
    },
    (error: unknown) => {
      store = undefined;
      throw error;
    },
  ));
}

/** Where the browser stores nothing, the reader's own reading travels in the address; elsewhere it came from somebody else. */
async function openStore(): Promise<ReadingStore> {
  const address = new URL(location.href);
  const carried = isFromDisk ? address.searchParams.get(savedParameter) : null;
  const [linked, own] = await Promise.all([linkedReading(address), linkedReading(address, ownParameter)]);
  const text = savedText();
  const saved = readSaved(text, Date.now());
  const fault =
    saved.status === 'of another version' ? saved.status : storageFault(own && `${text ?? ''}${address.search}`);
  const stored = fault && own ? sessions.carriedOver(saved.reading, own.values) : saved.reading;
  const reading = merged(stored, readSaved(carried, Date.now()).reading);
  const opened = new ReadingStore(saved, reading, fault ? linked : (linked ?? own), fault);
  if (carried !== null) opened.keepCarried();
  return opened;
}

/** The fields of models whose linked case appeared, changed or went. */
function linkedNames(before: Session, next: Session): string[] {
  if (before.linkedCases === next.linkedCases) return [];
  return [...next.models].flatMap(([id, { inputs }]) =>
    before.linkedCases.get(id) === next.linkedCases.get(id)
      ? []
      : inputs.map(({ name }) => fieldName('input', id, name)),
  );
}
