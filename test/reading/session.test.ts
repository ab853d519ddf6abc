import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameCase, type Program, type Results } from '../../src/model/program.ts';
import { addressOf } from '../../src/reading/address.ts';
import { caseFromQuery } from '../../src/reading/case-address.ts';
import { readingCode } from '../../src/reading/code.ts';
import type { FieldValue } from '../../src/reading/fields.ts';
import { linkedReading } from '../../src/reading/link.ts';
import { valuesOf, type Reading, type ReadingValues } from '../../src/reading/reading.ts';
import * as session from '../../src/reading/session.ts';
import type { Session } from '../../src/reading/session.ts';
import { input, program } from '../model/small-program.ts';

const page = 'https://example.org/report/leaf/';
const range = { low: 0, high: 1, step: 0.05 };
const sales: Program = program([input('share', 0.1, { range }), input('growth', 0.25, { range })], []);
const costs: Program = program([input('rate', 0.5, { range })], []);
const models: [string, Program][] = [
  ['sales', sales],
  ['costs', costs],
];

function opened(address: string, own: Reading, linked: ReadingValues | null): Session {
  const query = new URL(address).searchParams;
  return models.reduce(
    (one, [id, model]) => session.withModel(one, id, model, caseFromQuery(query, model).inputs),
    session.opened(own, linked),
  );
}

async function loaded(address: string, own: Reading): Promise<Session> {
  return opened(address, own, (await linkedReading(new URL(address)))?.values ?? null);
}

const shown = (one: Session): Record<string, Results> =>
  Object.fromEntries(models.map(([id]) => [id, session.shownCase(one, id)]));
const stored = (one: Session): Record<string, FieldValue> => Object.fromEntries(valuesOf(one.own));
const own = (values: Record<string, FieldValue>): Reading =>
  new Map(Object.entries(values).map(([name, value]) => [name, { value, at: 1 }]));

describe('a linked case', () => {
  const linked = opened(`${page}?share=0.2`, own({ 'input/sales/share': 0.15, 'input/sales/growth': 0.4 }), null);

  it('stays while the reader changes something else, such as the chapters they have read', () => {
    const read = session.set(linked, [['read/leaf', true]], null, 2);
    expect(session.shownCase(read, 'sales')).toEqual({ share: 0.2, growth: 0.25 });
    expect(addressOf(new URL(page), read, false).search).toBe('?share=0.2');
  });

  it('and the reader’s own take each change, and no other', () => {
    const moved = session.move(linked, 'sales', { share: 0.3 }, 'Assumption', 2);
    expect(session.shownCase(moved, 'sales')).toEqual({ share: 0.3, growth: 0.25 });
    expect(stored(moved)).toEqual({ 'input/sales/share': 0.3, 'input/sales/growth': 0.4 });
  });

  it('loses only the input that is reset, and gives way to the reader’s own once nothing of it is left', () => {
    const back = session.move(linked, 'sales', { share: 0.1 }, 'Assumption', 2);
    expect(stored(back)).toEqual({ 'input/sales/growth': 0.4 });
    expect(session.shownCase(back, 'sales')).toEqual({ share: 0.1, growth: 0.4 });
  });

  it('gives way when it is put aside, and does not come back with undo', () => {
    const moved = session.move(linked, 'costs', { rate: 0.7 }, 'Assumption', 2);
    const aside = session.putAside(moved);
    expect(session.shownCase(aside, 'sales')).toEqual({ share: 0.15, growth: 0.4 });
    expect(session.shownCase(session.undo(aside, 3), 'sales')).toEqual({ share: 0.15, growth: 0.4 });
  });

  it('adopted and undone leaves the reader’s own', () => {
    const adopted = session.adopt(linked, [['input/sales/share', 0.2]], 'Adoption', 2);
    expect(session.shownCase(adopted, 'sales')).toEqual({ share: 0.2, growth: 0.4 });
    const undone = session.undo(adopted, 3);
    expect(session.shownCase(undone, 'sales')).toEqual({ share: 0.15, growth: 0.4 });
    expect(addressOf(new URL(`${page}?share=0.2`), undone, false).search).toBe('?share=0.15&growth=0.4');
  });

  it('is left for the base case by a reset of the whole model', () => {
    const reset = session.reset(linked, 'sales', 'Reset', 2);
    expect(session.shownCase(reset, 'sales')).toEqual({ share: 0.1, growth: 0.25 });
    expect(stored(reset)).toEqual({});
  });
});

it('has one history: a drag is one step, and undo and redo go back and forth', () => {
  let one = opened(page, new Map(), null);
  for (const share of [0.2, 0.3, 0.4]) one = session.move(one, 'sales', { share }, 'Assumption', 2, 'drag 1');
  one = session.set(one, [['rating/ways/iced/harm', 2]], 'Rating', 3);
  const undone = session.undo(session.undo(one, 4), 5);
  expect(stored(undone)).toEqual({});
  expect(stored(session.redo(undone, 6))).toEqual({ 'input/sales/share': 0.4 });
  expect(session.redo(session.redo(undone, 6), 7).future).toEqual([]);
});

it('follows the address when the reading is cleared', () => {
  const moved = session.move(opened(page, new Map(), null), 'sales', { share: 0.15 }, 'Assumption', 2);
  const cleared = session.clear(moved, 'Clear', 3);
  expect(addressOf(new URL(`${page}?share=0.15`), cleared, false).search).toBe('');
  expect(addressOf(new URL(page), session.undo(cleared, 4), false).search).toBe('?share=0.15');
});

it('finds a value under a former name of an input, and writes it under the present one', () => {
  const renamed = program([input('part', 0.1, { range, aliases: ['share'] })], []);
  const one = session.withModel(session.opened(own({ 'input/sales/share': 0.3 }), null), 'sales', renamed, {});
  expect(session.shownCase(one, 'sales')).toEqual({ part: 0.3 });
  expect(stored(session.move(one, 'sales', { part: 0.2 }, 'Assumption', 2))).toEqual({ 'input/sales/part': 0.2 });
});

/** What a reader does in a walk. */
type Act =
  | { act: 'move' | 'preset'; model: number; value: number }
  | { act: 'rate' | 'open link' | 'open reading' | 'other tab'; value: number }
  | { act: 'reset' | 'use own'; model: number }
  | { act: 'read' | 'put aside' | 'adopt' | 'undo' | 'redo' | 'clear' | 'reload' };

const value = fc.integer({ min: 0, max: 20 }).map((step) => step / 20);
const model = fc.integer({ min: 0, max: 1 });
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ act: fc.constantFrom('move', 'preset'), model, value }) as fc.Arbitrary<Act>,
  fc.record({ act: fc.constantFrom('rate', 'open link', 'open reading', 'other tab'), value }) as fc.Arbitrary<Act>,
  fc.record({ act: fc.constantFrom('reset', 'use own'), model }) as fc.Arbitrary<Act>,
  fc.record({
    act: fc.constantFrom('read', 'put aside', 'adopt', 'undo', 'redo', 'clear', 'reload'),
  }) as fc.Arbitrary<Act>,
);

/** A page with its address, as a walk goes through it. */
interface Visit {
  one: Session;
  address: string;
}

async function acted({ one, address }: Visit, act: Act, now: number): Promise<Visit> {
  const at = (next: Session): Visit => ({ one: next, address: addressOf(new URL(address), next, false).href });
  const [id, { inputs }] = models['model' in act ? act.model : 0] as [string, Program];
  switch (act.act) {
    case 'move':
      return at(session.move(one, id, { [inputs[0]?.name ?? '']: act.value }, 'Assumption', now));
    case 'preset':
      return at(session.move(one, id, Object.fromEntries(inputs.map(({ name }) => [name, act.value])), 'Case', now));
    case 'rate':
      return at(session.set(one, [['rating/ways/iced/harm', 1 + Math.round(act.value * 2)]], 'Rating', now));
    case 'open link': {
      const next = `${page}?share=${act.value}`;
      return { one: await loaded(next, one.own), address: next };
    }
    case 'open reading': {
      const code = readingCode(new Map<string, FieldValue>([['input/sales/growth', act.value]]));
      const next = `${page}?reading=${encodeURIComponent(code)}`;
      return { one: await loaded(next, one.own), address: next };
    }
    case 'other tab':
      return at(session.merge(one, new Map([['input/sales/share', { value: act.value, at: now }]]), 'Other tab'));
    case 'reset':
      return at(session.reset(one, id, 'Reset', now));
    case 'use own':
      return at(session.useOwn(one, id, 'Your case'));
    case 'read':
      return at(session.set(one, [['read/leaf', true]], null, now));
    case 'put aside':
      return at(session.putAside(one));
    case 'adopt':
      return at(session.adopt(one, session.shownLinked(one) ?? [], 'Adoption', now));
    case 'undo':
      return at(session.undo(one, now));
    case 'redo':
      return at(session.redo(one, now));
    case 'clear':
      return at(session.clear(one, 'Clear', now));
    default:
      return { one: await loaded(address, one.own), address };
  }
}

describe('in random walks', () => {
  it('what is shown, stored and in the address always agree: loading the page again shows the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { minLength: 40, maxLength: 40 }), async (acts) => {
        let visit: Visit = { one: await loaded(page, new Map()), address: page };
        let now = 10;
        for (const act of acts) {
          visit = await acted(visit, act, (now += 1));
          const again = await loaded(visit.address, visit.one.own);
          expect(shown(again), `${JSON.stringify(act)} at ${visit.address}`).toEqual(shown(visit.one));
          expect(stored(again)).toEqual(stored(visit.one));
        }
      }),
      { numRuns: 2000, seed: 19 },
    );
  });

  it('undo brings back what was shown and stored, and redo what it took back', async () => {
    const changes: Act['act'][] = ['move', 'preset', 'rate', 'reset', 'clear'];
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { minLength: 20, maxLength: 20 }), async (acts) => {
        let visit: Visit = { one: await loaded(page, new Map()), address: page };
        let now = 10;
        for (const act of acts) {
          const before = visit.one;
          visit = await acted(visit, act, (now += 1));
          if (!changes.includes(act.act) || visit.one.past.length === before.past.length) continue;
          const undone = session.undo(visit.one, (now += 1));
          expect([shown(undone), stored(undone)]).toEqual([shown(before), stored(before)]);
          const redone = session.redo(undone, (now += 1));
          expect([shown(redone), stored(redone)]).toEqual([shown(visit.one), stored(visit.one)]);
        }
      }),
      { numRuns: 500, seed: 91 },
    );
  });

  it('a model shows the reader’s own case, unless a link brought another that is still apart', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { maxLength: 40 }), async (acts) => {
        let visit: Visit = { one: await loaded(page, new Map()), address: page };
        let now = 10;
        let isLinked = false;
        for (const act of acts) {
          visit = await acted(visit, act, (now += 1));
          if (act.act.startsWith('open')) isLinked = true;
          if (act.act === 'put aside' || act.act === 'adopt') isLinked = false;
          for (const [id, one] of models) {
            const mine = session.caseIn(valuesOf(visit.one.own), id, one);
            if (!isLinked) expect(sameCase(session.shownCase(visit.one, id), mine)).toBe(true);
          }
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
