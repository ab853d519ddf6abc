import { median } from 'd3-array';
import type { Browser } from '@playwright/test';
import { load, type Load } from './load.ts';
import type { ReportPages } from './report-pages.ts';
import { atMost, type Row } from './table.ts';
import { milliseconds } from './units.ts';

/** Whether pages of every kind stay where they were first painted, and answer at once, while they load on the phone. */
export async function stillness(browser: Browser, origin: string, pages: ReportPages, runs: number): Promise<Row[]> {
  const seen: { path: string; shift: number; blocking: number }[] = [];
  for (const { path } of pages.kinds) {
    const loads: Load[] = [];
    for (let run = 0; run < runs; run += 1) loads.push(await load(browser, origin + path));
    seen.push({
      path,
      shift: Math.max(...loads.map(({ shift }) => shift)),
      blocking: median(loads, ({ blocking }) => blocking) ?? NaN,
    });
  }
  const score = (value: number): string => value.toFixed(value === 0 ? 0 : 4);
  return [worst('layout shift', 'shift', score), worst('total blocking time', 'blocking', milliseconds)].flat();

  /** One row when every page holds; otherwise one for each page that does not. */
  function worst(what: string, of: 'shift' | 'blocking', show: (value: number) => string): Row[] {
    const missed = seen.filter((page) => !(page[of] <= 0));
    if (missed.length === 0) return [atMost(`${what}, on each of ${seen.length} kinds of page`, 0, 0, show)];
    return missed.map((page) => atMost(`${what}, ${page.path}`, page[of], 0, show));
  }
}
