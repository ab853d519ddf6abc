import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, matchesGlob } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { contentSchemas } from '../../src/author/content-schemas.ts';
import { exampleOf, exampleReport } from '../../src/author/guide/example-report.ts';
import { writeNewFolder } from '../../src/author/write-files.ts';
import { figureKinds } from '../../src/figures/registry.ts';
import { loadReport } from '../../src/report/load.ts';

describe('the guide’s example', () => {
  const files = exampleReport();

  it('is a valid report', () => {
    const place = mkdtempSync(join(tmpdir(), 'guide-'));
    onTestFinished(() => rmSync(place, { recursive: true }));
    const folder = join(place, 'content');
    writeNewFolder(folder, files);
    expect(
      loadReport(folder)
        .figures.map(({ kind }) => kind)
        .sort(),
    ).toEqual(figureKinds.flatMap(({ name, record }) => (record ? [name] : [])).sort());
  });

  it.each(contentSchemas)('has a file of the sort $place', ({ place }) => {
    expect([...files.keys()].filter((path) => matchesGlob(path, place))).not.toEqual([]);
  });

  it.each(['Claim', 'Num', 'Word', 'Term', 'Cite', 'Note', 'Ref', ...figureKinds.map(({ tag }) => tag)])(
    'sets <%s>',
    (tag) => {
      expect(exampleOf(tag, files)).toMatch(new RegExp(`^<${tag}\\b`));
    },
  );
});
