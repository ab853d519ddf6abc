import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { FigureReading } from '../../src/figures/figure-reading.ts';
import { memo } from '../../src/figures/readings.ts';
import { figureKinds } from '../../src/figures/registry.ts';
import type { FigureOutline, ReadingOutline } from '../../src/reading/outline.ts';
import { pageNames } from '../../src/report/chapter-links.ts';
import { loadReport } from '../../src/report/load.ts';
import type { Report } from '../../src/report/report-types.ts';
import { contentFolder } from '../content/content-folder.ts';
import { smallOutline } from '../reading/small-outline.ts';
import { quote } from './pull-quote.ts';

function loaded(files: Record<string, string>): Report {
  return loadReport(contentFolder(files), [...figureKinds, quote]);
}

const chapter = (prose: string): Record<string, string> => ({
  'chapters/quoted.mdx': `---\ntitle: Quoted\norder: 9\nsummary: A chapter.\n---\n\n${prose}\n`,
});
const words = { 'quotes/cup.yaml': 'words: A cup of {num:drinks.cups}.\nby: A drinker\n' };

it('numbers a figure of a new kind, and knows what a chapter uses through it', () => {
  const { figures } = loaded({ ...words, ...chapter('<PullQuote of="cup" />') });
  const own = figures.find(({ id }) => id === 'quote-cup');
  expect(own).toMatchObject({ chapter: 'quoted', title: 'A drinker', number: figures.length });
  expect(own?.texts).toEqual(['A cup of {num:drinks.cups}.']);
});

it('checks names in its texts, its own schema, and the name that a chapter gives', () => {
  const place = chapter('<PullQuote of="cup" />');
  expect(() => loaded({ 'quotes/cup.yaml': 'words: "{num:nothing}"\nby: A\n', ...place })).toThrow(
    /quotes\/cup.yaml:1:\d+ .*"nothing"/,
  );
  expect(() => loaded({ 'quotes/cup.yaml': 'words: Tea\n', ...place })).toThrow(/by is missing/);
  expect(() => loaded({ ...words, ...chapter('<PullQuote of="cap" />') })).toThrow(/"cap" is not in quotes\/.*"cup"/);
});

it('counts a claim that its text sets as placed', () => {
  const claimed = { 'quotes/cup.yaml': 'words: "{claim:nothing|Tea}"\nby: A\n', ...chapter('<PullQuote of="cup" />') };
  expect(() => loaded(claimed)).toThrow(/quotes\/cup.yaml:1:\d+ .*the claim "nothing" is not in claims.yaml/);
});

it('appears in what a reading can be about, and in the memo', () => {
  const { readings } = loaded({ ...words, ...chapter('<PullQuote of="cup" />') });
  const own = readings.find(({ outline }) => outline.kind === 'quote');
  expect(own?.fields).toEqual({ 'note/cup/words': 'any' });
  const told: FigureReading<FigureOutline> = {
    kind: 'quote',
    counts: () => [],
    memo: (_values, { title }) => [{ title, figure: '/', paragraphs: ['Quoted.'], entries: [] }],
    changes: () => [],
    placeOf: () => null,
  };
  const outline: ReadingOutline = { ...smallOutline, figures: own ? [own.outline] : [] };
  expect(memo(new Map(), outline, [told])).toEqual([
    { title: 'A drinker', figure: '/', paragraphs: ['Quoted.'], entries: [] },
  ]);
});

it('is one folder and one line: no loading, check, page or style names a kind’s tag or folder', () => {
  // As code names them: <TrendMatrix, 'TrendMatrix', 'matrices'. Figures' own pages and the steps of a bridge have a
  // folder's name as well.
  const names = figureKinds.flatMap(({ tag, own }) => [
    new RegExp(`<${tag}[\\s/>]`),
    new RegExp(`'${tag}'`),
    ...(own && ![...pageNames, 'steps'].includes(own.folder) ? [new RegExp(`'${own.folder}'`)] : []),
  ]);
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /\.(ts|astro|css)$/.test(file) && /^(build|components|layouts|page|pages|report|styles)\b/.test(file),
    )
    .filter((file) => names.some((name) => name.test(readFileSync(join('src', file), 'utf8'))));
  expect(files).toEqual([]);
});
