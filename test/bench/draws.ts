import { median } from 'd3-array';
import type { Browser } from '@playwright/test';
import { baseCase } from '../../src/model/program.ts';
import { simulation } from '../../src/model/simulation.ts';
import { contentFolder } from '../../src/report/content-folder.ts';
import { loadReport } from '../../src/report/load.ts';
import { openPhone } from './phone.ts';
import type { ReportPages } from './report-pages.ts';
import { atMost, type Row } from './table.ts';
import { milliseconds } from './units.ts';

const draws = 10_000;
const rounds = 9;

/** How long the draws of every model with a bridge take here, and what the longest task is on the phone while a case is drawn. */
export async function simulations(browser: Browser, origin: string, { bridge }: ReportPages): Promise<Row[]> {
  const rows = loadReport(contentFolder).models.flatMap(({ id, program, bridge: figure }) => {
    if (!figure) return [];
    const times = Array.from({ length: rounds }, () => {
      const begin = performance.now();
      for (const _ of simulation(program, baseCase(program), { output: figure.target.output, seed: 0.42, draws }));
      return performance.now() - begin;
    });
    return [atMost(`${draws.toLocaleString('en-US')} draws of ${id}`, median(times) ?? NaN, 60, milliseconds)];
  });
  return [
    ...rows,
    atMost(
      'the longest task on the phone while a case is drawn',
      await longestTask(browser, origin + bridge),
      50,
      milliseconds,
    ),
  ];
}

/** In milliseconds; tasks below 50 are not reported by browsers, and count as none. */
async function longestTask(browser: Browser, address: string): Promise<number> {
  const { page, context } = await openPhone(browser, 'as it is');
  try {
    await page.goto(address);
    const details = page.locator('[data-analysis=chances]');
    await details.locator('summary').click();
    await page.waitForFunction(() => !document.querySelector('[data-analysis=chances]')?.hasAttribute('aria-busy'));
    await page.waitForTimeout(1000);
    await page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => tasks.push(duration))).observe({
        type: 'longtask',
      });
    });
    const before = await details.locator('[data-text="chances.sentence"]').textContent();
    await page.locator('revenue-bridge [data-input] input[type=range]').nth(1).press('PageUp');
    await page.waitForFunction(
      (text) => document.querySelector('[data-text="chances.sentence"]')?.textContent !== text,
      before,
    );
    await page.waitForTimeout(1000);
    return Math.max(0, ...(await page.evaluate<number[]>('tasks')));
  } finally {
    await context.close();
  }
}
