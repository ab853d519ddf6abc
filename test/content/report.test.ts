import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inlineParts } from '../../src/report/inline-text.ts';
import { loadReport } from '../../src/report/load.ts';
import { figureKinds } from '../../src/figures/registry.ts';
import { contentFiles } from '../../src/report/content-files.ts';

const report = loadReport('content');
const files = contentFiles('content', figureKinds, []);
if (!files) throw new Error('content/ can be read');
const article = readFileSync('content/source/article.txt', 'utf8');
const passages = files.passages.value;

describe('the report', () => {
  it('sets each of the note’s 55 claims in one chapter, in a known order', () => {
    expect(report.claims).toHaveLength(55);
    expect(new Set(report.claims.map(({ id }) => id)).size).toBe(55);
    const order = report.chapters.map(({ id }) => id);
    const places = report.claims.map(({ chapter }) => order.indexOf(chapter));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('quotes every claim in the note’s own words', () => {
    expect(report.claims.filter(({ quote }) => !article.includes(quote)).map(({ id }) => id)).toEqual([]);
  });

  it('covers each passage of the note once, in the note’s order', () => {
    expect(report.chapters.flatMap(({ covers }) => covers)).toEqual(passages.map(({ id }) => id));
  });

  it('has cut the whole note into passages and left no word out', () => {
    const squeezed = (text: string): string => text.replace(/\s+/g, '');
    expect(squeezed(passages.map(({ text }) => text).join(''))).toBe(squeezed(article));
  });

  it('flags the claims that rest on weak sources alone, and no others', () => {
    const weak = report.claims.filter(({ weakOnly }) => weakOnly).map(({ id }) => id);
    expect(weak.sort()).toEqual(['dominance', 'nvidia-software', 'supply-chain-barriers', 'table-energy-efficiency']);
  });

  it('explains about 25 terms or more, and uses every one', () => {
    expect(report.glossary.length).toBeGreaterThanOrEqual(25);
    const inProse = report.chapters.flatMap(({ components }) =>
      components.flatMap(({ name, attributes }) => (name === 'Term' ? [attributes['of']] : [])),
    );
    const inTexts = JSON.stringify([report.file, report.models, report.figureContents, report.claims]);
    const unused = report.glossary.filter(({ id }) => !inProse.includes(id) && !inTexts.includes(`{term:${id}|`));
    expect(unused.map(({ id }) => id)).toEqual([]);
  });

  it('cites every source somewhere', () => {
    const everything = ['chapters', 'claims', 'models', 'datasets', 'figureContents'] as const;
    const text = everything.map((part) => JSON.stringify(report[part])).join('');
    const inModels = JSON.stringify([...files.models.values()].map(({ value }) => value));
    const uncited = report.sources.filter(({ id }) => !`${text}${inModels}`.includes(id));
    expect(uncited.map(({ id }) => id)).toEqual([]);
  });

  it('keeps chapters between 300 and 2,500 words, and the whole between 3,000 and 5,500', () => {
    for (const { id, words } of report.chapters) {
      expect(words, id).toBeGreaterThanOrEqual(300);
      expect(words, id).toBeLessThanOrEqual(2500);
    }
    const whole = report.chapters.reduce((sum, { words }) => sum + words, 0);
    expect(whole).toBeGreaterThanOrEqual(3000);
    expect(whole).toBeLessThanOrEqual(5500);
  });

  it('counts its verdicts from its claims', () => {
    const counted = Object.keys(report.file.verdicts).map((verdict) => report.numbers[`count.claims.${verdict}`]?.value ?? NaN);
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(report.claims.length);
    expect(report.numbers['count.sources']?.text).toBe(String(report.sources.length));
  });

  it('gives each number a text without NaN, and each output its formula and working', () => {
    for (const number of Object.values(report.numbers)) {
      expect(number.text, number.name).not.toMatch(/NaN|Infinity|undefined|e\+/);
      if (number.origin === 'output') expect(number.worked, number.name).toContain(` = ${number.text}`);
    }
  });

  it('numbers its figures in reading order', () => {
    expect(report.figures.map(({ number }) => number)).toEqual(report.figures.map((_, index) => index + 1));
    expect(new Set(report.figures.map(({ id }) => id)).size).toBe(report.figures.length);
  });

  it('places a bridge, a matrix and a checklist', () => {
    const ids = report.figures.map(({ id }) => id.split('-')[0]);
    for (const kind of ['bridge', 'matrix', 'checklist']) expect(ids).toContain(kind);
  });

  it('names in its tokens only what it has', () => {
    const names = [report.file.finding, report.file.description].flatMap((text) =>
      inlineParts(text).flatMap((part) => (part.kind === 'num' ? [part.name] : [])),
    );
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(report.numbers[name], name).toBeDefined();
  });

  it('is plain data, the same after a passage through JSON', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});
