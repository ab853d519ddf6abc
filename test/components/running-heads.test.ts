import { expect, test } from 'vitest';
import { runningHeads } from '../../src/components/running-heads.ts';

test('each part has pages of its own name, on its own page of the site and in the whole report', () => {
  const sheet = runningHeads('A report', 'Edition 2', [{ id: '2-parts', title: 'Two parts' }]);
  expect(sheet).toContain(`[data-page='2-parts'] body,\n.whole main > [id='2-parts'] {\n  page: part-2-parts;`);
  expect(sheet).toContain(`@page part-2-parts {\n  @top-right {\n    content: "Two parts";`);
});

test('no title ends its string early', () => {
  const sheet = runningHeads('"Full"', 'a\\b', [{ id: 'x', title: 'One\ntwo' }]);
  expect(sheet).toContain(String.raw`content: "\"Full\"";`);
  expect(sheet).toContain(String.raw`content: "a\\b";`);
  expect(sheet).toContain('content: "One two";');
});
