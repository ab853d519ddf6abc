import { expect, test } from 'vitest';
import { builtPages, wordsOf, type BuiltPage } from './built-pages.ts';

const pages = [...builtPages('site'), ...builtPages('other-site')];

function found(selector: string, within: readonly BuiltPage[] = pages): Element[] {
  const elements = within.flatMap(({ document }) => [...document.querySelectorAll(selector)]);
  expect(elements, selector).not.toHaveLength(0);
  return elements;
}

test('a margin note stands in brackets and apart from the words around it, where styles are not applied', () => {
  for (const note of found('[role=note]')) {
    const around = wordsOf(note.parentElement);
    expect(wordsOf(note)).toMatch(/^\[Note: \S.*\S\]$/);
    const [before = '', after = ''] = around.split(wordsOf(note));
    expect(before, around).toMatch(/\S $/);
    expect(after, around).toMatch(/^($|[ .\d])/);
  }
});

test('a citation stands in brackets, with the grade of a weak source', () => {
  for (const cite of found('a.cite')) expect(wordsOf(cite)).toMatch(/^\[\S.*\]$/);
  for (const cite of found('a.cite.weak')) expect(wordsOf(cite)).toMatch(/\S \(\S.*\)\]$/);
});

test('a number and its unit, and a name and its symbol, are two words', () => {
  for (const unit of found('.amount .unit')) expect(unit.parentElement?.textContent).toMatch(/\S\s+\S/);
  for (const symbol of found('.inputs th code, .outputs th code'))
    expect(symbol.previousSibling?.textContent ?? '').toMatch(/\S\s+$/);
});

for (const [build, source] of [
  ['site', 'note'],
  ['other-site', 'notice'],
] as const) {
  test(`a figure of the ${source} is not called a fact, but has the verdicts on it`, () => {
    const pages = builtPages(build);
    for (const entry of found('.number-entry.fact', pages)) {
      const isExamined = entry.querySelector('.leads a') !== null;
      const kind = wordsOf(entry.querySelector('.kind'));
      if (isExamined) expect(kind).toMatch(new RegExp(`^The ${source}’s figure · \\S`));
      else expect(kind).toBe('Fact');
    }
    for (const { textContent } of found('.number-entry.fact .leads', pages))
      expect(textContent).toMatch(new RegExp(`^In the ${source}: “`));
  });
}

test('a claim that is stated as a fact is not called one beside its verdict', () => {
  const kinds = new Set(found('.claim-entry .kind').map((kind) => wordsOf(kind).split(' · ')[0]));
  expect(kinds).toContain('stated as fact');
  expect(kinds).not.toContain('fact');
});

test('the ids of a figure’s rows and items begin with the figure’s own', () => {
  for (const figure of found('figure')) {
    const ids = [...figure.querySelectorAll('tr[id], li[id]')].map(({ id }) => id);
    expect(ids.filter((id) => !id.startsWith(`${figure.id}--`))).toEqual([]);
  }
  found('figure tr[id]');
  found('figure li[id]');
});
