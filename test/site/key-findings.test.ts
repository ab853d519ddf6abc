import { describe, expect, test } from 'vitest';
import { loadReport } from '../../src/report/load.ts';
import { builtPage, wordsOf } from './built-pages.ts';

describe('the findings at a chapter\u2019s head', () => {
  const report = loadReport('test/reports/orchard');
  const [chapter] = report.chapters.filter(({ findings }) => findings.length > 0);
  if (!chapter) throw new Error('no chapter of the other report has findings');
  const { document } = builtPage('other-site', `/${chapter.id}/`);
  const items = [...document.querySelectorAll('.key-findings li')];

  test('stand there in their order, with numbers that can be questioned', () => {
    expect(items).toHaveLength(chapter.findings.length);
    expect(items[0]?.querySelectorAll('.num').length).toBeGreaterThan(0);
    expect(wordsOf(items[0])).not.toContain('{');
  });

  test('lead to the heading or the figure that shows them, by its name', () => {
    const links = items.map((item) => [...item.querySelectorAll('a')].at(-1));
    const heading = chapter.headings.find(({ id }) => chapter.findings[0]?.to === `#${id}`);
    expect(wordsOf(links[0])).toBe(heading?.text);
    const figure = report.figures.find(({ id }) => chapter.findings[1]?.to.endsWith(`#${id}`));
    expect(wordsOf(links[1])).toBe(`Figure ${figure?.number}`);
    expect(links.map((link) => link?.getAttribute('href')?.split('#')[1])).toEqual(
      chapter.findings.map(({ to }) => to.split('#')[1]),
    );
  });
});
