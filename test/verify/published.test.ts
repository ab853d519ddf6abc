import { expect, it } from 'vitest';
import { CommandError } from '../../src/author/command.ts';
import { published } from '../../src/verify/published.ts';

it('an address stands for the folder of its cover', async () => {
  expect((await published('https://example.org/a/index.html?x#y')).root).toBe('https://example.org/a/');
  expect((await published('https://example.org/a')).root).toBe('https://example.org/a/');
});

it('what is no published copy is refused', async () => {
  await expect(published('test/verify')).rejects.toThrow(CommandError);
  await expect(published('no/such/folder')).rejects.toThrow(
    /no published copy: an address, or a folder with an index\.html/,
  );
});
