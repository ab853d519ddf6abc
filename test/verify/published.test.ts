import { expect, it } from 'vitest';
import { CommandError } from '../../src/author/command.ts';
import { pathOf, published } from '../../src/verify/published.ts';

it('a folder is served at the path that it was built for, or deep within a host', () => {
  expect(pathOf('<link rel="canonical" href="https://example.org/a/b/">')).toBe('/a/b/');
  expect(pathOf('<title>Tea</title>')).toBe('/some/where/');
});

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
