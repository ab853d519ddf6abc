import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { movableInputs } from '../../src/model/program.ts';
import { valueAt } from '../../src/model/track.ts';
import { bare, linkQuery, PlainReader, type Link } from '../reading/plain-reader.ts';
import { pressEnter } from './press-enter.ts';
import { input, pressing } from './report.ts';
import { expect, test } from './site.ts';
import { act, bridge, openBridge, slider, wake } from './widgets.ts';

/** A walk's page, and what its reader has the right to see. */
interface Walk {
  page: Page;
  root: string;
  reader: PlainReader;
}

/** Ways to the same end: the bridge's own button, the keyboard, the line at the foot of the page. */
type Way = 'bridge' | 'key' | 'line';
type Key = 'ArrowLeft' | 'ArrowRight';

type Step =
  | { do: 'press' | 'press and reload' | 'press in another tab'; name: string; key: Key }
  | { do: 'undo' | 'redo'; way: Way }
  | { do: 'open'; link: Link }
  | { do: 'take a named case' | 'reset' | 'use own' | 'put aside' | 'adopt' | 'clear' | 'reload' }
  | { do: 'go on and come back'; by: 'link' | 'history'; andClear: boolean };

const model = pressing.id;
const base = Object.fromEntries(movableInputs(pressing.program).map(({ name, value }) => [name, value]));
const frost = pressing.cases.find(({ id }) => id === 'frost');
const names = ['pressed', 'price', 'harvest'];

const anyName = fc.constantFrom(...names);
const key = fc.constantFrom<Key>('ArrowLeft', 'ArrowRight');
const way = fc.constantFrom<Way>('bridge', 'key', 'line');
const linkedInputs = [{ pressed: 0.2 }, { price: 2.1 }, { pressed: 0.2, price: 2.1 }];
const anyLink: fc.Arbitrary<Link> = fc.record({
  named: fc.constantFrom({}, ...linkedInputs),
  reading: fc.constantFrom(null, { 'rating/seasons/leaving/harm': 5 }, { [`input/${model}/harvest`]: 5200 }),
});
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('press' as const), name: anyName, key }) },
  fc.record({ do: fc.constantFrom('press and reload' as const, 'press in another tab'), name: anyName, key }),
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'undo', 'redo'), way }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('open' as const), link: anyLink }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('take a named case' as const, 'reset', 'use own', 'put aside', 'adopt', 'clear', 'reload'),
    }),
  },
  fc.record({
    do: fc.constant('go on and come back' as const),
    by: fc.constantFrom('link' as const, 'history'),
    andClear: fc.boolean(),
  }),
);

/** Where an assumption stands after a press of a key on its slider. */
function stepped(name: string, from: number, pressed: Key): number {
  const { low, high, step } = input(name).range;
  const to = from + (pressed === 'ArrowRight' ? step : -step);
  return Number(Math.min(high, Math.max(low, to)).toPrecision(12));
}

/** Presses a key on a slider, as a gesture of its own. */
async function press(page: Page, name: string, pressed: Key): Promise<void> {
  await slider(page, name).blur();
  await slider(page, name).press(pressed);
}

async function take(walk: Walk, step: Step): Promise<void> {
  const { page, root, reader } = walk;
  switch (step.do) {
    case 'press': {
      const from = reader.shown(model)[step.name] ?? NaN;
      const to = stepped(step.name, from, step.key);
      if (to !== from) reader.move(model, { [step.name]: to });
      return press(page, step.name, step.key);
    }
    case 'press and reload':
      await take(walk, { ...step, do: 'press' });
      return take(walk, { do: 'reload' });
    case 'press in another tab':
      return pressElsewhere(walk, step.name, step.key);
    case 'undo':
    case 'redo':
      return stepBack(walk, step.do, step.way);
    case 'open':
      reader.open(step.link);
      return openBridge(page, root, linkQuery(step.link));
    case 'take a named case':
      reader.move(model, { ...base, ...frost?.inputs });
      return pressEnter(bridge(page).locator('[data-case=frost]'));
    case 'reset':
      reader.reset(model);
      return pressEnter(bridge(page).locator('button[type=reset]'));
    case 'use own':
      if (!reader.isLinked(model)) return;
      reader.useOwn(model);
      return pressEnter(bridge(page).locator('[data-act=own]'));
    case 'put aside':
      if (!reader.link.reading) return;
      reader.putAside();
      return pressEnter(act(page, 'aside'));
    case 'adopt':
      if (!reader.link.reading || !hasNews(reader)) return;
      reader.adopt();
      return pressEnter(act(page, 'adopt'));
    case 'clear':
      return clear(walk);
    case 'reload':
      reader.reload();
      await page.reload();
      return wake(bridge(page));
    case 'go on and come back':
      return goOnAndComeBack(walk, step.by, step.andClear);
  }
}

/** Whether the linked reading has anything that the reader's own does not. */
function hasNews({ theirs, stored }: PlainReader): boolean {
  return Object.entries(theirs).some(([name, value]) => stored[name] !== value);
}

async function stepBack({ page, reader }: Walk, what: 'undo' | 'redo', by: Way): Promise<void> {
  if (reader.steps[what === 'undo' ? 'past' : 'future'] === 0) return;
  reader[what]();
  if (by === 'bridge') await pressEnter(bridge(page).locator(`[data-act=${what}]`));
  if (by === 'line') await pressEnter(act(page, what));
  if (by !== 'key') return;
  // The line comes with the first change; before it is there the key would do nothing.
  await expect(act(page, what)).toBeVisible();
  await page.keyboard.press(what === 'undo' ? 'ControlOrMeta+z' : 'ControlOrMeta+y');
}

async function clear({ page, reader }: Walk): Promise<void> {
  if (Object.values(reader.stored).every((value) => value === undefined)) return;
  reader.clear();
  await pressEnter(act(page, 'clear'));
  await pressEnter(act(page, 'clear-it'));
}

/** A second tab shows what is stored, without the link. */
async function pressElsewhere({ page, root, reader }: Walk, name: string, by: Key): Promise<void> {
  const field = `input/${model}/${name}`;
  const from = Number(reader.stored[field] ?? base[name]);
  const to = stepped(name, from, by);
  const other = await page.context().newPage();
  await openBridge(other, root);
  await expect(slider(other, name)).toHaveValue(String(from));
  await press(other, name, by);
  await expect.poll(async () => (await seen(other)).stored[field] ?? base[name]).toBe(to);
  await other.close();
  reader.set({ [field]: to === base[name] ? undefined : to });
}

/** Follows links to the cover and back to the chapter, or comes back by the browser's own button. */
async function goOnAndComeBack(walk: Walk, by: 'link' | 'history', andClear: boolean): Promise<void> {
  const { page, reader } = walk;
  const linked = page.locator('.reading-linked');
  if (reader.link.reading) await expect(linked).toBeVisible();
  await page.locator('.report-title').click();
  await expect(page.locator('html.cover')).toBeAttached();
  if (reader.link.reading) await expect(linked).toBeVisible();
  if (andClear) await clear(walk);
  reader.reload();
  if (by === 'history') await page.goBack();
  else {
    reader.open({ ...bare, reading: reader.link.reading });
    await page.locator('.site-header a[href*="model/"]').first().click();
  }
  await wake(bridge(page));
}

interface Seen {
  sliders: Record<string, number>;
  stored: Record<string, unknown>;
  query: string;
  isLinked: boolean;
  steps: { past: boolean; future: boolean };
}

/** What the page shows, what is stored, and what the address says. */
async function seen(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const figure = document.querySelector('model-workbench');
    const sliders = figure?.querySelectorAll<HTMLInputElement>('.controls input[type=range]') ?? [];
    const key = Object.keys(localStorage).find((name) => name.endsWith(':reading'));
    const kept = JSON.parse((key && localStorage.getItem(key)) ?? '{"fields":{}}') as {
      fields: Record<string, [unknown]>;
    };
    const values = Object.entries(kept.fields).map(([name, [value]]): [string, unknown] => [name, value]);
    const canStep = (what: string): boolean =>
      figure?.querySelector(`[data-act=${what}]`)?.getAttribute('aria-disabled') === 'false';
    return {
      sliders: Object.fromEntries([...sliders].map(({ name, value }) => [name, Number(value)])),
      stored: Object.fromEntries(values.filter(([, value]) => value !== null)),
      query: location.search,
      isLinked: figure?.querySelector<HTMLElement>('[data-act=own]')?.hidden === false,
      steps: { past: canStep('undo'), future: canStep('redo') },
    };
  });
}

/** The values that sliders stand at. */
function valuesAt(sliders: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(sliders).map(([name, at]) => [name, valueAt(input(name), at)]));
}

/** The case in an address, read as a person would: each input by its name, else by the reading, else the base case. */
function told(query: string): Record<string, number> {
  const parameters = new URLSearchParams(query);
  const code = parameters.get('reading') ?? '';
  return Object.fromEntries(
    Object.entries(base).map(([name, usual]) => {
      const text = parameters.get(name) ?? new RegExp(`\\*${name}V([-\\d.]+)`).exec(code)?.[1] ?? String(usual);
      return [name, text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text)];
    }),
  );
}

async function expectAgreement({ page, reader }: Walk): Promise<void> {
  const cases = reader.shown(model);
  const { past, future } = reader.steps;
  const stored = Object.entries(reader.stored).filter(([, value]) => value !== undefined);
  await expect
    .poll(
      async () => {
        const { query, sliders, ...rest } = await seen(page);
        return { ...rest, sliders: valuesAt(sliders), told: told(query), hasReading: query.includes('reading=') };
      },
      { intervals: [30] },
    )
    .toEqual({
      sliders: cases,
      stored: Object.fromEntries(stored),
      isLinked: reader.isLinked(model),
      steps: { past: past > 0, future: future > 0 },
      told: cases,
      hasReading: reader.link.reading !== null,
    });
}

const walks = fc.sample(fc.array(anyStep, { minLength: 5, maxLength: 8, size: 'max' }), { seed: 26, numRuns: 12 });

for (const [index, steps] of walks.entries()) {
  test(`in walk ${index + 1} what is shown, what is stored and the address agree`, async ({ page, site }) => {
    // A chapter counts as read once its end has been on screen, which is not what these walks are about.
    await page.addInitScript(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.neighbours { display: none; }');
      document.adoptedStyleSheets = [sheet];
    });
    const walk = { page, root: site.root, reader: new PlainReader({ [model]: base }) };
    await openBridge(page, site.root);
    for (const step of steps) {
      await test.step(JSON.stringify(step), async () => {
        await take(walk, step);
        await expectAgreement(walk);
      });
    }
  });
}
