import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Results } from '../../src/model/program.ts';
import { codeIn, linkedParameter } from '../../src/reading/link.ts';
import { valuesOf, type Reading } from '../../src/reading/reading.ts';
import { readSaved, savedReading } from '../../src/reading/saved.ts';
import * as sessions from '../../src/reading/session.ts';
import { linkQuery, PlainReader, type Link } from './plain-reader.ts';
import { at, opened, woken, type Visit } from './visit.ts';

/** A walk's page, and what its reader has the right to see. */
interface Walk {
  visit: Visit;
  reader: PlainReader;
}

/** One thing that a reader, or another tab, does. */
type Act = (walk: Walk, now: number) => Promise<Visit> | Visit;

const base: Record<string, Results> = { sales: { share: 0.1, growth: 0.25 }, costs: { rate: 0.5 } };
const ids = Object.keys(base);
const rating = 'rating/ways/iced/harm';
const step = fc.integer({ min: 1, max: 3 });
const value = fc.integer({ min: 0, max: 20 }).map((steps) => steps / 20);
const id = fc.constantFrom(...ids);
const input = fc.constantFrom(['sales', 'share'], ['sales', 'growth'], ['costs', 'rate'] as const);
const anyLink: fc.Arbitrary<Link> = fc.record({
  named: fc.dictionary(fc.constantFrom('share', 'growth', 'rate'), value),
  reading: fc.option(
    fc
      .tuple(
        fc.dictionary(
          input.map((name) => ['input', ...name].join('/')),
          value,
        ),
        fc.option(step),
      )
      .map(([inputs, rated]) => ({ ...inputs, ...(rated === null ? {} : { [rating]: rated }) })),
  ),
});

/** An act that is shown as its name and what it is given, should a walk fail. */
function act<Given extends unknown[]>(
  title: string,
  given: { [Index in keyof Given]: fc.Arbitrary<Given[Index]> },
  perform: (walk: Walk, now: number, ...given: Given) => Promise<Visit> | Visit,
): fc.Arbitrary<Act> {
  return fc.tuple(...given).map((values) =>
    Object.assign((walk: Walk, now: number) => perform(walk, now, ...(values as unknown as Given)), {
      [fc.toStringMethod]: () => `${title} ${JSON.stringify(values)}`,
    }),
  );
}

const open = act('open a link', [anyLink, fc.boolean()], ({ visit, reader }, now, link, isLate) => {
  const late = isLate ? ['costs'] : [];
  reader.open(link, late);
  return opened(linkQuery(link), stored(visit, now), { late });
});

const move = act('move', [input, value, fc.constantFrom(null, 'one', 'two')], (walk, now, [of, name], to, gesture) => {
  const visit = near(walk, of);
  walk.reader.move(of, { [name]: to }, gesture);
  return at(visit, sessions.move(visit.session, of, { [name]: to }, 'Assumption', now, gesture));
});

const preset = act('take a named case', [id, value], (walk, now, of, to) => {
  const visit = near(walk, of);
  const inputs = Object.fromEntries(Object.keys(base[of] ?? {}).map((name) => [name, to]));
  walk.reader.move(of, inputs);
  return at(visit, sessions.move(visit.session, of, inputs, 'Assumption', now));
});

const reset = act('reset', [id], (walk, now, of) => {
  const visit = near(walk, of);
  walk.reader.reset(of);
  return at(visit, sessions.reset(visit.session, of, 'Reset', now));
});

const useOwn = act('use own', [id], (walk, _, of) => {
  const visit = near(walk, of);
  walk.reader.useOwn(of);
  return at(visit, sessions.useOwn(visit.session, of, 'Your case'));
});

const rate = act('rate', [step], ({ visit, reader }, now, rated) => {
  reader.set({ [rating]: rated });
  return at(visit, sessions.set(visit.session, [[rating, rated]], 'Rating', now));
});

const read = act('read on', [], ({ visit, reader }, now) => {
  // A page says of a chapter once that it is read.
  reader.read(`chapter-${now}`);
  return at(visit, sessions.set(visit.session, [[`read/chapter-${now}`, true]], null, now));
});

const otherTab = act('another tab saves', [input, value], (walk, now, [of, name], to) => {
  const [field, visit] = [`input/${of}/${name}`, near(walk, of)];
  walk.reader.set({ [field]: to });
  const other = new Map([...visit.session.own, [field, { value: to, at: now }]]);
  return at(visit, sessions.merge(visit.session, other, 'Change in another tab'));
});

const putAside = act('put aside', [], ({ visit, reader }) => {
  if (!reader.link.reading) return visit;
  reader.putAside();
  return at(visit, sessions.putAside(visit.session));
});

const adopt = act('adopt', [], (walk, now) => {
  if (!walk.reader.link.reading) return walk.visit;
  const { session, ...visit } = near(walk, 'costs');
  walk.reader.adopt();
  const adopted = sessions.adopt(session, sessions.shownLinked(session) ?? [], 'Adoption', now);
  return at({ session, ...visit }, adopted);
});

const undo = act('undo', [], ({ visit, reader }, now) => {
  reader.undo();
  return at(visit, sessions.undo(visit.session, now));
});

const redo = act('redo', [], ({ visit, reader }, now) => {
  reader.redo();
  return at(visit, sessions.redo(visit.session, now));
});

const clear = act('clear', [], (walk, now) => {
  const visit = near(walk, 'costs');
  walk.reader.clear();
  return at(visit, sessions.clear(visit.session, 'Clear', now));
});

const reload = act('reload', [], ({ visit, reader }, now) => {
  reader.reload();
  return reopened(visit, stored(visit, now));
});

const comeBack = act('change something elsewhere and come back', [value], ({ visit, reader }, now, to) => {
  const share = 'input/sales/share';
  reader.savedElsewhere({ [share]: to });
  const own = [...visit.session.models.keys()].filter((id) => !visit.session.linkedCases.has(id));
  return reopened(visit, new Map([...stored(visit, now), [share, { value: to, at: now }]]), own);
});

const anyAct = fc.oneof(
  { weight: 4, arbitrary: move },
  { weight: 3, arbitrary: undo },
  { weight: 2, arbitrary: fc.oneof(open, redo) },
  {
    weight: 6,
    arbitrary: fc.oneof(preset, reset, useOwn, rate, read, otherTab, putAside, adopt, clear, reload, comeBack),
  },
);

/** The page with a figure near the screen. */
function near({ visit, reader }: Walk, id: string): Visit {
  reader.wake(id);
  return woken(visit, id);
}

/** What this browser has stored, as a page finds it. */
function stored({ session }: Visit, now: number): Reading {
  return readSaved(savedReading(session.own, [], '2026-11-26'), now).reading;
}

/** The page loaded again from its address, with the same figures near the screen. */
function reopened({ session, address }: Visit, reading: Reading, own: readonly string[] = []): Promise<Visit> {
  return opened(address.href, reading, { own, late: ids.filter((id) => !session.models.has(id)) });
}

function shown(visit: Visit): object {
  const whole = ids.reduce((one, id) => woken(one, id), visit);
  return Object.fromEntries(ids.map((id) => [id, sessions.shownCase(whole.session, id)]));
}

/** What the address says of the figures it knows, read as a person would: inputs by name, else by the reading, else the base case. */
function told({ session, address: { searchParams } }: Visit): object {
  const code = searchParams.get('reading') ?? '';
  const value = (name: string, usual: number): number => {
    const text = searchParams.get(name) ?? new RegExp(`\\*${name}V([\\d.]+)`).exec(code)?.[1] ?? String(usual);
    return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
  };
  const known = Object.entries(base).filter(([id]) => session.models.has(id));
  return Object.fromEntries(
    known.map(([id, inputs]) => [
      id,
      Object.fromEntries(Object.entries(inputs).map(([name, usual]) => [name, value(name, usual)])),
    ]),
  );
}

it('in any walk, what is shown, what is stored and what the address says agree, and undo goes back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 40, maxLength: 40 }), async (acts) => {
      let now = Date.UTC(2026, 10, 26);
      const reader = new PlainReader(base);
      let visit = await opened('', new Map());
      for (const one of acts) {
        visit = await one({ visit, reader }, (now += 1));
        const expected = Object.fromEntries(ids.map((id) => [id, reader.shown(id)]));
        expect(shown(visit)).toMatchObject(expected);
        expect(expected).toMatchObject(told(visit));
        expect(shown(await reopened(visit, stored(visit, now)))).toMatchObject(expected);
        expect(Object.fromEntries(valuesOf(visit.session.own))).toEqual(reader.stored);
        expect(codeIn(visit.address, linkedParameter) !== null).toBe(reader.link.reading !== null);
        const { past, future } = visit.session;
        expect({ past: past.length, future: future.length }).toEqual(reader.steps);
      }
    }),
    { numRuns: 1000, seed: 19 },
  );
});
