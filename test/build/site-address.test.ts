import { expect, it } from 'vitest';
import { astroBuild } from '../astro-build.ts';
import { contentFolder } from '../content/content-folder.ts';

it('refuses a SITE that is not an address of the web', async () => {
  const { code, said } = await astroBuild({
    CONTENT: contentFolder(),
    OUT_DIR: 'test/results/never',
    SITE: 'javascript:alert(1)',
  });
  expect(code).toBe(1);
  expect(said).toContain('SITE is "javascript:alert(1)"; an address that begins with https:// is expected');
});
