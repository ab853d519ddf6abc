import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ContentError } from '../../src/report/content-problem.ts';
import { loadContent } from '../../src/report/load.ts';
import { problemText } from '../../src/report/problem-text.ts';
import { contentFolder, problemsShown } from './content-folder.ts';

function told(folder: string): string {
  try {
    loadContent(folder);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map(problemText).join('\n');
  }
  return 'no problem';
}

/** What is told of the small report after a change to its folder. */
function toldAfter(change: (folder: string) => void): string {
  const folder = contentFolder();
  change(folder);
  return told(folder);
}

const rewrite = (path: string, made: (text: string) => Uint8Array | string): string =>
  toldAfter((folder) => writeFileSync(join(folder, path), made(readFileSync(join(folder, path), 'utf8'))));

describe.each(['claims.yaml', 'chapters/tea.mdx', 'source/article.txt'])('%s is read', (path) => {
  it('with a byte order mark', () => expect(rewrite(path, (text) => `\uFEFF${text}`)).toBe('no problem'));
  it('with line ends of Windows', () => expect(rewrite(path, (text) => text.replaceAll('\n', '\r\n'))).toBe('no problem'));
  it('with line ends of old Macs', () => expect(rewrite(path, (text) => text.replaceAll('\n', '\r'))).toBe('no problem'));
  it('as UTF-16', () =>
    expect(rewrite(path, (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'))).toBe('no problem'));
  it('as UTF-16 of the other order', () =>
    expect(rewrite(path, (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16())).toBe('no problem'));
});

describe('a file is refused', () => {
  const latin = (text: string): Buffer => Buffer.from(text.replace('Nobody knows', 'Das weiß keiner'), 'latin1');

  it('in Latin-1', () => {
    expect(rewrite('claims.yaml', latin)).toMatchInlineSnapshot(`
      "content/claims.yaml:13:19  the file is not saved as UTF-8 (this line holds "weiß", in Windows-1252 or Latin-1); save it as UTF-8.
        13 |   finding: Das weiß keiner.
           |                   ^"
    `);
  });
  it('in Windows-1252, a chapter', () => {
    expect(
      rewrite('chapters/rivals.mdx', (text) =>
        Buffer.from(text.replace('Ask this.', 'Ask \u0093this\u0094.'), 'latin1'),
      ),
    ).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:12:5  the file is not saved as UTF-8 (this line holds "“this”.", in Windows-1252 or Latin-1); save it as UTF-8.
        12 | Ask “this”.
           |     ^"
    `);
  });
  it('in UTF-16 without its mark', () => {
    expect(rewrite('claims.yaml', (text) => Buffer.from(text, 'utf16le'))).toMatchInlineSnapshot(`"content/claims.yaml:1  the file holds bytes that are not text; a text file saved as UTF-8 is expected."`);
  });
  it('with a letter that was lost', () => {
    expect(rewrite('claims.yaml', (text) => text.replace('Nobody', 'N\uFFFDbody'))).toMatchInlineSnapshot(`"content/claims.yaml:13:13  "�" is a broken letter, from a file once opened in another encoding; the letter that was meant is expected."`);
  });
  it('with letters of two encodings mixed', () => {
    expect(rewrite('claims.yaml', (text) => text.replace('Nobody', 'GrÃ¶ÃŸe'))).toMatchInlineSnapshot(`"content/claims.yaml:13:14  "Ã¶" is a broken letter, from a file once opened in another encoding; the letter that was meant is expected."`);
  });
  it('of a size that cannot be read in time', () => {
    expect(rewrite('claims.yaml', (text) => text + '# '.repeat(3_000_000))).toMatchInlineSnapshot(`"content/claims.yaml  the file has 6.0 MB; at most 5 MB is expected."`);
  });
  it('that is a folder', () => {
    expect(
      toldAfter((folder) => {
        rmSync(join(folder, 'claims.yaml'));
        mkdirSync(join(folder, 'claims.yaml'));
      }),
    ).toMatchInlineSnapshot(`"content/claims.yaml  this is a folder; a file is expected."`);
  });
  it('that is a folder, a chapter', () => {
    expect(toldAfter((folder) => mkdirSync(join(folder, 'chapters/third.mdx')))).toMatchInlineSnapshot(`"content/chapters/third.mdx  this is a folder; a file is expected."`);
  });
  it('that is a link to nothing', () => {
    expect(toldAfter((folder) => symlinkSync('nowhere', join(folder, 'chapters/third.mdx')))).toMatchInlineSnapshot(`"content/chapters/third.mdx  the file cannot be read: it is a link to a file that does not exist."`);
  });
  it('that stands in place of a folder', () => {
    expect(
      toldAfter((folder) => {
        rmSync(join(folder, 'editions'), { recursive: true, force: true });
        writeFileSync(join(folder, 'editions'), 'none');
      }),
    ).toMatchInlineSnapshot(`"content/editions/  the folder cannot be read: a folder is expected, and a file of that name is in the way."`);
  });
});

describe('a folder is refused', () => {
  const empty = (): string => {
    const place = mkdtempSync(join(tmpdir(), 'no-report-'));
    onTestFinished(() => rmSync(place, { recursive: true }));
    return place;
  };
  it('that does not exist', () => {
    const place = empty();
    expect(told(join(place, 'content'))).toBe(
      `content/  there is no folder ${place}/content; the folder with the report's content is expected ` +
        '(CONTENT names it, otherwise content/).',
    );
  });
  it('that is empty', () => {
    const place = join(empty(), 'content');
    mkdirSync(place);
    expect(told(place)).toBe('content/  the folder is empty; report.yaml and chapters/ are expected in it.');
  });
  it('that is a file', () => {
    const place = join(empty(), 'content');
    writeFileSync(place, '');
    expect(told(place)).toBe('content/  this is a file; a folder with report.yaml and chapters/ is expected.');
  });
});

describe('what is used nowhere is told and can be published:', () => {
  const warnings = (changes: Parameters<typeof contentFolder>[0]): string =>
    loadContent(contentFolder(changes)).warnings.map(problemText).join('\n');

  it('nothing in a report that uses all', () => expect(warnings({})).toBe(''));
  it('a source', () => {
    const one = '- id: leaf\n  title: Leaf\n  publisher: A\n  url: null\n  date: null\n  accessed: 2026-01-01\n  quote: null\n  grade: weak\n- id: census';
    expect(warnings({ 'sources.yaml': [['- id: census', one]] })).toMatchInlineSnapshot(`
      "content/sources.yaml:1:7  warning: the source "leaf" is used nowhere; a {cite:…}, or the sources of a claim, row or input, is expected.
        1 | - id: leaf
          |       ^"
    `);
  });
  it('a term', () => {
    const two = '- id: brew\n  term: brew\n';
    expect(
      warnings({ 'glossary.yaml': [[two, `- { id: leaf, term: leaf, definition: Of tea. }\n${two}`]] }),
    ).toMatchInlineSnapshot(`
      "content/glossary.yaml:1:9  warning: the term "leaf" is used nowhere; <Term of="…"> in a chapter or {term:…|words} is expected.
        1 | - { id: leaf, term: leaf, definition: Of tea. }
          |         ^"
    `);
  });
  it('an input', () => {
    const idle = '  idle: { label: Idle, unit: ratio, format: percent, value: 1% }\noutputs:';
    expect(warnings({ 'models/tea.yaml': [['outputs:', idle]] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:29:9  warning: the input "idle" is in no formula; one that uses it is expected.
        29 |   idle: { label: Idle, unit: ratio, format: percent, value: 1% }
           |         ^"
    `);
  });
  it('a figure', () => {
    expect(warnings({ 'chapters/rivals.mdx': [['<RiskChecklist of="doubts" />', '']] })).toMatchInlineSnapshot(`
      "content/checklists/doubts.yaml:1:1  warning: "doubts" is in no chapter; <RiskChecklist of="doubts" /> is expected once.
        1 | title: What to ask
          | ^"
    `);
  });
  it('a view of a model', () => {
    expect(warnings({ 'chapters/tea.mdx': [['<RevenueBridge model="tea" view="cup" />', '']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:43:3  warning: the view "cup" is in no chapter; <RevenueBridge model="tea" view="cup" /> is expected once.
        43 |   cup:
           |   ^"
    `);
  });
  it('a dataset, and not one that only a table shows', () => {
    const other =
      'title: Cups\ncolumns:\n  value: { label: Cups, format: count }\nrows:\n  - { id: a, label: A, value: 3, source: census }\n';
    expect(warnings({ 'datasets/cups.yaml': other })).toMatchInlineSnapshot(`
      "content/datasets/cups.yaml:1:1  warning: "cups" is used nowhere; a number, a figure or <Data of="cups" /> is expected.
        1 | title: Cups
          | ^"
    `);
    expect(
      warnings({ 'datasets/cups.yaml': other, 'chapters/rivals.mdx': [['Ask this.', 'Ask.\n\n<Data of="cups" />']] }),
    ).toBe('');
  });
  it('a format', () => {
    expect(
      warnings({ 'formats.yaml': [['count: {', 'liters: { decimals: 1 }\ncount: {']] }),
    ).toMatchInlineSnapshot(`
      "content/formats.yaml:3:9  warning: the format "liters" is used nowhere; a model or a dataset with it is expected.
        3 | liters: { decimals: 1 }
          |         ^"
    `);
  });
  it('an image', () => {
    const cup = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>';
    expect(warnings({ 'images/cup.svg': cup })).toMatchInlineSnapshot(`"content/images/cup.svg  warning: the image is in no chapter; ![what it shows](cup.svg) is expected."`);
    expect(warnings({ 'images/cup.svg': cup, 'chapters/rivals.mdx': [['Ask this.', '![A cup](cup.svg)']] })).toBe('');
  });
  it('a group of risks', () => {
    expect(
      warnings({ 'checklists/doubts.yaml': [['groups:\n', 'groups:\n  - { id: other, label: Other }\n']] }),
    ).toMatchInlineSnapshot(`
      "content/checklists/doubts.yaml:13:11  warning: the group "other" is empty; an item with it is expected.
        13 |   - { id: other, label: Other }
           |           ^"
    `);
  });
  it('a percent sign for numbers that are no percentages', () => {
    expect(warnings({ 'formats.yaml': [['divide: 0.01, ', '']] })).toMatchInlineSnapshot(`
      "content/formats.yaml:2:10  warning: the format "percent" writes %, but does not divide; with divide: 0.01 a value of 15% is written 15%.
        2 | percent: { decimals: 1, trim: true, after: "%" }
          |          ^"
    `);
  });
  it('a quote twice', () => {
    expect(warnings({ 'claims.yaml': [['quote: Tea is 10 % of all drinks sold', 'quote: It will grow']] })).toMatchInlineSnapshot(`
      "content/claims.yaml:10:10  warning: the quote of "growth" is also that of "tenth"; a claim's own words are expected.
        10 |   quote: It will grow
           |          ^"
    `);
  });
});

it('shows nothing of the engine', () => {
  const shown = problemsShown({ 'claims.yaml': '' });
  expect(shown).not.toMatch(/src\/|node_modules|\bat /);
});
