import type { Checklist } from '../../src/figures/checklist/schema.ts';
import type { Matrix } from '../../src/figures/matrix/schema.ts';
import { chapters } from './figure-chapters.ts';
import { report } from './report.ts';
import { expect, test } from './site.ts';

const nameOf = (kind: string): string => report.readings.find(({ outline }) => outline.kind === kind)?.outline.id ?? '';
const contentOf = <Content>(kind: string): Content => report.figureContents[kind]?.[nameOf(kind)] as Content;
const last = {
  trend: contentOf<Matrix>('matrix').trends.at(-1)?.id,
  risk: contentOf<Checklist>('checklist').items.at(-1)?.id,
  claim: report.claims.at(-1)?.id,
  source: report.sources.at(-1)?.id,
  chapter: report.chapters.at(-1)?.id,
};
const [matrix, checklist] = [`matrix-${nameOf('matrix')}`, `checklist-${nameOf('checklist')}`];

/** Links to what lies deep in long pages, with the element that each is to show. */
const links: [link: string, selector: string][] = [
  [`claims/#${last.claim}`, `[id="${last.claim}"]`],
  [`sources/#${last.source}`, `[id="${last.source}"]`],
  [`all/#${last.claim}`, `[id="${last.claim}"]`],
  [`all/#${last.chapter}`, `[id="${last.chapter}"] h1`],
  ['all/#references', '#references-title'],
  [`${chapters.matrix}#${matrix}--trend-${last.trend}`, `tbody[data-trend="${last.trend}"] th`],
  [`${chapters.checklist}#${checklist}--risk-${last.risk}`, `[data-item="${last.risk}"] .question`],
  // The names that rows and risks had before those began with their figure's.
  [`${chapters.matrix}#trend-${last.trend}`, `tbody[data-trend="${last.trend}"] th`],
  [`${chapters.checklist}#risk-${last.risk}`, `[data-item="${last.risk}"] .question`],
  [`all/#${chapters.matrix.slice(0, -1)}--trend-${last.trend}`, `tbody[data-trend="${last.trend}"] th`],
];

for (const [link, selector] of links) {
  test(`a link to ${link} shows what it names, and goes on showing it`, async ({ page, site }) => {
    await page.goto(site.root + link);
    const target = page.locator(selector).first();
    await expect(target).toBeInViewport();
    await page.evaluate(async () => {
      await document.fonts.ready;
      for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
    });
    await expect(target).toBeInViewport({ timeout: 1 });
  });
}
