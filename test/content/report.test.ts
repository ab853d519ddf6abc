import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figureKinds } from '../../src/figures/registry.ts';
import { movableInputs } from '../../src/model/program.ts';
import { LostNames } from '../../src/report/lost-names.ts';
import { contentFiles } from '../../src/report/content-files.ts';
import { loadReport } from '../../src/report/load.ts';

// What holds for every good report, whatever it says: editing a value or a sentence breaks none of this.
describe.each(['content', 'test/reports/orchard'])('the report in %s', (folder) => {
  const report = loadReport(folder);
  const files = contentFiles(folder, figureKinds, [], new LostNames(figureKinds));
  if (!files) throw new Error(`${folder} cannot be read`);

  it('places each of the note’s claims in one chapter', () => {
    const ids = report.claims.map(({ id }) => id);
    expect(ids).not.toHaveLength(0);
    expect(new Set(ids).size).toBe(ids.length);
    const order = report.chapters.map(({ id }) => id);
    const places = report.claims.map(({ chapter }) => order.indexOf(chapter));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('quotes every claim in the note’s own words', () => {
    const article = readFileSync(`${folder}/source/article.txt`, 'utf8');
    expect(report.claims.filter(({ quote }) => !article.includes(quote)).map(({ id }) => id)).toEqual([]);
  });

  it('flags exactly the claims that rest on weak sources alone', () => {
    const isWeak = (id: string): boolean => report.sources.find((source) => source.id === id)?.grade === 'weak';
    for (const { id, sources, weakOnly } of report.claims)
      expect(weakOnly, id).toBe(sources.length > 0 && sources.every(isWeak));
  });

  it('uses every term that it explains', () => {
    const inProse = report.chapters.flatMap(({ components }) =>
      components.flatMap(({ name, attributes }) => (name === 'Term' ? [attributes['of']] : [])),
    );
    const texts = JSON.stringify([report.file, report.models, report.figureContents, report.claims]);
    const unused = report.glossary.filter(({ id }) => !inProse.includes(id) && !texts.includes(`{term:${id}|`));
    expect(unused.map(({ id }) => id)).toEqual([]);
  });

  it('cites every source somewhere', () => {
    const texts = JSON.stringify([
      report.chapters,
      report.claims,
      report.models,
      report.datasets,
      report.figureContents,
      [...files.models.values()].map(({ value }) => value),
    ]);
    expect(report.sources.filter(({ id }) => !texts.includes(id)).map(({ id }) => id)).toEqual([]);
  });

  it('counts its claims by verdict, and its sources', () => {
    const counts = Object.keys(report.file.verdicts).map(
      (verdict) => report.numbers[`count.claims.${verdict}`]?.value ?? NaN,
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(report.claims.length);
    expect(report.numbers['count.sources']?.text).toBe(String(report.sources.length));
  });

  it('writes each number without NaN, and each output with its working', () => {
    for (const { name, text, origin, worked } of Object.values(report.numbers)) {
      expect(text, name).not.toMatch(/NaN|Infinity|undefined|e\+/);
      if (origin === 'output') expect(worked, name).toContain(` = ${text}`);
      expect(worked ?? '', name).not.toMatch(/[−+×÷]\s?−/);
    }
  });

  it('has each base value on the grid of its slider', () => {
    for (const { program } of report.models) {
      for (const { name, value, range } of movableInputs(program)) {
        const steps = (value - range.low) / range.step;
        expect(Math.abs(steps - Math.round(steps)), name).toBeLessThan(1e-6);
      }
    }
  });

  it('numbers its figures in reading order', () => {
    expect(report.figures.map(({ number }) => number)).toEqual(report.figures.map((_, index) => index + 1));
    expect(new Set(report.figures.map(({ id }) => id)).size).toBe(report.figures.length);
  });

  it('is plain data, the same after a round trip through JSON', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});
