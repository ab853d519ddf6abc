import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { answer } from './answer.ts';
import { startBrowser } from './browser.ts';
import { check, coldBuilds, largeBuilds } from './builds.ts';
import { lighthouseScores } from './lighthouse.ts';
import { onePerKind, type Page } from './pages.ts';
import { paint } from './paint.ts';
import { search } from './search.ts';
import { withSite, type Site } from './site.ts';
import { size } from './size.ts';
import { slider } from './slider.ts';
import { table, type Row } from './table.ts';

const usage = `npm run bench -- [group or kind of page ...] [--runs=9]
  npm run bench                    everything
  npm run bench -- slider          one group
  npm run bench -- paint bridge    one group on one kind of page`;

type OfPage = (browser: Browser, site: Site, page: Page, runs: number) => Promise<Row[]>;

const ofPages: Record<string, OfPage> = {
  size,
  paint: async (browser, site, page, runs) => (isPainted(page) ? paint(browser, site, page, runs) : []),
  answer,
  slider,
  lighthouse: (_browser, site, page) => lighthouseScores(site, page),
};
const ofBuilds: Record<string, (runs: number) => Promise<Row[]>> = {
  check,
  build: coldBuilds,
  search,
  thousand: largeBuilds,
};
const groups = [...Object.keys(ofPages), ...Object.keys(ofBuilds)];

/** Budgets for paints are those of the cover, the chapters and the whole report on one page. */
function isPainted({ kind, isChapter }: Page): boolean {
  return isChapter || kind === 'cover' || kind === 'all';
}

const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '9' } },
  allowPositionals: true,
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1)
  throw new Error(`--runs=${values.runs} is not a whole number from 1 on\n${usage}`);
const named = positionals.filter((word) => groups.includes(word));
const kinds = positionals.filter((word) => !groups.includes(word));
const chosen = named.length > 0 ? named : kinds.length > 0 ? Object.keys(ofPages) : groups;

const [busy = NaN] = loadavg();
console.log(`Load average ${busy.toFixed(1)} on ${availableParallelism()} processors.`);
if (busy > availableParallelism()) console.log('Other programs are running: times from a clock will be too long.');
const rows = [...(await measurePages()), ...(await measureBuilds())];
console.log(table(rows));
const missed = rows.filter(({ met }) => !met).length;
console.log(`\n${rows.length - missed} of ${rows.length} budgets met.`);
if (missed > 0) process.exitCode = 1;

async function measurePages(): Promise<Row[]> {
  const measures = Object.entries(ofPages).filter(([group]) => chosen.includes(group));
  if (measures.length === 0) return [];
  return withSite(async (site) => {
    const pages = onePerKind(site.pages);
    const unknown = kinds.filter((kind) => !pages.some((page) => page.kind === kind));
    const known = `groups are ${groups.join(', ')}; kinds of page are ${pages.map(({ kind }) => kind).join(', ')}`;
    if (unknown.length > 0) throw new Error(`nothing is called ${unknown.join(', ')}: ${known}\n${usage}`);
    const browser = await startBrowser();
    const found: Row[] = [];
    try {
      for (const [, measure] of measures) {
        for (const page of pages) {
          if (kinds.length > 0 && !kinds.includes(page.kind)) continue;
          found.push(...(await measure(browser, site, page, runs)));
        }
      }
    } finally {
      await browser.close();
    }
    return found;
  });
}

async function measureBuilds(): Promise<Row[]> {
  const found: Row[] = [];
  for (const [group, measure] of Object.entries(ofBuilds))
    if (chosen.includes(group)) found.push(...(await measure(runs)));
  return found;
}
