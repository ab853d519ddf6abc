import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './site.ts';

const chapter = 'business-fundamentals/';
const figure = (page: Page) => page.locator('revenue-bridge');

async function opened(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('revenue-bridge[live]')).toBeAttached();
}

async function taken(page: Page, name: string): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await figure(page).locator('.take-away').getByText(name).press('Enter');
  return readFileSync(await (await download).path());
}

for (const place of ['root', 'deep'] as const) {
  test(`a changed case is taken away as each kind of file, without asking anything of anyone, at the ${place} of a host`, async ({
    page,
    site,
    context,
  }) => {
    await opened(page, `${site[place]}${chapter}?capture=20%25`);
    await expect(figure(page).locator('.case-line')).toContainText('Your case: 1 of');
    const csv = (await taken(page, 'CSV')).toString();
    expect(csv).toContain('about,Case,Your case');
    expect(csv).toContain('input,capture,Trainium’s share of that demand,ratio,0.2,0.1');
    expect(csv).toContain('?capture=20%25');
    const json = JSON.parse((await taken(page, 'JSON')).toString()) as {
      about: { cite: string };
      outputs: { name: string; value: number }[];
    };
    expect(json.outputs.find(({ name }) => name === 'trainium_revenue')?.value).toBe(6e9);
    const workbook = unzipSync(await taken(page, 'Spreadsheet'));
    expect(strFromU8(workbook['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain(
      '<f>demand*capture</f><v>6000000000</v>',
    );
    const svg = (await taken(page, 'Picture (SVG)')).toString();
    expect(svg).toContain('A 20% share of $30 billion is $6 billion');
    expect(svg).toContain('Case: Your case');
    expect(svg).not.toMatch(/var\(--|class=/);
    // What has been fetched serves offline, too.
    const fetched = await taken(page, 'Picture (PNG)');
    await context.setOffline(true);
    const png = await taken(page, 'CSV').then(() => fetched);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThan(600);
  });
}

test('a browser without checkVisibility() hands out the changed case, too', async ({ page, site }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Element.prototype, 'checkVisibility'));
  await opened(page, `${site.root}${chapter}?capture=20%25`);
  const csv = await taken(page, 'CSV');
  expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(csv.toString()).toContain('about,Case,Your case');
});

test('the base case’s picture at its fixed address has the page’s own colours by day', async ({
  page,
  site,
  request,
}) => {
  const fills = (svg: string): Set<string> =>
    new Set([...svg.matchAll(/(?:fill|stroke)="(#[0-9a-f]{6})"/g)].map(([, colour = '']) => colour));
  await page.emulateMedia({ colorScheme: 'light' });
  await opened(page, `${site.root}${chapter}?capture=20%25`);
  const own = fills((await taken(page, 'Picture (SVG)')).toString());
  const fixed = fills(await (await request.get(`${site.root}downloads/revenue.svg`)).text());
  expect(fixed.size).toBeGreaterThan(4);
  expect([...own]).toEqual(expect.arrayContaining([...fixed]));
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the base case’s files stand at fixed addresses', async ({ page, site, request }) => {
    await page.goto(site.root + chapter);
    for (const [kind, words] of [
      // The byte order mark in Latin-1.
      ['csv', 'ï»¿part,name,label'],
      ['json', '"caseLabel": "Base case"'],
      ['xlsx', 'PK'],
      ['svg', 'Case: Base case'],
      ['png', 'PNG'],
    ] as const) {
      const address = await figure(page)
        .locator(`a[data-file=${kind}]`)
        .evaluate((link: HTMLAnchorElement) => link.href);
      expect((await (await request.get(address)).body()).toString('latin1')).toContain(words);
    }
    await expect(figure(page).locator('.take-away button').first()).toBeHidden();
  });
});
