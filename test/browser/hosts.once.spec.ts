import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../src/browser/find-browser.ts';
import { published } from '../../src/verify/published.ts';
import { walk } from '../../src/verify/walk.ts';
import { poorHost } from '../hosts/poor-hosts.ts';
import { builtFolder } from '../site/build.ts';
import { expect, test } from './site.ts';

const folder = builtFolder('other-site');

test('on a host that shows 404.html at any depth, that page is styled and leads home', async ({ page }) => {
  const host = await poorHost(folder, '/a/b/', { showsNotFound: true });
  await page.goto(`${host.address}no/such/page`);
  await expect(page.locator('body')).toHaveCSS('margin', '0px');
  await page.locator('.report-title').click();
  await expect(page).toHaveURL(host.address);
  await host.stop();
});

test('on a host that takes slashes away, a page has its styles, scripts and links', async ({ page }) => {
  const host = await poorHost(folder, '/a/b/', { stripsSlashes: true });
  await page.goto(`${host.address}claims/`);
  await expect(page.locator('body')).toHaveCSS('margin', '0px');
  await expect(page.locator('[data-theme-choice] select')).toBeVisible();
  expect(await page.locator('.report-title').evaluate((link: HTMLAnchorElement) => link.href)).toBe(host.address);
  await host.stop();
});

test('verify names what is wrong with a copy in a browser', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'faulty-'));
  mkdirSync(join(copy, 'b'));
  writeFileSync(
    join(copy, 'index.html'),
    `<!doctype html><html lang="en" data-report="x"><meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'"><title>X</title>
<main><h1>X</h1><p style="color:red">One</p><a href="b/">b</a><script>1</script><script src="x.js"></script></main>`,
  );
  writeFileSync(join(copy, 'x.js'), 'document.querySelector("p").textContent = "word ".repeat(50); lost();');
  writeFileSync(
    join(copy, 'b', 'index.html'),
    '<!doctype html><html lang="en"><title>B</title><main><h1>B</h1><img src="">',
  );
  const served = await published(copy);
  const { findings } = await walk({ copy: served, browserPath: await findBrowser(), editions: false });
  const texts = findings.map(({ place, text }) => `/${place} ${text}`);
  for (const part of [
    '/ a script failed: lost is not defined',
    '/ says in the console: Applying inline style violates',
    '/ says in the console: Executing inline script violates',
    '/ shows 3 words without script, of the 52',
    '/b/ axe, image-alt',
  ])
    expect(
      texts.filter((text) => text.startsWith(part)),
      `${part} in ${texts.join('\n')}`,
    ).toHaveLength(1);
  await served.close();
  rmSync(copy, { recursive: true });
});
