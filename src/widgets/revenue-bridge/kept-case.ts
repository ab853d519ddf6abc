import { caseFromQuery, queryWithCase, type IgnoredPart } from '../../browser/case-address.ts';
import { keepText, keptText } from '../../browser/case-storage.ts';
import { addressWith, showInAddress } from '../../browser/page-address.ts';
import { formatNumber } from '../../model/number-format.ts';
import { baseCase, type Results } from '../../model/program.ts';
import { readSaved, savedText, type SavedCase } from '../../model/saved-case.ts';
import { same } from '../../model/case-history.ts';
import type { BridgeData } from './bridge-data.ts';

/** The case that a page opens with, and what is to be said of it. */
export interface OpenedCase {
  inputs: Results;
  said: string;
  /** The reader's own kept case, where the address brought another. */
  own: Results | null;
}

/** Where a reader's case lives between visits: in the address, else in this browser, else it is the base case. */
export class KeptCase {
  readonly #data: BridgeData;
  readonly #key: string;
  #unknown: Results = {};
  #foreign = false;

  constructor(data: BridgeData) {
    this.#data = data;
    this.#key = `report:${data.about.report}:case:${data.id}`;
  }

  /** Reads the address and what is kept; writes nothing, so that a link that is opened overwrites nothing. */
  opened(): OpenedCase {
    const { program } = this.#data;
    const base = baseCase(program);
    const linked = caseFromQuery(new URLSearchParams(location.search), program);
    const saved = readSaved(keptText(this.#key), program);
    this.#unknown = saved.unknown;
    this.#foreign = saved.said === 'of another version';
    const own = { ...base, ...saved.inputs };
    const said = [this.#ignoredText(linked.ignored), this.#savedText(saved)];
    const fromLink = { ...base, ...linked.inputs };
    if (Object.keys(linked.inputs).length === 0) return { inputs: own, said: joined(said), own: null };
    const other = !same(own, base) && !same(own, fromLink);
    if (other) said.push('This case came with the link. Your own stays kept in this browser until you move something.');
    return { inputs: fromLink, said: joined(said), own: other ? own : null };
  }

  /** Keeps a case in this browser and shows it in the address; says what went wrong, or nothing. */
  keep(inputs: Results): string {
    showInAddress(() => this.#query(inputs));
    if (this.#foreign) return 'This browser keeps a case of another version of this page; yours is in the address alone.';
    const { program, about } = this.#data;
    switch (keepText(this.#key, savedText(inputs, this.#unknown, program, about.edition))) {
      case 'kept':
        return '';
      case 'full':
        return 'This browser’s storage is full; your case is in the address alone.';
      case 'closed':
        return 'This browser keeps nothing here; your case is in the address alone.';
    }
  }

  /** The address that brings a case back. */
  link(inputs: Results): string {
    return addressWith(this.#query(inputs));
  }

  #query(inputs: Results): URLSearchParams {
    return queryWithCase(new URLSearchParams(location.search), inputs, this.#data.program);
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

  #savedText({ said, edition }: SavedCase): string {
    if (said === 'unreadable') return 'What this browser kept of your case could not be read.';
    if (said === 'of another version') return 'This browser keeps a case of another version of this page; it is left as it is.';
    if (said === 'partly read') return 'Some of what this browser kept of your case could not be taken as it was.';
    const { edition: present } = this.#data.about;
    return said === 'read' && edition !== present ? `Your case was kept with the edition of ${edition}; this is the edition of ${present}.` : '';
  }
}

function joined(said: readonly string[]): string {
  return said.filter((text) => text !== '').join(' ');
}
