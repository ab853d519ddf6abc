import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ContentError } from '../../src/report/content-problem.ts';
import { Kept } from '../../src/report/kept.ts';
import { loadContent, loadReport } from '../../src/report/load.ts';
import { changeFile, contentFolder, type FileChange } from './content-folder.ts';

/** What is wrong with a folder; nothing if it can be published. */
function problemsIn(folder: string): string {
  try {
    loadReport(folder);
    return '';
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.message;
  }
}

/** What is wrong while a file is changed; the folder is read before, between and after. */
function problemsDuring(file: string, change: FileChange, back: FileChange): string {
  const folder = contentFolder();
  expect(problemsIn(folder)).toBe('');
  changeFile(join(folder, file), change);
  const found = problemsIn(folder);
  expect(problemsIn(folder)).toBe(found);
  changeFile(join(folder, file), back);
  expect(problemsIn(folder)).toBe('');
  return found;
}

it('makes a result again only when an input has changed', () => {
  const kept = new Kept<number>();
  let made = 0;
  const make = (): number => (made += 1);
  expect(kept.of('tea', ['a', 1], make)).toBe(1);
  expect(kept.of('tea', ['a', 1], make)).toBe(1);
  expect(kept.of('rice', ['a', 1], make)).toBe(2);
  expect(kept.of('tea', ['b', 1], make)).toBe(3);
  expect(kept.of('tea', ['b'], make)).toBe(4);
});

it('gives the same report when nothing has changed', () => {
  const folder = contentFolder();
  const first = JSON.stringify(loadContent(folder));
  expect(JSON.stringify(loadContent(folder))).toBe(first);
});

it('tells an error in one file and forgets it once it is mended', () => {
  const chapter = problemsDuring('chapters/rivals.mdx', [['Ask this.', 'Ask 7.']], [['Ask 7.', 'Ask this.']]);
  expect(chapter).toContain('"7" is typed by hand');
  const yaml = problemsDuring('report.yaml', [['title: Is it tea?', 'titel: Is it tea?']], [['titel', 'title']]);
  expect(yaml).toContain('titel is not a known field');
});

it('tells what a change to one file makes wrong in others that have not changed', () => {
  const found = problemsDuring('sources.yaml', [['id: census', 'id: count']], [['id: count', 'id: census']]);
  expect(found).toMatch(/chapters\/tea\.mdx:\d+.*\n?.*"census" is not in sources\.yaml/);
});

it('reads texts again in another language', () => {
  const folder = contentFolder({ 'chapters/rivals.mdx': [['Ask this.', 'Ask "this".']] });
  const text = (): string => loadReport(folder).chapters.find(({ id }) => id === 'tea')?.summary ?? '';
  changeFile(join(folder, 'chapters/tea.mdx'), [['summary: ', 'summary: The "best" of ']]);
  expect(text()).toContain('“best”');
  changeFile(join(folder, 'report.yaml'), [
    ['language: en', 'language: de'],
    ['locale: en-US', 'locale: de-DE'],
  ]);
  expect(text()).toContain('„best“');
});
