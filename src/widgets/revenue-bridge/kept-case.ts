import { caseFromQuery, queryWithCase, type IgnoredPart } from '../../browser/case-address.ts';
import { addressWith, showInAddress } from '../../browser/page-address.ts';
import { hasReading, loadReading } from '../../browser/reading-on-demand.ts';
import type { LinkedReading } from '../../browser/linked-reading.ts';
import type { ReadingStore } from '../../browser/reading-store.ts';
import { same } from '../../model/case-history.ts';
import { formatNumber } from '../../model/number-format.ts';
import { baseCase, movableInputs, type Results } from '../../model/program.ts';
import { fieldName } from '../../model/reading/fields.ts';
import type { ReadingValues } from '../../model/reading/reading.ts';
import type { BridgeData } from './bridge-data.ts';

/** The case that a page opens with, and what is to be said of it. */
export interface OpenedCase {
  inputs: Results;
  said: string;
  /** The reader's own kept case, where the address brought another. */
  own: Results | null;
}

/** Where a reader's case lives between visits: in the address, else in their reading, else it is the base case. */
export class KeptCase {
  readonly #data: BridgeData;
  #store: ReadingStore | null = null;
  #linked: LinkedReading | null = null;
  /** What was shown last: what has changed since is what the reader has moved. */
  #shown: Results;
  #isApart = false;

  constructor(data: BridgeData) {
    this.#data = data;
    this.#shown = baseCase(data.program);
  }

  /** The reader's own case, for the bridge to follow; null while what came with a link is shown, until the two are the same. */
  followed(): Results | null {
    const own = this.own();
    this.#isApart &&= !same(this.#shown, own);
    return this.#isApart ? null : own;
  }

  /** Fetches what keeps a reading, if it is not there yet. */
  async prepare(): Promise<ReadingStore> {
    if (this.#store) return this.#store;
    const { store, linked } = await loadReading();
    [this.#store, this.#linked] = [store, linked];
    return store;
  }

  /** The case in the reader's reading. */
  own(): Results {
    return this.#store ? this.#caseOf(this.#store.values) : baseCase(this.#data.program);
  }

  /** Reads the address and what is kept; writes nothing, so that a link that is opened overwrites nothing. */
  async opened(): Promise<OpenedCase> {
    const { program } = this.#data;
    const base = baseCase(program);
    if (hasReading()) await this.prepare();
    const reading = this.#linked;
    const linked = caseFromQuery(new URLSearchParams(location.search), program);
    const own = this.own();
    // Named parameters win over a whole reading.
    const fromLink = { ...(reading ? this.#caseOf(reading.values) : base), ...linked.inputs };
    const said = [this.#ignoredText(linked.ignored)];
    if (same(fromLink, base) && Object.keys(linked.inputs).length === 0) {
      this.#shown = own;
      return { inputs: own, said: joined(said), own: null };
    }
    const isOther = !same(own, base) && !same(own, fromLink);
    if (isOther)
      said.push(
        'This case came with the link. Your own stays kept in this browser; what you move now is changed in yours, too.',
      );
    this.#isApart = isOther;
    this.#shown = isOther ? fromLink : base;
    return { inputs: fromLink, said: joined(said), own: isOther ? own : null };
  }

  /** Keeps what was moved in the reader's reading, and shows the case in the address; says what went wrong, or nothing. */
  async keep(inputs: Results): Promise<string> {
    showInAddress(() => this.#query(inputs));
    return this.#keepIn(this.#store ?? (await this.prepare()), inputs);
  }

  /** Keeps what was moved without waiting, as the page is left; says nothing. */
  keepAtOnce(inputs: Results): void {
    if (this.#store) this.#keepIn(this.#store, inputs);
  }

  #keepIn(store: ReadingStore, inputs: Results): string {
    const { program, id } = this.#data;
    // Who goes back to the base case wants all of it.
    const isBase = same(inputs, baseCase(program));
    const moved = movableInputs(program).filter(({ name }) => isBase || inputs[name] !== this.#shown[name]);
    this.#shown = inputs;
    store.set(
      moved.map(({ name, value }) => [
        fieldName('input', id, name),
        inputs[name] === value ? null : (inputs[name] ?? null),
      ]),
      'Assumption',
    );
    store.keep();
    switch (store.fault) {
      case 'full':
        return 'This browser’s storage is full; your case is in the address alone.';
      case 'closed':
        return 'This browser keeps nothing here; your case is in the address alone.';
      case 'of another version':
        return 'This browser keeps a reading of another version of this page; yours is in the address alone.';
      default:
        return '';
    }
  }

  /** Takes over the reader's own case as what is shown. */
  shows(inputs: Results): void {
    this.#shown = inputs;
  }

  /** The address that brings a case back. */
  link(inputs: Results): string {
    return addressWith(this.#query(inputs));
  }

  #query(inputs: Results): URLSearchParams {
    return queryWithCase(new URLSearchParams(location.search), inputs, this.#data.program);
  }

  /** A reading's values for this model over the base case, held within their ranges. */
  #caseOf(values: ReadingValues): Results {
    const inputs = baseCase(this.#data.program);
    for (const { name, range } of movableInputs(this.#data.program)) {
      const value = values.get(fieldName('input', this.#data.id, name));
      if (typeof value === 'number') inputs[name] = Math.min(range.high, Math.max(range.low, value));
    }
    return inputs;
  }

  #ignoredText(ignored: readonly IgnoredPart[]): string {
    if (ignored.length === 0) return '';
    const parts = ignored.map(({ parameter, text, why }) => {
      const input = this.#data.program.inputs.find(({ name }) => name === parameter);
      const end = why === 'below' ? input?.range?.low : input?.range?.high;
      if (why === 'unreadable') return `${parameter}=${text} could not be read and was left out`;
      if (why === 'doubled') return `${parameter} stood there more than once, and the last counts`;
      return `${parameter}=${text} was held at ${input ? formatNumber(end ?? NaN, input.format, this.#data.locale) : ''}`;
    });
    return `From the address: ${parts.join('; ')}.`;
  }
}

function joined(said: readonly string[]): string {
  return said.filter((text) => text !== '').join(' ');
}
