import { describe, expect, it } from 'vitest';
import { loadReport } from '../../src/report/load.ts';
import { verdicts } from '../../src/report/schema/verdicts.ts';
import { contentFolder, problemsOf, type FileChange } from './content-folder.ts';

const plainest = 'id: tea\ntitle: Tea\n';
const nothing: Record<string, FileChange> = Object.fromEntries(
  [
    'claims.yaml',
    'glossary.yaml',
    'formats.yaml',
    'numerals.yaml',
    'sources.yaml',
    'checklists/doubts.yaml',
    'datasets/drinks.yaml',
    'matrices/ways.yaml',
    'models/tea.yaml',
    'source/article.txt',
    'source/passages.yaml',
  ].map((file) => [file, null]),
);
const chapter = '---\ntitle: Leaves\n---\n\nTea is a leaf. It is dried. Then it is drunk.\n';

/** The report of an id, a title and these lines, with chapters of these names that say nothing but their title. */
function plainReport(lines = '', chapters: Record<string, FileChange> = {}): ReturnType<typeof loadReport> {
  return loadReport(
    contentFolder({
      ...nothing,
      'report.yaml': plainest + lines,
      'chapters/rivals.mdx': null,
      'chapters/tea.mdx': chapter,
      ...chapters,
    }),
  );
}

describe('a report of an id, a title and a chapter', () => {
  it('is English, begins as its chapter does, and has no author, edition, version or licence', () => {
    const { file, locale } = plainReport();
    expect(file).toMatchObject({ language: 'en', locale: 'en-US', authors: [], edition: '', version: '', finding: '' });
    expect(file.licence).toBeUndefined();
    expect(file.description).toBe('Tea is a leaf. It is dried.');
    expect(locale.thousands).toBe(',');
  });

  it('is described by what it says first: the finding, then the subtitle', () => {
    expect(plainReport('subtitle: A drink\n').file.description).toBe('A drink');
    expect(plainReport('subtitle: A drink\nfinding: It is good.\n').file.description).toBe('It is good.');
  });

  it('takes the locale of its language', () => {
    expect(plainReport('language: de\n').file.locale).toBe('de-DE');
    expect(plainReport('language: de-CH\n').file.locale).toBe('de-CH');
    expect(plainReport('language: en\n').file.locale).toBe('en-US');
  });

  it('has words for verdicts, grades and kinds of claims, each of which it may replace', () => {
    const { file } = plainReport(
      'verdicts: { partly: { label: Half right } }\nclaim_kinds: { fact: said outright }\n',
    );
    for (const verdict of verdicts) expect(file.verdicts[verdict].meaning).not.toBe('');
    expect(file.verdicts.partly.label).toBe('Half right');
    expect(file.verdicts.supported.label).toBe('Supported');
    expect(file.claim_kinds).toMatchObject({ fact: 'said outright', forecast: 'forecast' });
  });

  it('names the text examined in each of its forms, or has them from the name', () => {
    expect(plainReport('source_text: the speech\n').file.source_text).toEqual({
      name: 'the speech',
      title: 'The speech',
      short: 'Speech',
    });
    expect(plainReport('source_text: { name: die Rede, short: Rede }\n').file.source_text).toEqual({
      name: 'die Rede',
      title: 'Die Rede',
      short: 'Rede',
    });
  });

  it('sets chapters without an order after the others, by the names of their files', () => {
    const first = '---\ntitle: First\norder: 1\n---\n\nTea.\n';
    const { chapters } = plainReport('', {
      'chapters/brewing.mdx': chapter.replace('Leaves', 'Brewing'),
      'chapters/zeal.mdx': first,
    });
    expect(chapters.map(({ id }) => id)).toEqual(['zeal', 'brewing', 'tea']);
  });
});

describe('a link to a page that the report does not have', () => {
  const withLink = (to: string): string =>
    problemsOf({
      ...nothing,
      'report.yaml': plainest,
      'chapters/rivals.mdx': null,
      'chapters/tea.mdx': `${chapter}\n[There](${to})\n`,
    });

  it.each(['/claims/', '/model/', '/sources/', '/glossary/', '/reading/', '/changes/', '/all/', '/note/'])(
    'is an error: %s',
    (to) => {
      expect(withLink(to)).toContain(`the link "${to}" does not lead to a page`);
    },
  );
});
