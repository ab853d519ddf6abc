import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packedFiles } from '../../src/pack/pack.ts';
import { builtFolder } from '../site/build.ts';
import { chapter, entered, report, shown } from './report.ts';
import { expect, kinds, test } from './site.ts';
import { bridge } from './widgets.ts';

test('a packed report works from disk: pages, search, figures, marks, a reading', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'));
  const faults: string[] = [];
  // The browser calls a page's transition skipped where another page is opened during it.
  page.on('pageerror', ({ message }) => !/^Transition was (skipped|aborted)/.test(message) && faults.push(message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  try {
    const files = await packedFiles(builtFolder('other-site'));
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const root = `${pathToFileURL(folder).href}/`;
    for (const [kind, address] of Object.entries(kinds)) {
      if (address.startsWith('404')) continue;
      await page.goto(`${root}${address}index.html`);
      if (!address.startsWith('figures/')) await expect(page.locator('html'), kind).toHaveClass(/scripted/);
      expect(faults, kind).toEqual([]);
    }
    await page.goto(`${root}index.html`);
    await page.locator('.site-header input[type=search]').fill('pres');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/search\/index\.html\?q=pres$/);
    await expect(page.locator('.found-count')).toHaveText(/\d/);
    await page.locator('.found a').first().click();
    await expect(page).toHaveURL(/\/index\.html(?:[?#]|$)/);
    await expect(page.locator('main')).toContainText(/pres/i);
    expect(faults).toEqual([]);
    await page.goto(`${root}${chapter.bridge}index.html`);
    await bridge(page).locator('[data-input=pressed] input[type=range]').fill('0.6');
    const surplus = page.locator('.prose > p [data-number="pressing.surplus"]').first();
    await expect(surplus).toHaveText(shown('surplus', { pressed: 0.6 }));
    await page.addInitScript(giveFilesTheirOwnStorage);
    // The cover holds neither the model nor the number's entry: both come from files.
    await page.locator('.report-title').click();
    const mark = page.locator('main a[data-opens="number pressing.pressed"]').first();
    await expect(mark).toHaveRole('button');
    await mark.click();
    await expect(page.locator('.opened input[type=range]')).toBeVisible();
    await expect(page.locator('.opened input:not([type=range])').first()).toHaveValue(entered('pressed', 0.6));
    await page.keyboard.press('Escape');
    await page.locator('.site-header a[href*="reading/"]').click();
    await expect(page.locator('main .memo-part').first()).toContainText(shown('surplus', { pressed: 0.6 }));
    await expect(page).toHaveURL(/reading\/index\.html$/);
    await page.locator('main .memo-part a').first().click();
    await expect(page).toHaveURL(/model\/index\.html\?edition=[^&]*&pressed=60%25#bridge-pressing$/);
    // A page gone back to knows less, and takes nothing away.
    await bridge(page).locator('[data-input=pressed] input[type=range]').fill('0.4');
    await expect(page).toHaveURL(/pressed=40%25/);
    await page.goBack();
    await expect(page.locator('main .memo-part').first()).toContainText(shown('surplus', { pressed: 0.6 }));
    await page.locator('main .memo-part a').first().click();
    await expect(page).toHaveURL(/model\/index\.html\?edition=[^&]*&pressed=40%25#bridge-pressing$/);
    expect(faults).toEqual([]);
    // A page on disk cannot ask which editions there are: it says which one the link is of, and offers no way to it.
    await page.goto(`${root}${chapter.bridge}index.html?edition=${report.editions[0]?.edition}&pressed=20%25`);
    await expect(page.locator('.reading-edition')).toContainText('This link was made with the edition of');
    await expect(page.locator('.reading-edition a').filter({ visible: true })).toHaveCount(0);
    expect(faults.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** As in Firefox. What is stored lies in the window's name, since Chromium may show files late what others have stored. */
function giveFilesTheirOwnStorage(): void {
  const own = (key: string): string => `${location.pathname} ${key}`;
  const all = (): Record<string, string> => JSON.parse(window.name || '{}') as Record<string, string>;
  const change = (key: string, value?: string): void =>
    void (window.name = JSON.stringify({ ...all(), [own(key)]: value }));
  Storage.prototype.getItem = (key) => all()[own(key)] ?? null;
  Storage.prototype.setItem = change;
  Storage.prototype.removeItem = change;
}
