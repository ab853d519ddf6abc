import type { Page } from '@playwright/test';
import { chapter } from './report.ts';
import { expect, test } from './site.ts';

/** Follows links from page to page, and tells of each whether the one before changed into it. */
async function changes(page: Page, root: string, addresses: readonly string[]): Promise<string[]> {
  const seen: string[] = [];
  await page.exposeFunction('seen', (change: string) => seen.push(change));
  await page.addInitScript(() => {
    addEventListener('pagereveal', ({ viewTransition }) => {
      (window as unknown as { seen: (change: string) => void }).seen(viewTransition ? 'changed' : 'cut');
    });
  });
  await page.goto(root);
  await expect.poll(() => seen).toEqual(['cut']);
  for (const [index, address] of addresses.entries()) {
    await page.evaluate((to) => {
      const link = Object.assign(document.createElement('a'), { href: to });
      document.body.append(link);
      link.click();
    }, root + address);
    await page.waitForURL(root + address);
    await expect.poll(() => seen.length).toBe(index + 2);
  }
  return seen.slice(1);
}

const walk = [chapter.bridge, 'claims/', 'search/', chapter.plain, 'reading/', ''];

test('pages change into one another', async ({ context, site }) => {
  // Chromium cuts where a page takes it more than four seconds, as on a busy machine.
  await expect(async () => {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    const seen = await changes(page, site.root, walk).finally(() => page.close());
    expect(seen).toEqual(walk.map(() => 'changed'));
    expect(faults).toEqual([]);
  }).toPass();
});

test('pages change at once for who asks for less motion', async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await changes(page, site.root, walk)).toEqual(walk.map(() => 'cut'));
});
