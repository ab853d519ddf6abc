import { greatest, median } from 'd3-array';
import type { Browser, Page as Tab } from '@playwright/test';
import { parts, workPerKey, type Work } from './main-thread.ts';
import { openPhone } from './phone.ts';
import type { Page } from './pages.ts';
import type { Site } from './site.ts';
import { atMost, milliseconds, times, type Row } from './table.ts';
import { bridge } from './widgets.ts';

/** Milliseconds between steps: an animation of a fifth of a second ends, and what waits for a pause does not begin. */
const pause = 200;
const rounds = 2;

/** A page with sliders, and what follows them. */
interface Subject {
  address: string;
  sliders: string;
  answer: string;
}

/** The steps of each slider, by its name. */
type Steps = Map<string, Work[]>;

/** What a step of a slider costs the phone's main thread, paint included, compared with a hand-written page. */
export async function slider(browser: Browser, site: Site, page: Page): Promise<Row[]> {
  if (!page.isChapter || !page.widgets.some(({ widget }) => widget === bridge)) return [];
  const report = { address: site.address(page), sliders: bridge.control, answer: bridge.answer };
  const vanilla = { address: site.vanillaAddress, sliders: 'input[type=range]', answer: '#answers' };
  const [ours, theirs]: [Steps, Steps] = [new Map(), new Map()];
  for (let round = 0; round < rounds; round += 1) {
    await addSteps(browser, report, ours);
    await addSteps(browser, vanilla, theirs);
  }
  const all = [...ours.values()].flat();
  const byHand = [...theirs.values()].flat();
  const [name, dearest] = greatest(ours, ([, steps]) => middle(steps, 'total')) ?? ['', []];
  console.log(
    `Main thread per step, in milliseconds, and frames; medians of ${all.length} steps, ${dearest.length} for one`,
  );
  console.log(breakdown({ 'all sliders': all, [name]: dearest, 'hand-written': byHand }));
  const compared = (row: string, steps: readonly Work[], budget: number): Row => {
    const [own, other] = [middle(steps, 'total'), middle(byHand, 'total')];
    return atMost(row, own / other, budget, times, `${milliseconds(own)} to ${milliseconds(other)}`);
  };
  return [
    compared(`slider step, ${page.kind}, to the hand-written page`, all, 1.5),
    compared(`slider step, ${page.kind}, the slider that costs most`, dearest, 3),
  ];
}

/** Adds the steps of every slider in turn, on a page visited for the first time. */
async function addSteps(browser: Browser, { address, sliders, answer }: Subject, steps: Steps): Promise<void> {
  const { context, page } = await openPhone(browser, 'as it is');
  try {
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.locator(sliders).first().scrollIntoViewIfNeeded();
    await page.evaluate(() => document.fonts.ready);
    await answers(page, sliders, answer);
    for (const range of await page.locator(sliders).all()) {
      const name = (await range.getAttribute('name')) ?? '';
      const isAtEnd = await range.evaluate((input: HTMLInputElement) => input.value === input.max);
      const [out, back] = isAtEnd ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
      await range.focus();
      // What waits for a pause, and what comes with the scroll, is done before the first step.
      await page.waitForTimeout(1000);
      const work = await workPerKey(browser, page, pause, async () => {
        for (const key of [out, out, back, back, out, out, back, back]) {
          await page.keyboard.press(key);
          await page.waitForTimeout(pause);
        }
      });
      steps.set(name, [...(steps.get(name) ?? []), ...work]);
    }
  } finally {
    await context.close();
  }
}

/** Waits until the first slider is answered. */
async function answers(page: Tab, sliders: string, answer: string): Promise<void> {
  const before = await page.locator(answer).first().textContent();
  await page.locator(sliders).first().press('ArrowRight');
  await page.waitForFunction(([place, text]) => document.querySelector(place)?.textContent !== text, [
    answer,
    before,
  ] as const);
}

function middle(steps: readonly Work[], of: keyof Work): number {
  return median(steps, (step) => step[of]) ?? NaN;
}

/** Where the time goes. */
function breakdown(subjects: Record<string, readonly Work[]>): string {
  const columns = ['total', ...parts, 'frames'] as const;
  const lines = Object.entries(subjects).map(([name, steps]) => [
    name,
    ...columns.map((column) => middle(steps, column).toFixed(column === 'frames' ? 0 : 1)),
  ]);
  const cells = [['', ...columns], ...lines];
  return `${cells.map(([name = '', ...rest]) => name.padEnd(14) + rest.map((cell) => cell.padStart(9)).join('')).join('\n')}\n`;
}
