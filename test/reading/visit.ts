import type { Program } from '../../src/model/program.ts';
import { addressOf } from '../../src/reading/address.ts';
import { caseFromQuery } from '../../src/reading/case-address.ts';
import { linkedReading } from '../../src/reading/link.ts';
import type { Reading } from '../../src/reading/reading.ts';
import * as sessions from '../../src/reading/session.ts';
import type { Session } from '../../src/reading/session.ts';
import { input, plain, program } from '../model/small-program.ts';

/** A page with two models, as a reader visits it. */
export interface Visit {
  session: Session;
  /** The address that it was opened with. */
  link: URL;
  /** The address that it has now. */
  address: URL;
  /** The edition of the report; without one, addresses name none. */
  edition?: string;
}

const range = { low: 0, high: 1, step: 0.05 };
const percent = { ...plain, divide: 0.01, after: '%' };

/** The models of the page, by id; each has a figure of its own. */
export const models: ReadonlyMap<string, Program> = new Map([
  ['sales', program([input('share', 0.1, { range, format: percent }), input('growth', 0.25, { range })], [])],
  ['costs', program([input('rate', 0.5, { range }), input('fact', 7)], [])],
]);

/** The figures of a page that is opened: those far from the screen, and those that showed the reader's own case before. */
interface Figures {
  late?: readonly string[];
  own?: readonly string[];
  edition?: string;
}

/** Opens the page. */
export async function opened(address: string, own: Reading, figures: Figures = {}): Promise<Visit> {
  const link = new URL(address, 'https://example.org/report/leaf/');
  const session = sessions.opened(own, (await linkedReading(link))?.values ?? null);
  const near = [...models.keys()].filter((id) => !figures.late?.includes(id));
  return near.reduce<Visit>((visit, id) => woken(visit, id, figures.own?.includes(id)), {
    session,
    link,
    address: link,
    edition: figures.edition ?? '',
  });
}

/** The visit once a figure has come near the screen. */
export function woken(visit: Visit, id: string, isOwn = false): Visit {
  const model = models.get(id);
  if (!model) throw new Error(`the page has no model "${id}"`);
  const { inputs } = caseFromQuery(visit.link.searchParams, model);
  return at(visit, sessions.withModel(visit.session, id, model, isOwn ? null : inputs));
}

/** The visit after its session has changed; the address follows. */
export function at(visit: Visit, session: Session): Visit {
  const parts = { session, link: visit.link, carriesOwn: false, edition: visit.edition ?? '' };
  return { ...visit, session, address: addressOf(visit.address, parts) };
}
