import { baseCase, movableInputs, sameCase, type Program, type Results } from '../model/program.ts';
import { queryWithCase } from './case-address.ts';
import { emptyCode, readingCode } from './code.ts';
import {
  carriesReading,
  codeIn,
  editionIn,
  editionParameter,
  fragmentOf,
  fragmentWith,
  linkedParameter,
  ownParameter,
  savedParameter,
} from './link.ts';
import { valuesOf } from './reading.ts';
import { caseIn, hasInputs, shownCase, type Session } from './session.ts';

/** What an address is made from. */
export interface AddressParts {
  session: Session;
  /** The address that the page was opened with; what came with it stays in the page's address until the reader leaves it. */
  link: URL;
  /** Whether the address carries the reader's own reading, since this browser does not store it. */
  carriesOwn: boolean;
  /** The edition of this report; empty where it has none. */
  edition: string;
}

/** A page's address for a session, so that loading it again shows the same: the readings, and each model's case by its inputs' names. */
export function addressOf(page: URL, parts: AddressParts): URL {
  const address = carriedAddress(page, parts);
  const models = [...parts.session.models];
  const withCases = (query: URLSearchParams): URLSearchParams =>
    models.reduce(
      (before, [id, program]) =>
        queryWithCase(before, shownCase(parts.session, id), program, impliedCase(parts.session, id, program)),
      query,
    );
  let query = withCases(address.searchParams);
  const hasCase = models.some(([, program]) => movableInputs(program).some(({ name }) => query.has(name)));
  if (setEdition(address, parts, hasCase || carriesReading(address))) query = withCases(address.searchParams);
  address.search = query.toString();
  return address;
}

/** The edition that a link was made with, where that is another than this one and the page still shows what it brought. */
export function otherEdition(page: URL, { session, link, edition }: AddressParts): string | null {
  const named = editionIn(link);
  // A case whose model is not on screen yet is known by the address alone.
  return named !== edition && (isLinked(session) || editionIn(page) === named) ? named : null;
}

/**
 * What came with a link keeps the edition that the link names, or none; what is the reader's own has this one. Says whether
 * the address has changed.
 */
function setEdition(address: URL, { session, link, edition }: AddressParts, carries: boolean): boolean {
  const before = address.searchParams.get(editionParameter);
  // Besides another edition, the address may name assumptions of a model that is not on screen yet.
  if (!carries && address.searchParams.size > 1 && editionIn(address) !== edition) return false;
  const named = isLinked(session) ? editionIn(link) : edition || null;
  setParameter(address, editionParameter, carries ? named : null);
  return address.searchParams.get(editionParameter) !== before;
}

function isLinked({ linked, linkedCases }: Session): boolean {
  return linked !== null || linkedCases.size > 0;
}

/** The address of a page of the report, with the readings that would else be lost on the way. */
export function carriedAddress(target: URL, parts: AddressParts): URL {
  const { session, link, carriesOwn } = parts;
  const address = new URL(target);
  const { notes } = fragmentOf(link);
  // Where this browser stores readings, the own reading of an address is somebody else's.
  const code = codeIn(link, linkedParameter) ?? (notes === null ? codeIn(link, ownParameter) : null);
  const own = carriesOwn && session.own.size > 0 ? readingCode(valuesOf(session.own)) || emptyCode : null;
  const carried = session.linked ? code : null;
  // First, since files are searched for a code with notes right after it.
  setEdition(address, parts, carried !== null || own !== null || (session.linked !== null && notes !== null));
  setParameter(address, linkedParameter, carried);
  setParameter(address, ownParameter, own);
  setParameter(address, savedParameter, null);
  const hash = fragmentWith({ notes: session.linked ? notes : null, place: fragmentOf(address).place });
  if (hash !== address.hash.slice(1)) address.hash = hash;
  return address;
}

/** The case that a page would show if its address named no input; for a linked case that no name would tell apart, the reader's own. */
function impliedCase({ linked, linkedCases, own }: Session, id: string, program: Program): Results {
  const linkedCase = linkedCases.get(id);
  const isUnnamed = linkedCase && !hasInputs(linked, id) && sameCase(linkedCase, baseCase(program));
  return caseIn((isUnnamed ? valuesOf(own) : linked) ?? new Map(), id, program);
}

function setParameter(address: URL, name: string, value: string | null): void {
  if (value !== null) address.searchParams.set(name, value);
  else if (address.searchParams.has(name)) address.searchParams.delete(name);
}
