import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { startBrowser } from './browser.ts';
import { coldBuilds, largeBuilds } from './builds.ts';
import { simulations } from './draws.ts';
import { lighthouseScores } from './lighthouse.ts';
import { busyness, speed } from './machine.ts';
import { paints } from './paints.ts';
import { reportPages, type ReportPages } from './report-pages.ts';
import { serveReport } from './served-site.ts';
import { sizes } from './sizes.ts';
import { slider } from './slider.ts';
import { stillness } from './stillness.ts';
import { table, type Row } from './table.ts';
import { widgets } from './widgets.ts';

/** What a group of measurements needs of the site. */
interface Bench {
  browser: Browser;
  origin: string;
  pages: ReportPages;
  runs: number;
}

const onTheSite: Record<string, (bench: Bench) => Promise<Row[]>> = {
  size: ({ browser, origin, pages }) => sizes(browser, origin, pages),
  paint: ({ browser, origin, pages, runs }) => paints(browser, origin, pages, runs),
  still: ({ browser, origin, pages, runs }) => stillness(browser, origin, pages, Math.min(runs, 3)),
  slider: ({ browser, origin, pages }) => slider(browser, origin, pages),
  draws: ({ browser, origin, pages }) => simulations(browser, origin, pages),
  lighthouse: ({ origin, pages }) => lighthouseScores(origin, pages),
};
const ofBuilds: Record<string, () => Promise<Row[]>> = { widgets, build: coldBuilds, thousand: largeBuilds };
const groups = [...Object.keys(onTheSite), ...Object.keys(ofBuilds)];

const { values } = parseArgs({ options: { only: { type: 'string' }, runs: { type: 'string', default: '15' } } });
const chosen = values.only?.split(',') ?? groups;
const runs = Number(values.runs);
const unknown = chosen.filter((name) => !groups.includes(name));
if (unknown.length > 0) throw new Error(`--only=${unknown.join(',')} is no group; ${groups.join(', ')} are`);
if (!Number.isInteger(runs) || runs < 1)
  throw new Error(`--runs=${values.runs} is no count of runs; a whole number from 1 on is expected`);

const rows = [busyness(), ...(await measureSite()), ...(await measureBuilds())];
console.log(table(rows));
const missed = rows.filter(({ holds }) => holds === false).length;
if (missed > 0) {
  console.error(`\n${missed} of ${rows.filter(({ holds }) => holds !== undefined).length} limits missed.`);
  process.exitCode = 1;
}

async function measureSite(): Promise<Row[]> {
  const names = Object.keys(onTheSite).filter((name) => chosen.includes(name));
  if (names.length === 0) return [];
  const pages = reportPages();
  const { origin, close } = await serveReport([pages.cover, pages.chapter, pages.bridge]);
  const browser = await startBrowser();
  try {
    const found: Row[] = [await speed(browser)];
    for (const name of names) found.push(...((await onTheSite[name]?.({ browser, origin, pages, runs })) ?? []));
    return found;
  } finally {
    await browser.close();
    await close();
  }
}

async function measureBuilds(): Promise<Row[]> {
  const found: Row[] = [];
  for (const [name, measure] of Object.entries(ofBuilds)) {
    if (chosen.includes(name)) found.push(...(await measure()));
  }
  return found;
}
