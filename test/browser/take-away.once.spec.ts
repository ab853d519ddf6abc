import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { run } from '../../src/model/run.ts';
import { pressEnter } from './press-enter.ts';
import { input, pressing, shown, workbench } from './report.ts';
import { expect, test } from './site.ts';
import { bridge, openBridge, openView } from './widgets.ts';

const moved = { pressed: 0.6 };
const query = '?pressed=60%25';

async function download(page: Page, name: string): Promise<Buffer> {
  const downloaded = page.waitForEvent('download');
  await pressEnter(page.locator('.take-away, #bridge-pressing-left .figure-links').getByText(name, { exact: true }));
  return readFileSync(await (await downloaded).path());
}

for (const place of ['root', 'deep'] as const) {
  test(`a changed case is downloaded as every kind of file, at the ${place} of a host`, async ({
    page,
    site,
    context,
  }) => {
    await openBridge(page, site[place], query);
    await expect(bridge(page).locator('.case-line')).toContainText('Your case: 1 of');
    const results = run(pressing.program, moved);
    const { label, value } = input('pressed');
    const csv = (await download(page, 'CSV')).toString();
    expect(csv).toContain('about,Case,Your case');
    expect(csv).toContain(`input,pressed,${label},ratio,${moved.pressed},${value}`);
    expect(csv).toContain(query);
    const json = JSON.parse((await download(page, 'JSON')).toString()) as {
      outputs: { name: string; value: number }[];
    };
    expect(json.outputs.find(({ name }) => name === 'surplus')?.value).toBe(results['surplus']);
    const workbook = unzipSync(await download(page, 'Spreadsheet'));
    expect(strFromU8(workbook['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain(
      `<f>takings-outlay</f><v>${results['surplus']}</v>`,
    );
    // What has been loaded works offline.
    await context.setOffline(true);
    expect((await download(page, 'CSV')).toString()).toBe(csv);
    await context.setOffline(false);
    await openView(page, site[place], query);
    await expect(bridge(page).locator('.case-line')).toContainText('Your case: 1 of');
    const svg = (await download(page, 'SVG')).toString();
    expect(svg).toContain(shown('surplus', moved));
    expect(svg).toContain('Case: Your case');
    expect(svg).not.toMatch(/var\(--|class=/);
    const png = await download(page, 'PNG');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThan(600);
  });
}

test('a browser without checkVisibility() downloads the changed case too', async ({ page, site }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Element.prototype, 'checkVisibility'));
  await openBridge(page, site.root, query);
  const csv = await download(page, 'CSV');
  expect([...csv.subarray(0, 3)], 'a byte order mark').toEqual([0xef, 0xbb, 0xbf]);
  expect(csv.toString()).toContain('about,Case,Your case');
});

test('the base case’s picture at its fixed address has the colours of the light theme', async ({
  page,
  site,
  request,
}) => {
  const colours = (svg: string): Set<string> =>
    new Set([...svg.matchAll(/(?:fill|stroke)="(#[0-9a-f]{6})"/g)].map(([, colour = '']) => colour));
  await page.emulateMedia({ colorScheme: 'light' });
  await openView(page, site.root, query);
  await expect(bridge(page).locator('.case-line')).toContainText('Your case');
  const own = colours((await download(page, 'SVG')).toString());
  const fixed = colours(await (await request.get(`${site.root}figures/bridge-pressing-left.svg`)).text());
  expect(fixed.size).toBeGreaterThan(3);
  expect([...own]).toEqual(expect.arrayContaining([...fixed]));
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the base case’s files have fixed addresses', async ({ page, site, request }) => {
    await page.goto(site.root + workbench);
    for (const [kind, text] of [
      // The byte order mark in Latin-1.
      ['csv', 'ï»¿part,name,label'],
      ['json', '"caseLabel": "Base case"'],
      ['xlsx', 'PK'],
    ] as const) {
      const address = await bridge(page)
        .locator(`.take-away a[href$=".${kind}"]`)
        .evaluate((link: HTMLAnchorElement) => link.href);
      expect((await (await request.get(address)).body()).toString('latin1')).toContain(text);
    }
    await expect(bridge(page).locator('.take-away button').first()).toBeHidden();
  });
});
