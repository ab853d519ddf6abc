import { median } from 'd3-array';
import type { Browser } from '@playwright/test';
import { load, type Load } from './load.ts';
import type { ReportPages } from './report-pages.ts';
import { plainFolders } from './served-site.ts';
import { atMost, told, type Row } from './table.ts';
import { milliseconds, times } from './units.ts';

/** How soon pages are painted on the phone, held against plain pages of the same text; and how soon the bridge lives. */
export async function paints(browser: Browser, origin: string, pages: ReportPages, runs: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const path of [pages.cover, pages.chapter, pages.bridge]) {
    const addresses = {
      report: origin + path,
      plain: origin + plainFolders.plain + path,
      unstyled: origin + plainFolders.unstyled + path,
    };
    const loads: Record<keyof typeof addresses, Load[]> = { report: [], plain: [], unstyled: [] };
    await load(browser, addresses.report);
    for (let run = 0; run < runs; run += 1) {
      // Every other round the other way about, so that a machine that grows slower favours none.
      for (const name of run % 2 === 0 ? order : order.toReversed())
        loads[name].push(await load(browser, addresses[name]));
    }
    const middle = (name: keyof typeof loads, of: (load: Load) => number): number => median(loads[name], of) ?? NaN;
    for (const [what, of] of paintsOf) {
      const report = middle('report', of);
      const plain = middle('plain', of);
      const unstyled = middle('unstyled', of);
      const aside = `${milliseconds(report)} to ${milliseconds(plain)}`;
      rows.push(atMost(`${what}, ${path}, to a plain page's`, report / plain, 1.15, times, aside));
      rows.push(
        told(
          `${what}, ${path}, to a page's without any style`,
          `${times(report / unstyled)}  (${milliseconds(unstyled)})`,
        ),
      );
    }
    if (path === pages.bridge)
      rows.push(
        ...bridgeLives(
          loads.report,
          middle('plain', ({ firstPaint }) => firstPaint),
        ),
      );
  }
  return rows;
}

const order = ['report', 'plain', 'unstyled'] as const;

const paintsOf: [string, (load: Load) => number][] = [
  ['first paint', ({ firstPaint }) => firstPaint],
  ['largest paint', ({ largestPaint }) => largestPaint],
];

/** Beside it when the plain page is painted, which tells how quick the machine was meanwhile. */
function bridgeLives(loads: readonly Load[], plainPaint: number): Row[] {
  const middle = (when: 'live' | 'whole'): number =>
    loads.every((load) => load[when] !== null) ? (median(loads, (load) => load[when]) ?? NaN) : NaN;
  return [
    atMost(
      'the bridge lives, after the load begins',
      middle('live'),
      600,
      milliseconds,
      `the plain page is painted after ${milliseconds(plainPaint)}`,
    ),
    told('all that follows its controls has come, untouched', milliseconds(middle('whole'))),
  ];
}
