import { linkedReadingWords as words, withSemicolons } from '../words/words.ts';
import { countsText } from '../figures/readings.ts';
import { mergePlan, planText } from '../reading/merge-plan.ts';
import type { ReadingOutline } from '../reading/outline.ts';
import { addressOf } from '../reading/report-root.ts';
import type { ReadingStore } from '../reading/store.ts';

/** What came with the link, in a sentence, and what can be done with it. */
export interface LinkedState {
  text: string;
  /** What using it would do to a reading of the reader's own; empty where there is none. */
  plan: string;
  isReadable: boolean;
  isUsable: boolean;
}

const mostNamed = 3;

/** How a linked reading stands; null where none came with the link, or once it is used or put aside. */
export function linkedState(store: ReadingStore, outline: ReadingOutline): LinkedState | null {
  const { link, values } = store;
  if (!link) return null;
  const theirs = store.linkedValues ?? link.values;
  const plan = mergePlan(values, theirs, outline);
  const isReadable = link.status === 'read' || link.status === 'partly read';
  const isSame = plan.same.length === theirs.size;
  const fields = [...theirs.keys()].filter((name) => !name.startsWith('read/'));
  const isCase = fields.length > 0 && fields.every((name) => name.startsWith('input/'));
  const came = words.came(isCase, countsText(theirs, outline) || words.nothingKnown);
  const text =
    link.status === 'of another version'
      ? words.ofOtherEdition
      : !isReadable
        ? words.unreadable
        : isSame
          ? words.same
          : came;
  return {
    text: text + unreadText(link.unread),
    plan: values.size > 0 && isReadable && !isSame ? words.plan(planText(plan, 0)) : '',
    isReadable,
    isUsable: plan.changes.size > 0,
  };
}

/** The address at which the linked reading stands beside the reader's own. */
export function compareAddress(store: ReadingStore): string {
  return store.carried(addressOf('reading/'));
}

/** Takes the linked reading over into the reader's own. */
export function useLinked(store: ReadingStore, outline: ReadingOutline): void {
  store.adopt(mergePlan(store.values, store.linkedValues ?? new Map(), outline).changes);
}

function unreadText(unread: readonly string[]): string {
  if (unread.length === 0) return '';
  const named = unread.slice(0, mostNamed).map((part) => part.replace(/[\p{C}\s]+/gu, ' ').slice(0, 40));
  return words.unread(withSemicolons(named), unread.length > mostNamed);
}
