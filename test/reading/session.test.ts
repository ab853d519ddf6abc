import { describe, expect, it } from 'vitest';
import type { Results } from '../../src/model/program.ts';
import { addressOf, carriedAddress, otherEdition } from '../../src/reading/address.ts';
import { readingCode } from '../../src/reading/code.ts';
import { fragmentOf } from '../../src/reading/link.ts';
import { valuesOf, type Reading } from '../../src/reading/reading.ts';
import * as sessions from '../../src/reading/session.ts';
import type { Session } from '../../src/reading/session.ts';
import type { FieldValue } from '../../src/reading/fields.ts';
import { input, program } from '../model/small-program.ts';
import { readingOf } from './random-reading.ts';
import { at, opened, woken, type Visit } from './visit.ts';

const [share, growth, rate] = ['input/sales/share', 'input/sales/growth', 'input/costs/rate'];
const base = { sales: { share: 0.1, growth: 0.25 }, costs: { rate: 0.5, fact: 7 } };
const mine = (values: Record<string, FieldValue>): Reading => readingOf(Object.entries(values), 1);
const stored = ({ session }: Visit): Record<string, FieldValue> => Object.fromEntries(valuesOf(session.own));
const shown = ({ session }: Visit, id = 'sales'): Results => sessions.shownCase(session, id);
const query = ({ address }: Visit): string => decodeURIComponent(address.search);
const isLinked = ({ session }: Visit): boolean => session.linkedCases.size > 0;

/** A change to the session of a visit, by hand. */
type Act = (session: Session) => Session;
const after = (visit: Visit, ...acts: Act[]): Visit => acts.reduce((one, act) => at(one, act(one.session)), visit);
const moved = (inputs: Results, id = 'sales', gesture: string | null = null): Act => {
  return (session) => sessions.move(session, id, inputs, 'Assumption', 2, gesture);
};
const undone: Act = (session) => sessions.undo(session, 3);
const redone: Act = (session) => sessions.redo(session, 4);
const cleared: Act = (session) => sessions.clear(session, 'Clear', 2);
const adopted: Act = (session) => sessions.adopt(session, sessions.shownLinked(session) ?? [], 'Adoption', 2);
const ownAgain: Act = (session) => sessions.useOwn(session, 'sales', 'Your case');

describe('a linked case', () => {
  const own = mine({ [share]: 0.15, [growth]: 0.4 });

  it('stays while the reader changes something else, such as the chapters they have read', async () => {
    const read = after(await opened('?share=20%25', mine({})), (session) =>
      sessions.set(session, [['read/leaf', true]], null, 2),
    );
    expect(shown(read)).toEqual({ share: 0.2, growth: 0.25 });
    expect(query(read)).toBe('?share=20%');
  });

  it('and the reader’s own take each change, and no other', async () => {
    const visit = after(await opened('?share=20%25', own), moved({ share: 0.3 }));
    expect(shown(visit)).toEqual({ share: 0.3, growth: 0.25 });
    expect(stored(visit)).toEqual({ [share]: 0.3, [growth]: 0.4 });
  });

  it('loses only the input that is reset, and nothing else moves', async () => {
    const visit = after(await opened('?share=20%25', own), moved({ share: 0.1 }));
    expect(stored(visit)).toEqual({ [growth]: 0.4 });
    expect(shown(visit)).toEqual(base.sales);
    expect(query(visit)).toBe('?growth=0.25');
    expect(shown(await opened(visit.address.href, visit.session.own))).toEqual(base.sales);
  });

  it('and the reader’s own both become the case that the reader picks as a whole', async () => {
    const visit = after(await opened('?share=20%25', own), moved({ share: 0.5, growth: 0.25 }));
    expect(stored(visit)).toEqual({ [share]: 0.5 });
    expect(isLinked(visit)).toBe(false);
  });

  it('is left for the base case by a reset of the whole model', async () => {
    const visit = after(await opened('?share=20%25', own), (session) => sessions.reset(session, 'sales', 'Reset', 2));
    expect([shown(visit), stored(visit), query(visit)]).toEqual([base.sales, {}, '']);
    expect(shown(after(visit, undone))).toEqual({ share: 0.2, growth: 0.25 });
  });

  it('gives way to the reader’s own and comes back with undo', async () => {
    const visit = after(await opened('?share=20%25', own), ownAgain);
    expect([shown(visit), query(visit)]).toEqual([{ share: 0.15, growth: 0.4 }, '?share=15%&growth=0.4']);
    expect(shown(after(visit, undone))).toEqual({ share: 0.2, growth: 0.25 });
  });

  it('that the reader’s own has become the same as comes back with undo', async () => {
    const imported: Act = (session) =>
      sessions.set(session, Object.entries({ [share]: 0.2, [growth]: null }), 'Import', 2);
    const visit = after(await opened('?share=20%25', own), imported);
    expect(isLinked(visit)).toBe(false);
    expect(shown(after(visit, undone))).toEqual({ share: 0.2, growth: 0.25 });
  });

  it('stays when another tab changes the reader’s own', async () => {
    const visit = after(await opened('?share=20%25', own), (session) =>
      sessions.merge(session, readingOf([[growth, 0.5]], 2), 'Change in another tab'),
    );
    expect(shown(visit)).toEqual({ share: 0.2, growth: 0.25 });
    expect(stored(visit)).toEqual({ [share]: 0.15, [growth]: 0.5 });
  });

  it('of a figure that comes near late is not lost to what is undone in another', async () => {
    const early = after(await opened('?share=20%25&rate=0.7', mine({}), { late: ['costs'] }), moved({ share: 0.3 }));
    const visit = after(woken(early, 'costs'), undone);
    expect(shown(visit, 'costs')).toEqual({ rate: 0.7, fact: 7 });
    expect(shown(visit)).toEqual({ share: 0.2, growth: 0.25 });
  });

  it('is not shown again when its figure is built anew, or where the reader has left it before', async () => {
    const visit = after(await opened('?share=20%25', own), ownAgain);
    expect(shown(woken(visit, 'sales'))).toEqual({ share: 0.15, growth: 0.4 });
    const back = await opened('?share=20%25', own, { own: ['sales'] });
    expect([shown(back), query(back)]).toEqual([{ share: 0.15, growth: 0.4 }, '?share=15%&growth=0.4']);
  });
});

describe('a linked reading', () => {
  const theirs = new Map<string, FieldValue>([
    [share, 0.2],
    ['rating/ways/iced/harm', 2],
  ]);
  const link = `?reading=${readingCode(theirs)}`;
  const own = mine({ [share]: 0.15, [growth]: 0.4 });
  const own15 = { share: 0.15, growth: 0.4 };

  it('gives way when it is put aside, and does not come back with undo', async () => {
    const aside = after(await opened(link, own), moved({ rate: 0.7 }, 'costs'), sessions.putAside);
    expect([shown(aside), query(aside)]).toEqual([own15, '?share=15%&growth=0.4&rate=0.7']);
    const back = after(aside, undone);
    expect([shown(back), shown(back, 'costs'), query(back)]).toEqual([own15, base.costs, '?share=15%&growth=0.4']);
  });

  it('put aside leaves nothing to undo that changed only which case was shown', async () => {
    const aside = after(await opened(link, own), ownAgain, sessions.putAside);
    expect(aside.session.past).toEqual([]);
  });

  it('adopted is part of the reader’s own, and undone is theirs no more', async () => {
    const visit = after(await opened(link, own), adopted);
    expect(shown(visit)).toEqual({ share: 0.2, growth: 0.4 });
    expect(stored(visit)).toEqual({ [share]: 0.2, [growth]: 0.4, 'rating/ways/iced/harm': 2 });
    const back = after(visit, undone);
    expect([shown(back), query(back)]).toEqual([own15, '?share=15%&growth=0.4']);
    expect(stored(back)).toEqual({ [share]: 0.15, [growth]: 0.4 });
  });

  it('is adopted as it is shown, with what the address names and what the reader has moved in it', async () => {
    const visit = after(await opened(`${link}&growth=0.9`, mine({})), moved({ share: 0.3 }), adopted);
    expect(stored(visit)).toEqual({ [share]: 0.3, [growth]: 0.9, 'rating/ways/iced/harm': 2 });
  });

  it('stays in the address with its notes, wherever on the page the reader goes, until it is left', async () => {
    const notes = encodeURIComponent('{"note/doubts/frost":"cold"}');
    const visit = await opened(`${link}#notes=${notes}`, own);
    const jumped = at({ ...visit, address: new URL('#growth', visit.address) }, visit.session);
    expect(fragmentOf(jumped.address)).toEqual({ notes, place: 'growth' });
    const next = new URL('../cup/#doubts', visit.link);
    const parts = { session: jumped.session, link: visit.link, carriesOwn: false, edition: '' };
    const carried = carriedAddress(next, parts);
    expect([carried.pathname, carried.search]).toEqual(['/report/cup/', link]);
    expect(fragmentOf(carried)).toEqual({ notes, place: 'doubts' });
    const left = carriedAddress(next, { ...parts, session: sessions.putAside(jumped.session) });
    expect(left.href).toBe(next.href);
    expect(at(jumped, sessions.putAside(jumped.session)).address.hash).toBe('#growth');
  });
});

describe('the history', () => {
  it('is one: a drag is one step, and undo and redo go back and forth', async () => {
    const drag = [0.2, 0.3, 0.4].map((value) => moved({ share: value }, 'sales', 'drag 1'));
    const rated: Act = (session) => sessions.set(session, [['rating/ways/iced/harm', 2]], 'Rating', 3);
    const visit = after(await opened('', mine({})), ...drag, rated);
    const back = after(visit, undone, undone);
    expect(stored(back)).toEqual({});
    expect(stored(after(back, redone))).toEqual({ [share]: 0.4 });
    expect(stored(after(back, redone, redone))).toEqual(stored(visit));
  });

  it('goes on with a new step after undo and redo, though the hand has not left the slider', async () => {
    const [first, second] = [0.2, 0.3].map((value) => moved({ share: value }, 'sales', 'drag 1')) as [Act, Act];
    const visit = after(await opened('', mine({})), first, undone, redone, second, undone);
    expect(stored(visit)).toEqual({ [share]: 0.2 });
  });

  it('has no step for a drag that ends where it began', async () => {
    const drag = [0.2, 0.3, 0.1].map((value) => moved({ share: value }, 'sales', 'drag 1'));
    const visit = after(await opened('', mine({})), moved({ growth: 0.4 }), ...drag, undone);
    expect(stored(visit)).toEqual({});
  });
});

describe('the address', () => {
  it('follows when the reading is cleared, and when that is undone', async () => {
    const visit = after(await opened('', mine({})), moved({ share: 0.15 }), cleared);
    expect(query(visit)).toBe('');
    expect(query(after(visit, undone))).toBe('?share=15%');
  });

  it('follows what another tab has saved', async () => {
    const visit = after(await opened('', mine({ [share]: 0.15 })), (session) =>
      sessions.merge(session, readingOf([[share, 0.25]], 2), 'Change in another tab'),
    );
    expect([shown(visit).share, query(visit)]).toEqual([0.25, '?share=25%']);
  });

  it('has the cases of both models of a page', async () => {
    const visit = after(await opened('?ref=letter', mine({})), moved({ share: 0.2 }), moved({ rate: 0.7 }, 'costs'));
    expect(query(visit)).toBe('?ref=letter&share=20%&rate=0.7');
  });

  it('keeps the case of a figure that has not come near yet', async () => {
    const visit = after(await opened('?rate=0.7', mine({}), { late: ['costs'] }), moved({ share: 0.2 }));
    expect(query(visit)).toBe('?rate=0.7&share=20%');
  });

  it('is read though a chat has left its punctuation at the end', async () => {
    const code = readingCode(new Map([[growth, 0.5]]));
    for (const end of ['.', ')', '),', '].']) {
      expect(shown(await opened(`?share=20%25${end}`, mine({})))).toEqual({ share: 0.2, growth: 0.25 });
      expect(shown(await opened(`?reading=${code}${end}`, mine({})))).toEqual({ share: 0.1, growth: 0.5 });
    }
  });
});

describe('the edition in an address', () => {
  const edition = '2026-11-28';

  it('is this one beside what is the reader’s own, and goes with it', async () => {
    const visit = after(await opened('?ref=a', new Map(), { edition }), moved({ share: 0.2 }));
    expect(query(visit)).toBe(`?ref=a&edition=${edition}&share=20%`);
    expect(query(after(visit, moved({ share: 0.1 })))).toBe('?ref=a');
  });

  it('stays the sender’s while what came with the link shows, and none is made up for an old link', async () => {
    const sent = await opened('?edition=2026-10-01&share=20%', mine({ [share]: 0.15 }), { edition });
    const parts = { session: sent.session, link: sent.link, carriesOwn: false, edition };
    expect(query(sent)).toBe('?edition=2026-10-01&share=20%');
    expect(otherEdition(sent.address, parts)).toBe('2026-10-01');
    const own = after(sent, ownAgain);
    expect(query(own)).toBe(`?edition=${edition}&share=15%`);
    expect(otherEdition(own.address, { ...parts, session: own.session })).toBeNull();
    expect(query(await opened('?share=20%', new Map(), { edition }))).toBe('?share=20%');
  });

  it('is kept for a model that is not on screen yet', async () => {
    const visit = await opened('?edition=2026-10-01&rate=70%', new Map(), { edition, late: ['costs'] });
    expect(query(visit)).toBe('?edition=2026-10-01&rate=70%');
    const parts = { session: visit.session, link: visit.link, carriesOwn: false, edition };
    expect(otherEdition(visit.address, parts)).toBe('2026-10-01');
  });

  it('goes to other pages with a linked reading, before its code', async () => {
    const visit = await opened('?reading=1*Isales*shareV0.2&edition=2026-10-01', new Map(), { edition });
    const parts = { session: visit.session, link: visit.link, carriesOwn: false, edition };
    const next = new URL('https://example.org/report/cup/');
    expect(carriedAddress(next, parts).search).toBe('?edition=2026-10-01&reading=1*Isales*shareV0.2');
    expect(carriedAddress(next, { ...parts, session: sessions.putAside(visit.session) }).search).toBe('');
  });

  it('that is no day is none', async () => {
    const visit = await opened('?edition=print&share=20%', new Map(), { edition });
    const parts = { session: visit.session, link: visit.link, carriesOwn: false, edition };
    expect(otherEdition(visit.address, parts)).toBeNull();
  });
});

describe('where the browser does not store the reading, the address', () => {
  const link = new URL('https://example.org/report/leaf/');
  const next = new URL('https://example.org/report/cup/?copy#end');
  const values = new Map<string, FieldValue>([
    [share, 0.2],
    ['note/doubts/frost', 'cold'],
  ]);
  const session = sessions.opened(readingOf(values, 5), null);

  it('carries the reader’s own, to this page and to others', () => {
    const parts = { session, link, carriesOwn: true, edition: '' };
    expect(addressOf(link, parts).search).toBe('?own=1*Isales*shareV0.2');
    expect(carriedAddress(next, parts).href).toBe(`${next.origin}/report/cup/?copy=&own=1*Isales*shareV0.2#end`);
    expect(carriedAddress(next, { ...parts, carriesOwn: false }).href).toBe(next.href);
  });

  it('says that everything was cleared, where something had been stored', () => {
    const parts = { session: sessions.clear(session, 'Clear', 6), link, carriesOwn: true, edition: '' };
    expect(addressOf(link, parts).search).toBe('?own=1');
  });

  it('wins over what was stored before, save for notes, and later changes win over it', () => {
    const before = readingOf([...values, [growth, 0.4], [rate, 0.7]], 9);
    const own = sessions.carriedOver(
      before,
      new Map([
        [share, 0.3],
        [rate, 0.7],
      ]),
    );
    expect(valuesOf(sessions.merge(sessions.opened(own, null), before, '').own)).toEqual(
      new Map<string, FieldValue>([
        [share, 0.3],
        ['note/doubts/frost', 'cold'],
        [rate, 0.7],
      ]),
    );
  });
});

it('somebody else’s own reading is a linked one, and stays in the address as that', async () => {
  const page = new URL('https://example.org/report/leaf/?own=1*Isales*shareV0.2');
  const session = sessions.opened(new Map(), new Map([[share, 0.2]]));
  expect(addressOf(page, { session, link: page, carriesOwn: false, edition: '' }).search).toBe(
    '?reading=1*Isales*shareV0.2',
  );
});

it('finds a value under a former name of an input, and writes it under the present one', () => {
  const renamed = program([input('part', 0.1, { range: { low: 0, high: 1, step: 0.1 }, aliases: ['share'] })], []);
  const session = sessions.withModel(sessions.opened(mine({ [share]: 0.3 }), null), 'sales', renamed, {});
  expect(sessions.shownCase(session, 'sales')).toEqual({ part: 0.3 });
  const own = sessions.move(session, 'sales', { part: 0.2 }, 'Assumption', 2).own;
  expect(Object.fromEntries(valuesOf(own))).toEqual({ 'input/sales/part': 0.2 });
});
