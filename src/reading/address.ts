import { queryWithCase } from './case-address.ts';
import { readingCode } from './code.ts';
import { codeIn, fragmentOf, fragmentWith, linkedParameter, ownParameter } from './link.ts';
import { valuesOf } from './reading.ts';
import { caseIn, shownCase, type Session } from './session.ts';

/**
 * A page's address for a session, so that loading it again shows the same: what came with the link until the reader leaves
 * it, and each model's case by its inputs' names. `carriesOwn` adds the reader's own reading, where nothing is stored.
 */
export function addressOf(page: URL, session: Session, carriesOwn: boolean): URL {
  const address = withReadings(page, session, carriesOwn);
  let query = new URLSearchParams(address.search);
  for (const [id, program] of session.models) {
    const against = caseIn(session.linked ?? new Map(), id, program);
    query = queryWithCase(query, shownCase(session, id), program, against);
  }
  address.search = query.toString();
  return address;
}

/** The address of another page of the report, with the readings that would else be lost on the way. */
export function carriedAddress(target: URL, page: URL, session: Session, carriesOwn: boolean): URL {
  const address = new URL(target);
  const code = codeIn(page, linkedParameter);
  if (session.linked && code !== null) address.searchParams.set(linkedParameter, code);
  const { notes } = fragmentOf(page);
  if (session.linked && notes !== null) address.hash = fragmentWith({ notes, place: fragmentOf(target).place });
  return withReadings(address, session, carriesOwn);
}

function withReadings(page: URL, session: Session, carriesOwn: boolean): URL {
  const address = new URL(page);
  if (!session.linked) {
    address.searchParams.delete(linkedParameter);
    const { notes, place } = fragmentOf(address);
    if (notes !== null) address.hash = place;
  }
  const own = carriesOwn ? readingCode(valuesOf(session.own)) : '';
  if (own === '') address.searchParams.delete(ownParameter);
  else address.searchParams.set(ownParameter, own);
  return address;
}
