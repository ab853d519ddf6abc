import { expect, it } from 'vitest';
import { pageRecords } from '../../src/search/index/page-records.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { relativeReference, withLinks } from '../../src/build/relative-links.ts';

const chapter = `<main><header class="chapter-head"><h1>The crop</h1><ul class="key-findings">
  <li>It is a record. <a href="#the-book">The book</a></li>
  <li>Half is pressed. <a href="/the-press/#figure-left">Figure 6</a></li>
  <li>The rest is sold. <a href="/the-press/">The press</a></li>
  <li>Others agree. <a href="https://example.com/the-press/#figure-left">A neighbour</a></li>
</ul></header></main>`;
const ledger = `<main><article class="claim-entry" id="sweetest" data-chapter="the-press" data-verdict="open">
  <p class="verbatim">Ours is sweeter.</p><a href="/the-press/#claim-sweetest">In the text</a>
  <a href="/the-press/">The press</a>
</article></main>`;

/** What is found on the pages of a report whose links are written in one of the ways that LINKS names. */
function recordsOf(written: (page: string, target: string) => string): SearchRecord[] {
  const recordsAt = (address: string, attributes: string, main: string): SearchRecord[] => {
    const html = `<html lang="de" ${attributes}><body><a class="report-title" href="/">Crop</a>${main}</body></html>`;
    return pageRecords({ address, html: withLinks(html, (target) => written(address, target)) }, new Map());
  };
  return [
    ...recordsAt('/the-crop/', 'class="chapter" data-chapter="the-crop"', chapter),
    ...recordsAt('/claims/', '', ledger),
  ];
}

it.each([
  ['folders', (page: string, target: string) => relativeReference(page, target)],
  ['files', (page: string, target: string) => relativeReference(page, target, true)],
  ['rooted in a folder', (_: string, target: string) => `/a/b${target}`],
  ['rooted at the host', (_: string, target: string) => target],
])('what links lead to is told alike where they are %s', (_, written) => {
  const records = recordsOf(written);
  expect(records.filter(({ kind }) => kind === 'finding').map(({ address }) => address)).toEqual([
    '/the-crop/#the-book',
    '/the-press/#figure-left',
    '/the-press/',
    '/the-crop/',
  ]);
  const claim = records.find(({ kind }) => kind === 'claim');
  // Quoted as the language of the report does.
  expect([claim?.title, claim?.place]).toEqual(['„Ours is sweeter.“', 'The press']);
});

it('a number is found by its name in formulas, which is not told', () => {
  const row = '<tr id="left"><th>What is left <code>left</code></th><td>€ 962</td><td>sales − costs</td></tr>';
  const html = `<html lang="en"><main><section class="model-sheet"><h2>Pressing</h2><table>${row}</table></section></main>`;
  expect(pageRecords({ address: '/model/', html }, new Map())).toEqual([
    {
      kind: 'number',
      address: '/model/#left',
      title: 'What is left',
      text: '€ 962 · sales − costs',
      place: 'Pressing',
      formulaName: 'left',
    },
  ]);
});

it('a figure is told by its measure, its description and its table, each set apart', () => {
  const figure =
    '<figure id="harvests"><p class="figure-title">Harvests</p><p class="measure">Tonnes a year</p></figure>';
  const html = `<html class="chapter" data-chapter="crop"><main><header class="chapter-head"><h1>Crop</h1></header>${figure}</main>`;
  const records = pageRecords({ address: '/crop/', html }, new Map([['harvests', '2021 · 5.']]));
  expect(records.find(({ kind }) => kind === 'figure')?.text).toBe('Tonnes a year · 2021 · 5.');
});
