import { describe, expect, it } from 'vitest';
import { problemsShown } from './content-folder.ts';
import { mistakes } from './mistakes.ts';

describe.each(Object.entries(mistakes))('a mistake in %s', (group, all) => {
  it('is told word for word, with its line and a caret', async () => {
    const told = all.map(([name, changes]) => `## ${name}\n${problemsShown(changes)}\n`).join('\n');
    await expect(told).toMatchFileSnapshot(`mistakes/${group.replaceAll(' ', '-')}.txt`);
  });

  it.each(all.map(([name, changes]) => ({ name, changes })))('has its place: $name', ({ changes }) => {
    expect(problemsShown(changes)).toMatch(/^content\/\S+(:\d+:\d+)? {2}\S/);
  });
});
