import { median } from 'd3-array';
import lighthouse from 'lighthouse';
import { freePort, startBrowser } from './browser.ts';
import type { Page } from './pages.ts';
import type { Site } from './site.ts';
import type { Row } from './table.ts';

const others = ['accessibility', 'best-practices', 'seo'];

interface Judged {
  /** Out of 100, by category. */
  scores: Record<string, number>;
  /** The audits that cost points. */
  faults: string[];
}

/** Lighthouse’s scores for a page on a phone. */
export async function lighthouseScores(site: Site, page: Page): Promise<Row[]> {
  const address = site.address(page);
  // A page that search engines are asked to leave out cannot be full there.
  const categories = others.filter((category) => page.isIndexed || category !== 'seo');
  const first = await judge(address, ['performance', ...categories]);
  const performance = await middlePerformance(address, first.scores['performance'] ?? 0);
  const rest = Math.min(...categories.map((category) => first.scores[category] ?? 0));
  const met = performance >= 98 && rest >= 100;
  const faults = met ? '' : `  (${first.faults.join(', ')})`;
  return [
    {
      row: `Lighthouse, ${page.kind}`,
      measured: `performance ${performance}, the rest ${rest}${faults}`,
      budget: '≥ 98, 100',
      met,
    },
  ];
}

/** The median of three where the first is not full. */
async function middlePerformance(address: string, first: number): Promise<number> {
  if (first >= 100) return first;
  const values = [first];
  for (let run = 0; run < 2; run += 1) values.push((await judge(address, ['performance'])).scores['performance'] ?? 0);
  return median(values) ?? NaN;
}

/** Judges a page in a browser of its own, as a first visit: Lighthouse keeps what pages stored. */
async function judge(address: string, onlyCategories: string[]): Promise<Judged> {
  const port = await freePort();
  const browser = await startBrowser([`--remote-debugging-port=${port}`]);
  const result = await lighthouse(address, { port, output: 'json', logLevel: 'error', onlyCategories }).finally(() =>
    browser.close(),
  );
  const lhr = result?.lhr;
  if (!lhr || lhr.runtimeError) throw new Error(`Lighthouse failed on ${address}: ${lhr?.runtimeError?.message}`);
  const categories = Object.entries(lhr.categories);
  return {
    scores: Object.fromEntries(categories.map(([id, { score }]) => [id, Math.round((score ?? 0) * 100)])),
    faults: categories.flatMap(([, { auditRefs }]) =>
      auditRefs.filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.995).map(({ id }) => id),
    ),
  };
}
