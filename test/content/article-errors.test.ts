import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadReport } from '../../src/report/load.ts';
import { changeFile, problemsOf } from './content-folder.ts';

/** The problems of the small report with these lines instead of one of its own. */
function withLines(lines: string, files: Record<string, string> = {}): string {
  return problemsOf({ 'chapters/rivals.mdx': [['Ask this.', lines]], ...files });
}

/** A problem in the first of these lines, without the folding of long ones. */
function problem(lines: string, files: Record<string, string> = {}): string {
  return withLines(lines, files).replaceAll('\n  ', ' ').replaceAll(/ +/g, ' ');
}

const at = 'content/chapters/rivals.mdx:12';

describe('a comment', () => {
  it.each(['{/* a remark with 3 numerals */}', 'Words {/* and a remark */} and words.', '## Asked {/* why? */}'])(
    'is nobody’s business: %s',
    (lines) => expect(withLines(lines)).toBe('no problem'),
  );

  it('of HTML is told how to be written', () => {
    expect(problem('<!-- a remark -->')).toBe(`${at} an HTML comment is not possible here; {/* a comment */} is expected.`);
  });
});

describe('code and formulas', () => {
  it.each([
    'Run `sleep 300` now.',
    '```\n300 of 400\n```',
    '```js\nlet x = 300;\n```',
    '$$\nx = 300\n$$',
    'So $$x = 300$$ here.',
  ])('may hold digits: %s', (lines) => expect(withLines(lines)).toBe('no problem'));

  it.each([
    ['```javascrpt\nx\n```', `the code's language is "javascrpt", which is not known; did you mean "javascript"?`],
    ['$$\n\\frac{a}{\n$$', 'the formula "\\frac{a}{" cannot be set: Unexpected end of input in a macro argument'],
    ['So $$\\foo$$ it is.', 'the formula "\\foo" cannot be set: Unsupported function name: \\foo at position 1.'],
    ['## So $$x$$', 'the heading "So x" holds a formula; words are expected, since the contents list it.'],
  ])('are told what is wrong: %s', (lines, message) => expect(problem(lines)).toContain(`${at} ${message}`));

  it('between single dollars are money, unless the report says otherwise', () => {
    const lines = 'It is $x_1$, or `$2`, from $a to $b.';
    expect(withLines(lines)).toContain('"1" is typed by hand');
    const dollars = { 'report.yaml': [['id: tea', 'id: tea\nmath: dollars']] as [string, string][] };
    expect(problemsOf({ 'chapters/rivals.mdx': [['Ask this.', lines]], ...dollars })).toBe('no problem');
    expect(problemsOf({ 'chapters/rivals.mdx': [['Ask this.', 'From $1.20 to $3.']], ...dollars })).toContain('"$1.20"');
    expect(problemsOf({ 'chapters/rivals.mdx': [['Ask this.', 'It is $\\foo$.']], ...dollars })).toContain('\\foo');
  });
});

describe('a footnote or a reference', () => {
  it.each([
    ['Words[^nope].', 'the footnote [^nope] is not defined; a line "[^nope]: …" is expected.'],
    ['Words[^one].\n\n[^one]: A.\n\n[^one]: B.', 'the footnote [^one] is defined twice; it is already in line 14.'],
    ['Words.\n\n[^one]: A.', 'the footnote [^one] is defined, but nothing refers to it.'],
    ['Words[^on].\n\n[^one]: A.', 'the footnote [^on] is not defined; did you mean "one"?'],
    ['See [words][nope].', 'the reference [nope] is not defined; a line "[nope]: address" is expected.'],
    ['See ![words][nope].', 'the reference [nope] is not defined'],
    ['See [nope][].', 'the reference [nope] is not defined'],
    ['See.\n\n[x]: /tea/', 'the reference [x] is defined, but nothing refers to it.'],
    ['See [a][x].\n\n[x]: /tee/', 'the link "/tee/" does not lead to a page; did you mean "tea"?'],
  ])('%s', (lines, message) => expect(problem(lines)).toContain(message));

  it('is not one where its brackets are meant as such', () => {
    expect(withLines('He wrote [sic] it, \\[^so\\] and \\[a\\]\\[b\\].')).toBe('no problem');
  });
});

describe('a link', () => {
  it.each([
    ['[a]()', 'a link has no address; /a-page/, #a-heading or https://… is expected.'],
    ['[](/tea/)', 'the link "/tea/" has no words; [words](/tea/) is expected.'],
    ['[a <Num of="drinks.cups" />](/tea/)', '<Num> stands within the link "/tea/", and is a link itself'],
    ['[a](/model/#nothing)', 'the link "/model/#nothing" does not lead to a part of that page.'],
    ['[a](/model/#tea.shar)', 'the link "/model/#tea.shar" does not lead to a part of that page; did you mean "tea.share"?'],
    ['[a](/files/log.pdf)', 'the link "/files/log.pdf" is not a file in files/.'],
    ['[a](/downloads/te.csv)', 'the link "/downloads/te.csv" is not a file that the report offers; did you mean "/downloads/tea.csv"?'],
    ['[a](/tea/?cpus=3)', 'the link "/tea/?cpus=3" sets "cpus", which is not an input that readers can move'],
  ])('%s', (lines, message) => expect(problem(lines)).toContain(`${at} ${message}`));

  it('to a file, a download or a case is allowed', () => {
    const lines = '[a](/files/a%20log.pdf), [b](/downloads/tea.csv), [c](/model/#tea).';
    expect(withLines(lines, { 'files/a log.pdf': 'a file' })).toBe('no problem');
    expect(problem('[a](/files/a-lgo.pdf)', { 'files/a-log.pdf': '' })).toContain('did you mean "/files/a-log.pdf"?');
  });
});

describe('an image', () => {
  const picture = '<svg xmlns="http://www.w3.org/2000/svg"/>';
  const cup = { 'images/cup.png': picture };

  it('with a caption is a figure', () => {
    expect(withLines('![A cup](cup.png "Tea")\n\nSee <Ref to="image-cup" />.', cup)).toBe('no problem');
    expect(withLines('<Figure src="cup.png" alt="A cup" caption="Tea" credit="Us" />', cup)).toBe('no problem');
  });

  it.each([
    ['![A cup](cap.png)', 'the image "cap.png" is not in images/; did you mean "cup.png"?'],
    ['![A cup](../images/cup.png)', 'the image "../images/cup.png" has a folder; the name of a file in images/ alone, cup.png,'],
    ['<Figure src="cup.png" caption="Tea" />', '<Figure> lacks "alt"; <Figure alt="…"> is expected.'],
    ['<Figure src="cup.png" alt="" />', 'the image "cup.png" has no alternative text'],
    ['<Figure src="cup.png" alt="A cup" captoin="Tea" />', '<Figure> has no attribute "captoin"; did you mean "caption"?'],
    ['![A cup](cup.png "{num:nothing}")', '"nothing" is not a number'],
    ['![A cup](cup.png "All 400 cups")', '"400" is typed by hand'],
    ['![A cup](cup.png "Tea")\n\n![A cup](cup.png "Again")', '<Figure src="cup.png" alt="A cup" caption="Again"> is used twice'],
    ['![A cup](cup.png)\n\nSee <Ref to="image-cup" />.', '<Ref>: "image-cup" is not a figure that a chapter sets'],
  ])('%s', (lines, message) => expect(problem(lines, cup)).toContain(message));

  it('that holds no picture, whatever its name', () => {
    expect(problem('![A cup](cup.png)', { 'images/cup.png': 'a picture' })).toContain(
      'the image "cup.png" holds no picture that browsers can show',
    );
  });

  it('that is no picture, or has a name that no address can hold', () => {
    expect(problem('![A](a.pdf)', { 'images/a.pdf': '' })).toContain('the image "a.pdf" is no picture; a .jpg, .png,');
    expect(problem('![A](A.png)', { 'images/A.png': picture })).toContain('lower-case letters, digits and hyphens');
  });
});

describe('a component', () => {
  it.each([
    ['<iframe src="https://example.org"></iframe>', '<iframe> cannot be set, since pages load and run nothing of other sites'],
    ['It is <b>bold</b>.', '<b> is HTML, which chapters cannot hold; **words** is expected.'],
    ['<Callout kind="tipp">\n\nWords.\n\n</Callout>', '<Callout kind="tipp">: note, tip, warning, method is expected; did you mean "tip"?'],
    ['<Callout kind="tip">\n\n</Callout>', '<Callout> is empty; paragraphs between its tags are expected.'],
    ['So <Callout>it</Callout> is.', '<Callout> stands within a paragraph; lines of their own'],
    ['<Quote source="cesnus">\n\nWords.\n\n</Quote>', '<Quote source>: "cesnus" is not in sources.yaml; did you mean "census"?'],
    ['<Data of="drink" />', '<Data>: "drink" is not in datasets/; did you mean "drinks"?'],
    ['<Data of="drinks" columns="valeu" />', '<Data columns>: "valeu" is not in datasets/drinks.yaml; did you mean "value"?'],
    ['<Data of="drinks" rows="cup" />', '<Data rows>: "cup" is not in datasets/drinks.yaml; did you mean "cups"?'],
    ['<Video href="https://example.org" src="x.jpg" alt="A" title="B" />', 'the image "x.jpg" is not in images/.'],
    ['<Video href="javascript:x" src="x.jpg" alt="A" title="B" />', 'the link "javascript:x" is not allowed'],
    ['Ask <Num of="drinks.cups">3</Num>.', '<Num> holds words, which would not be shown'],
  ])('%s', (lines, message) => expect(problem(lines)).toContain(`${at} ${message}`));
});

describe('Markdown in a text of YAML', () => {
  const finding = (text: string): string =>
    problemsOf({ 'glossary.yaml': `- id: brew\n  term: Brew\n  definition: ${JSON.stringify(text)}\n` })
      .replaceAll('\n  ', ' ')
      .replaceAll(/ +/g, ' ');

  it('works within a sentence', () => {
    expect(finding('A *brew* is **made** of `{tea}`, $$x_{300}$$ and {num:drinks.cups}; see [tea](/tea/).')).toBe('no problem');
  });

  it.each([
    ['# Brew', 'holds a heading; one paragraph is expected'],
    ['- one\n- two', 'holds a list'],
    ['One.\n\nTwo.', 'holds a second paragraph'],
    ['See ![a](b.png).', 'holds an image'],
    ['See <Num of="drinks.cups" />.', '<Num of="drinks.cups" /> is printed as it stands; {num:…} is expected.'],
    ['See <b>this</b>.', '<b> is printed as it stands'],
    ['See [tea](/tee/).', 'the link "/tee/" does not lead to a page; did you mean "tea"?'],
    ['See [tea](#tea).', 'the link "#tea" has no page; /a-page/#tea is expected.'],
    ['See [a {num:drinks.cups}](/tea/).', 'holds {num:drinks.cups}, which is a link itself'],
    ['So $$\\foo{1}$$ it is.', 'the formula "\\foo{1}" cannot be set'],
    ['See **{num:nothing}**.', '"nothing" is not a number'],
  ])('%s', (text, message) => expect(finding(text)).toContain(message));
});

describe('a figure of a dataset', () => {
  const pots = (low: number): Record<string, string> => ({
    'datasets/pots.yaml':
      'title: Pots\ncolumns:\n  low: { label: Low, format: count }\n  high: { label: High, format: count }\n' +
      `rows:\n  - { id: small, label: Small, low: ${low}, high: 4 }\n`,
    'figures/pots.yaml':
      'title: A pot holds tea\nmeasure: Cups\ndata: pots\nmarks: [{ mark: barX, y: label, x1: low, x2: high }]\n',
  });

  it('whose range begins above its end is an error', () => {
    expect(problemsOf(pots(2))).toBe('no problem');
    expect(problemsOf(pots(9)).replaceAll('\n  ', ' ')).toBe(
      'content/figures/pots.yaml:4 marks[0].x1 is "low", but pots.small goes from 9 to 4; the lower end comes first.',
    );
  });

  it.each([
    'barX, y: label, x: high',
    'barY, x: label, y: high',
    'lineY, x: label, y: high',
    'areaY, x: label, y: high',
    'dot, x: low, y: high',
  ])('needs no source in a report that has none: %s', (mark) => {
    const folder = mkdtempSync(join(tmpdir(), 'plain-report-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const small = fileURLToPath(new URL('small-report', import.meta.url));
    const finding = 'finding: Tea holds {num:tea.share} of the market, which {word:tea.is} what was hoped.';
    changeFile(join(folder, 'report.yaml'), readFileSync(join(small, 'report.yaml'), 'utf8').replace(finding, 'finding: Tea.'));
    changeFile(join(folder, 'formats.yaml'), readFileSync(join(small, 'formats.yaml'), 'utf8'));
    const { 'figures/pots.yaml': _, ...dataset } = pots(2);
    for (const [path, text] of Object.entries(dataset)) changeFile(join(folder, path), text);
    const file = `title: A pot holds tea\nmeasure: Cups\ndata: pots\nmarks: [{ mark: ${mark} }]\n`;
    changeFile(join(folder, 'figures/pots.yaml'), file);
    const chapter = '---\ntitle: Pots\norder: 1\nsummary: Pots.\n---\n\n<Figure of="pots" />\n\n<Data of="pots" />\n';
    changeFile(join(folder, 'chapters/pots.mdx'), chapter);
    expect(loadReport(folder).figures).toHaveLength(1);
  });
});
