import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDesk } from '../../src/author/desk-server.ts';
import type { Desk } from '../../src/author/desk.ts';
import { contentFolder, type FileChange } from '../content/content-folder.ts';

const chapter = (prose: string): string => `---\ntitle: Leaves\n---\n\n${prose}\n`;
const long = `We ${'really '.repeat(33)}drink tea`;

/** What the desk lists under a title: each place as its file's name, line and text. */
function listed(changes: Record<string, FileChange>, title: RegExp, page?: string): string[] {
  const items = desk(changes, page).lists.find((list) => title.test(list.title))?.items ?? [];
  return items.map(({ file, line, text }) => `${file.split('/').pop()}:${line} ${text}`);
}

function desk(changes: Record<string, FileChange>, page?: string): Desk {
  const read = readDesk(contentFolder(changes), page);
  if (!read) throw new Error('the content could not be read');
  return read;
}

describe('the desk of a chapter', () => {
  const page = 'leaves';
  const withProse = (prose: string): Record<string, FileChange> => ({ 'chapters/leaves.mdx': chapter(prose) });

  it('counts its words and reading time', () => {
    expect(desk(withProse('word '.repeat(690)), page)).toMatchObject({ words: 690, minutes: 3 });
  });

  it('lists sentences that are too long, each at its line', () => {
    const prose = `Short.\n\nTea is a leaf.\n${long}.\n\n${long.replace(' tea', '')}.`;
    expect(listed(withProse(prose), /over 35 words/, page)).toEqual([expect.stringMatching(/^leaves\.mdx:8 36 words/)]);
  });

  it('finds the paragraph with the most marks', () => {
    const [one, two] = ['<Cite of="a" />', '<Cite of="a" /> <Term of="b">b</Term>'];
    expect(desk(withProse(`Tea ${one}\n\nLeaf ${two}\n\nCup`), page).densest).toMatchObject({
      line: 7,
      text: '2 in 2 words',
    });
    expect(desk(withProse('Tea'), page).densest).toBeNull();
  });

  it('lists numbers that are typed by hand', () => {
    expect(listed(withProse('Tea in 2024, in the Mark2.\n\nAbout 12% of it.'), /typed by hand/, page)).toEqual([
      'leaves.mdx:7 12%',
    ]);
  });

  it('lists findings without a number', () => {
    const findings = 'findings:\n  - { text: "{num:a.b} cups", to: "#x" }\n  - { text: Many cups, to: "#x" }\n';
    const file = chapter('Tea').replace('title: Leaves\n', `title: Leaves\n${findings}`);
    expect(listed({ 'chapters/leaves.mdx': file }, /Findings/, page)).toEqual(['leaves.mdx:5 Many cups']);
  });
});

describe('the desk of the whole report', () => {
  it('lists sources and terms that nothing uses', () => {
    const folder = contentFolder();
    const sources = readFileSync(join(folder, 'sources.yaml'), 'utf8');
    const more = `${sources.trimEnd()}\n- { id: unread, title: Unread, publisher: Nobody, url: null, date: null, accessed: 2026-01-01, quote: null, grade: weak }\n`;
    const line = sources.trimEnd().split('\n').length + 1;
    expect(listed({ 'sources.yaml': more }, /Sources/)).toContain(`sources.yaml:${line} Unread`);
    const terms = '- { id: steep, term: steep, definition: To leave in water. }\n';
    expect(listed({ 'glossary.yaml': terms }, /Terms/)).toEqual(['glossary.yaml:1 steep']);
  });

  it('lists claims without a source', () => {
    const claims =
      '- { id: hot, section: "1", quote: Tea is hot, kind: fact, verdict: unverified, finding: So, sources: [] }\n';
    expect(listed({ 'claims.yaml': claims }, /Claims/)).toEqual(['claims.yaml:1 Tea is hot']);
  });

  it('is not given where a file cannot be read', () => {
    expect(readDesk(contentFolder({ 'claims.yaml': '- {' }), undefined)).toBeNull();
  });
});
