import { median } from 'd3-array';
import lighthouse from 'lighthouse';
import { freePort, startBrowser } from './browser.ts';
import type { ReportPages } from './report-pages.ts';
import { atLeast, type Row } from './table.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

interface Judged {
  /** Out of 100, by category. */
  scores: Record<string, number>;
  /** The audits that cost points, by category. */
  faults: Record<string, string[]>;
}

/** Lighthouse's scores, as a phone has them, for every kind of page. Performance counts as the median of three where the first is not full. */
export async function lighthouseScores(origin: string, pages: ReportPages): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { path, indexed } of pages.kinds) {
    const judged = await judge(
      origin + path,
      categories.filter((category) => indexed || category !== 'seo'),
    );
    const { scores } = judged;
    if ((scores['performance'] ?? 0) < 100)
      scores['performance'] = await performanceAgain(origin + path, scores['performance'] ?? 0);
    rows.push(row(path, judged));
  }
  return rows;
}

function row(path: string, { scores, faults }: Judged): Row {
  const short = Object.keys(scores).filter((category) => !((scores[category] ?? 0) >= 100));
  const aside = short.map((category) => `${category} ${scores[category]}: ${faults[category]?.join(', ')}`).join('; ');
  return atLeast(`Lighthouse, ${path}`, Math.min(...Object.values(scores)), 100, String, aside);
}

async function performanceAgain(address: string, first: number): Promise<number> {
  const values = [first];
  for (let run = 0; run < 2; run += 1) values.push((await judge(address, ['performance'])).scores['performance'] ?? 0);
  return median(values) ?? NaN;
}

/** Judges a page as a first visit, in a browser of its own: Lighthouse empties the cache between visits, and leaves what pages stored. */
async function judge(address: string, onlyCategories: string[]): Promise<Judged> {
  const port = await freePort();
  const browser = await startBrowser([`--remote-debugging-port=${port}`]);
  const result = await lighthouse(address, { port, output: 'json', logLevel: 'error', onlyCategories }).finally(() =>
    browser.close(),
  );
  if (!result) throw new Error(`Lighthouse has nothing to say of ${address}`);
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`Lighthouse could not judge ${address}: ${lhr.runtimeError.message}`);
  const judged: Judged = { scores: {}, faults: {} };
  for (const [id, { score, auditRefs }] of Object.entries(lhr.categories)) {
    judged.scores[id] = Math.round((score ?? 0) * 100);
    judged.faults[id] = auditRefs
      .filter(({ id: audit, weight }) => weight > 0 && (lhr.audits[audit]?.score ?? 1) < 0.995)
      .map((audit) => audit.id);
  }
  return judged;
}
