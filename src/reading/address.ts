import { baseCase, sameCase, type Program, type Results } from '../model/program.ts';
import { queryWithCase } from './case-address.ts';
import { emptyCode, readingCode } from './code.ts';
import { codeIn, fragmentOf, fragmentWith, linkedParameter, ownParameter } from './link.ts';
import { valuesOf } from './reading.ts';
import { caseIn, hasInputs, shownCase, type Session } from './session.ts';

/** What an address is made from. */
export interface AddressParts {
  session: Session;
  /** The address that the page was opened with; what came with it stays in the page's address until the reader leaves it. */
  link: URL;
  /** Whether the address carries the reader's own reading, since this browser does not store it. */
  carriesOwn: boolean;
}

/** A page's address for a session, so that loading it again shows the same: the readings, and each model's case by its inputs' names. */
export function addressOf(page: URL, parts: AddressParts): URL {
  const address = carriedAddress(page, parts);
  let query = address.searchParams;
  for (const [id, program] of parts.session.models) {
    query = queryWithCase(query, shownCase(parts.session, id), program, impliedCase(parts.session, id, program));
  }
  address.search = query.toString();
  return address;
}

/** The address of a page of the report, with the readings that would else be lost on the way. */
export function carriedAddress(target: URL, { session, link, carriesOwn }: AddressParts): URL {
  const address = new URL(target);
  const { notes } = fragmentOf(link);
  // Where this browser stores readings, the own reading of an address is somebody else's.
  const code = codeIn(link, linkedParameter) ?? (notes === null ? codeIn(link, ownParameter) : null);
  const own = carriesOwn && session.own.size > 0 ? readingCode(valuesOf(session.own)) || emptyCode : null;
  setParameter(address, linkedParameter, session.linked ? code : null);
  setParameter(address, ownParameter, own);
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
