import { expect, it } from 'vitest';
import { astroBuild } from '../astro-build.ts';
import { contentFolder } from '../content/content-folder.ts';

it('rejects a SITE that is not a web address', async () => {
  const { code, log } = await astroBuild({
    CONTENT: contentFolder(),
    OUT_DIR: 'test/results/never',
    SITE: 'javascript:alert(1)',
  });
  expect(code).toBe(1);
  expect(log).toContain('SITE is "javascript:alert(1)"; an address that begins with https:// is expected');
});

it.each([
  [{ LINKS: 'relative' }, 'LINKS is "relative"; folders, files or rooted is expected.'],
  [{ LINKS: 'rooted' }, 'that address is expected in SITE'],
])('rejects links that cannot be written as %o says', async (variables, message) => {
  const { code, log } = await astroBuild({ CONTENT: contentFolder(), OUT_DIR: 'test/results/never', ...variables });
  expect(code).toBe(1);
  expect(log).toContain(message);
});
