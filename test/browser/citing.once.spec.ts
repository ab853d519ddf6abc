import type { Page } from '@playwright/test';
import { pressEnter } from './press-enter.ts';
import { report } from './report.ts';
import { expect, test } from './site.ts';

const [claim] = report.claims;

function citationOf(page: Page, id: string): ReturnType<Page['locator']> {
  return page.locator(`[id="${id}"]`);
}

test('a citation is copied, or selected where the browser refuses', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(site.root).origin });
  await page.goto(`${site.deep}cite/#claim-${claim?.id}`);
  const entry = citationOf(page, `claim-${claim?.id}`);
  const text = (await entry.locator('.citation').textContent())?.trim() ?? '';
  expect(text).toContain(claim?.quote);
  await expect(entry).toBeInViewport();
  await pressEnter(entry.getByRole('button', { name: 'Copy' }));
  await expect(entry.getByRole('status')).toHaveText('Citation copied.');
  // Where the report's address is not known as it is built, the citation has that at which it is read.
  const address = `${site.deep}claims/#${claim?.id}`;
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${text} ${address}`);
  await expect(entry.locator('.citation a')).toHaveAttribute('href', address);

  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  const whole = citationOf(page, 'report');
  await pressEnter(whole.getByRole('button', { name: 'Copy' }));
  await expect(whole.getByRole('status')).toContainText('The browser refused to copy.');
  expect((await page.evaluate(() => String(getSelection()))).trim()).toBe(
    (await whole.locator('.citation').textContent())?.trim(),
  );
});
