import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addressName } from '../../src/report/address-name.ts';
import { reportFiles, templateLanguages, type NewReport } from '../../src/author/report-templates.ts';
import { writeNewFolder } from '../../src/author/write-files.ts';
import { loadReport } from '../../src/report/load.ts';

const choice: NewReport = {
  folder: 'content',
  title: 'The night bus: is it worth it?',
  language: 'en',
  hasClaims: false,
  hasModel: false,
  day: '2026-11-28',
};

function emptyPlace(): string {
  const place = mkdtempSync(join(tmpdir(), 'new-report-'));
  onTestFinished(() => rmSync(place, { recursive: true }));
  return place;
}

const choices = templateLanguages.flatMap((language) =>
  [false, true].flatMap((hasClaims) => [false, true].map((hasModel) => ({ language, hasClaims, hasModel }))),
);

describe('a new report', () => {
  it.each(choices)('in $language, with claims $hasClaims, with a model $hasModel, is valid as it is', (chosen) => {
    const folder = join(emptyPlace(), 'content');
    writeNewFolder(folder, reportFiles({ ...choice, ...chosen }));
    const report = loadReport(folder);
    expect(report.file.language).toBe(chosen.language);
    expect(report.file.title).toBe('The night bus: is it worth it?');
    expect(report.claims.length > 0).toBe(chosen.hasClaims);
    expect(report.models.length > 0).toBe(chosen.hasModel);
    expect(report.file.id).toBe('the-night-bus-is-it-worth-it');
  });

  it('leaves no mark to fill in', () => {
    for (const chosen of choices)
      for (const [path, text] of reportFiles({ ...choice, ...chosen }))
        expect(text, path).not.toMatch(/\{\{|\}\}(?!\])/);
  });

  it('is the same parts in every language', () => {
    const parts = (language: string): string[] =>
      [...reportFiles({ ...choice, language, hasClaims: true, hasModel: true }).keys()].filter(
        (path) => !path.startsWith('chapters/'),
      );
    for (const language of templateLanguages) expect(parts(language)).toEqual(parts('en'));
  });

  it('keeps a title that YAML would read as something else', () => {
    const folder = join(emptyPlace(), 'content');
    writeNewFolder(folder, reportFiles({ ...choice, title: '3: "yes" # v2.1 of 2026' }));
    expect(loadReport(folder).file.title).toBe('3: “yes” # v2.1 of 2026');
  });

  it('is named after its folder where the title has no Latin letter', () => {
    expect(reportFiles({ ...choice, title: '概要', folder: 'Mein Überblick' }).get('report.yaml')).toContain(
      'id: mein-uberblick\n',
    );
  });

  it('has no braces in its title', () => {
    expect(() => reportFiles({ ...choice, title: 'All {num}' })).toThrow(
      'The title is "All {num}"; a title without braces is expected.',
    );
  });

  it('in a language that no template has is refused with the list', () => {
    expect(() => reportFiles({ ...choice, language: 'ed' })).toThrow(
      'The language is "ed"; one of en, de is expected; did you mean "en"?',
    );
  });
});

it('no claims are said by --no-claims; a "no" after --claims is refused and not taken for a folder', () => {
  const command = fileURLToPath(new URL('../../src/author/new.ts', import.meta.url));
  const place = emptyPlace();
  const run = (...words: string[]) =>
    spawnSync(process.execPath, [command, 'mine', ...words, '--yes'], { cwd: place, encoding: 'utf8' });
  expect(run('--claims', 'no').stderr).toContain(
    '--claims and --model take no "no"; --no-claims and --no-model say no:',
  );
  expect(readdirSync(place)).toEqual([]);
  expect(run('--no-claims').status).toBe(0);
  expect(existsSync(join(place, 'mine/claims.yaml'))).toBe(false);
});

describe('a new folder', () => {
  const files = new Map([['a/b.yaml', 'b: 1\n']]);

  it('is written into an empty one', () => {
    const folder = emptyPlace();
    writeNewFolder(folder, files);
    expect(readFileSync(join(folder, 'a/b.yaml'), 'utf8')).toBe('b: 1\n');
  });

  it('is refused where one holds anything', () => {
    const folder = emptyPlace();
    writeFileSync(join(folder, 'mine.txt'), '');
    expect(() => writeNewFolder(folder, files)).toThrow(
      `${folder} is not empty (mine.txt); a new or an empty folder is expected.`,
    );
    expect(readdirSync(folder)).toEqual(['mine.txt']);
  });

  it('is refused where a file stands', () => {
    const file = join(emptyPlace(), 'mine.txt');
    writeFileSync(file, '');
    expect(() => writeNewFolder(file, files)).toThrow(`${file} is a file; a new or an empty folder is expected.`);
  });

  it('is written whole or not at all', () => {
    const place = emptyPlace();
    mkdirSync(join(place, 'other'));
    const impossible = new Map([...files, ['a/b.yaml/c.yaml', '']]);
    expect(() => writeNewFolder(join(place, 'mine'), impossible)).toThrow();
    expect(existsSync(join(place, 'mine'))).toBe(false);
    expect(readdirSync(place)).toEqual(['other']);
  });
});

it.each([
  ['Über größere Märkte', 'uber-grossere-markte'],
  ['  v1.2 & more  ', 'v1-2-more'],
  ['概要', ''],
])('the title "%s" gives the name "%s"', (title, name) => {
  expect(addressName(title)).toBe(name);
});
