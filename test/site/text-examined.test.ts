import { readFileSync } from 'node:fs';
import { expect, describe, test } from 'vitest';
import { loadReport } from '../../src/report/load.ts';
import { verdicts } from '../../src/report/schema/verdicts.ts';
import { builtPage, wordsOf } from './built-pages.ts';

const bare = (text: string): string => text.replace(/\s+/g, '');

describe.each([
  ['site', 'content'],
  ['other-site', 'test/reports/orchard'],
] as const)('the text examined in %s', (build, folder) => {
  const report = loadReport(folder);
  const { document } = builtPage(build, '/note/');
  const cover = builtPage(build, '/').document;

  test('stands on its page word for word, in its order', () => {
    const words = [...document.querySelectorAll('.marked-text [data-verbatim]')].map(({ textContent }) => textContent);
    expect(bare(words.join(''))).toBe(bare(readFileSync(`${folder}/source/article.txt`, 'utf8')));
    const [first = ''] = report.text.flatMap(({ kind, rows }) =>
      kind === 'paragraph' ? [rows[0]?.[0]?.text ?? ''] : [],
    );
    expect(words.map((text) => text.trim())).toContain(first);
  });

  test('has every claim marked with its verdict, and its finding, its ledger entry and its chapter at hand', () => {
    for (const { id, verdict, chapter } of report.claims) {
      const mark = document.getElementById(`in-text-${id}`);
      expect(mark?.getAttribute('href'), id).toBe(`#${id}`);
      expect(mark?.classList.contains(verdict), id).toBe(true);
      expect(mark?.querySelector(`svg.glyph.${verdict}`), id).not.toBeNull();
      const finding = document.getElementById(id);
      expect(wordsOf(finding?.querySelector('.verdict')), id).toContain(report.file.verdicts[verdict].label);
      const links = [...(finding?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
      expect(links).toContain(`#in-text-${id}`);
      expect(links).toContain(`../claims/#${id}`);
      expect(links).toContain(`../${chapter}/#claim-${id}`);
    }
    expect(document.querySelectorAll('.marked-finding')).toHaveLength(report.claims.length);
  });

  test('is linked from every page’s head', () => {
    for (const address of ['/', '/claims/', `/${report.chapters[0]?.id}/`])
      expect(builtPage(build, address).document.querySelector('.site-header a[href$="note/"]'), address).not.toBeNull();
  });

  test('is drawn on the cover, each claim a link to its finding that says verdict and words', () => {
    const pictures = [...cover.querySelectorAll('svg.inked-page')];
    expect(pictures).toHaveLength(2);
    for (const picture of pictures) {
      const links = [...picture.querySelectorAll('a')];
      expect(links.map((link) => link.getAttribute('href')).sort()).toEqual(
        report.claims.map(({ id }) => `note/#${id}`).sort(),
      );
      for (const { id, verdict, quote } of report.claims) {
        const link = links.find((one) => one.getAttribute('href') === `note/#${id}`);
        expect(link?.classList.contains(verdict), id).toBe(true);
        expect(wordsOf(link?.querySelector('title'))).toBe(`${report.file.verdicts[verdict].label}: “${quote}”`);
      }
    }
  });

  test('has its verdicts counted on the cover, each count a link to its claims in the ledger', () => {
    for (const verdict of verdicts) {
      const count = report.claims.filter((claim) => claim.verdict === verdict).length;
      const link = cover.querySelector(`a[href="claims/?verdict=${verdict}"]`);
      if (count === 0) expect(link).toBeNull();
      else expect(wordsOf(link)).toBe(`${count} ${report.file.verdicts[verdict].label.toLowerCase()}`);
    }
  });

  test('comes with key findings on the cover, each leading to where it is shown', () => {
    const links = [...cover.querySelectorAll('.cover-findings a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(report.file.findings.map(({ to }) => to.slice(1)));
    expect(links).toHaveLength(3);
  });
});
