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
