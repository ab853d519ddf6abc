import { expect, it } from 'vitest';
import { problemPage } from '../../src/report/problem-page.ts';

const problem = { file: 'content/chapters/tea.mdx', message: 'the link "/cup/" does not lead to a <page>.' };

it('marks the word that a problem is about, wherever its line wraps', () => {
  const page = problemPage([{ ...problem, line: 3, column: 5, source: 'Tea nach grüner <Art> & mehr' }], '/home');
  expect(page).toContain('<pre>Tea <mark>nach</mark> grüner &lt;Art&gt; &amp; mehr</pre>');
  const long = `${'word '.repeat(60)}cup ${'word '.repeat(60)}`;
  expect(problemPage([{ ...problem, line: 3, column: 301, source: long }], '/home')).toMatch(
    /<pre>….*<mark>cup<\/mark>.*…<\/pre>/,
  );
});

it('marks the letter where there is no word, and the end of a line', () => {
  expect(problemPage([{ ...problem, line: 3, column: 3, source: 'a {b}' }], '/home')).toContain('a <mark>{</mark>b}');
  expect(problemPage([{ ...problem, line: 3, column: 4, source: 'abc' }], '/home')).toContain('abc<mark> </mark>');
});

it('opens each place in the editor', () => {
  expect(problemPage([{ ...problem, line: 3, column: 5 }], '/home/me')).toContain(
    '<a href="/__open-in-editor?file=%2Fhome%2Fme%2Fcontent%2Fchapters%2Ftea.mdx%3A3%3A5">content/chapters/tea.mdx:3:5</a>',
  );
});

it('shows a message as text, and a problem without a line', () => {
  expect(problemPage([problem], '/home')).toContain('<p>the link &quot;/cup/&quot; does not lead to a &lt;page&gt;.</p></li>');
});
