import { median } from 'd3-array';
import type { Browser } from '@playwright/test';
import { load, type Load } from './load.ts';
import type { Page } from './pages.ts';
import type { Site } from './site.ts';
import { atMost, milliseconds, score, times, type Row } from './table.ts';

/** How soon and how calmly a page is painted on the phone, compared with a plain page of the same text. */
export async function paint(browser: Browser, site: Site, page: Page, runs: number): Promise<Row[]> {
  const [own, plain]: [Load[], Load[]] = [[], []];
  const takeOwn = async (): Promise<void> => void own.push(await load(browser, site.address(page)));
  const takePlain = async (): Promise<void> => void plain.push(await load(browser, site.plainAddress(page)));
  for (let run = 0; run < runs; run += 1) {
    // Every other round in reverse, so that a machine that slows down favours neither.
    for (const take of run % 2 === 0 ? [takeOwn, takePlain] : [takePlain, takeOwn]) await take();
  }
  const compared = (name: string, of: (load: Load) => number): Row => {
    const [ours, theirs] = [median(own, of) ?? NaN, median(plain, of) ?? NaN];
    const detail = `${milliseconds(ours)} to ${milliseconds(theirs)}`;
    return atMost(`${name}, ${page.kind}, to the plain page`, ours / theirs, 1.5, times, detail);
  };
  const withOwnFace = own.filter(({ hasOwnFace }) => hasOwnFace).length;
  return [
    compared('first paint', ({ firstPaint }) => firstPaint),
    compared('largest paint', ({ largestPaint }) => largestPaint),
    atMost(`blocking time, ${page.kind}`, median(own, ({ blocking }) => blocking) ?? NaN, 100, milliseconds),
    atMost(`layout shift, ${page.kind}, read to its end`, Math.max(...own.map(({ shift }) => shift)), 0.02, score),
    {
      row: `first visit in the report’s own face, ${page.kind}`,
      measured: `${withOwnFace} of ${runs} loads`,
      budget: 'all',
      met: withOwnFace === runs,
    },
  ];
}
