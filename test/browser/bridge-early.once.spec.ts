import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sirv from 'sirv';
import { builtFolder } from '../site/build.ts';
import { expect, test } from './site.ts';

const chapter = 'business-fundamentals/';

/** Opens a chapter whose bridge has its controls, and not yet what follows them; the answer lets that come. */
async function openedEarly(page: Page, address: string): Promise<() => void> {
  const held = Promise.withResolvers<void>();
  await page.route('**/live-bridge.*.js', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(address);
  await expect(page.locator('revenue-bridge[live=controls]')).toBeAttached();
  return held.resolve;
}

test('what a hand does before the rest of the bridge has come is held, and taken up in its order', async ({
  page,
  site,
}) => {
  const rest = await openedEarly(page, site.root + chapter);
  const figure = page.locator('#bridge-revenue');
  const assumption = (name: string) => figure.locator(`form.controls [data-input=${name}]`);
  const answer = figure.locator('[data-row=trainium_revenue] td.align-right');
  const before = await answer.textContent();

  await assumption('capture').locator('input[type=range]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(assumption('capture').locator('input[type=number]'), 'the field follows its slider').toHaveValue('11');
  await assumption('growth').locator('input[type=number]').fill('1e9');
  await page.keyboard.press('Tab');
  await expect(assumption('growth').locator('input[type=number]'), 'what is out of range is held').not.toHaveValue(
    '1e9',
  );
  await page.locator('.chapter .prose [data-opens="number revenue.trainium_revenue"]').first().press('Enter');
  await expect(page.locator('.opened')).toBeVisible();
  const download = page.waitForEvent('download');
  await figure.locator('.take-away').getByText('CSV').press('Enter');
  await expect(answer, 'and the rest has not come').toHaveText(before ?? '');

  rest();
  await expect(answer).toHaveText('$3.3 billion');
  await expect(figure.locator('.case-line')).toContainText('Your case: 2 of');
  await expect(assumption('growth').locator('.held')).toContainText('the highest here');
  await expect(page.locator('.opened form.moving [data-input=capture] .shown')).toHaveText('11%');
  expect(readFileSync(await (await download).path(), 'utf8')).toContain(
    'input,capture,Trainium’s share of that demand,ratio,0.11,0.1',
  );
  await figure.getByRole('button', { name: 'Undo', exact: true }).press('Enter');
  await expect(figure.locator('.case-line')).toContainText('Your case: 1 of');
  await expect(assumption('capture').locator('input[type=number]')).toHaveValue('11');
});

test('a field keeps what is typed into it while the rest comes, and a reset before then leaves the base case', async ({
  page,
  site,
}) => {
  const rest = await openedEarly(page, site.root + chapter);
  const figure = page.locator('#bridge-revenue');
  const field = (name: string) => figure.locator(`form.controls [data-input=${name}] input[type=number]`);
  const amount = figure.locator('[data-row=trainium_revenue] td.align-right');
  await field('growth').fill('20');
  await figure.getByRole('button', { name: 'Reset all' }).press('Enter');
  await field('capture').fill('12.0');
  rest();
  await expect(amount).toHaveText('$3.6 billion');
  await expect(field('capture')).toHaveValue('12.0');
  await expect(field('growth')).toHaveValue('15');
  await expect(figure.locator('.case-line')).toContainText('Your case: 1 of');
});

test('a question asked and a file wanted before the rest has come are answered when it has', async ({ page, site }) => {
  const rest = await openedEarly(page, site.root + chapter);
  const analyses = page.locator('revenue-bridge .analyses');
  const result = analyses.locator('select').first();
  const asked = await result.locator('option').nth(1).getAttribute('value');
  await result.focus();
  await result.selectOption(asked);
  await result.blur();
  const before = await analyses.locator('.needed').textContent();
  const download = page.waitForEvent('download');
  await page.locator('#bridge-revenue .take-away').getByText('CSV').press('Enter');
  rest();
  expect((await download).url(), 'the base case’s own file').toBe(`${site.root}downloads/revenue.csv`);
  await expect(analyses.locator('.needed')).not.toHaveText(before ?? '');
});

test('what cannot be fetched is said', async ({ page, site }) => {
  await page.route('**/live-bridge.*.js', (route) => route.abort());
  await page.goto(site.root + chapter);
  const figure = page.locator('#bridge-revenue');
  await figure.locator('input[name=capture]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(figure.locator('.said-of-case')).toContainText(
    'nothing here follows what you move. Load the page again.',
  );
  await expect(figure.locator('[data-row=trainium_revenue] td.align-right')).toHaveText('$3 billion');
});

test.describe('on a slow line', () => {
  test.use({ whole: false });

  test('the controls are alive while the rest of the page is still on its way', async ({ page }) => {
    const folder = builtFolder('site');
    const html = readFileSync(join(folder, chapter, 'index.html'), 'utf8');
    const cut = html.indexOf('<section class="answers"');
    expect(cut).toBeGreaterThan(0);
    const held = Promise.withResolvers<void>();
    const files = sirv(folder);
    const server = createServer(async (request, response) => {
      if (request.url !== `/${chapter}`) return files(request, response);
      response.writeHead(200, { 'content-type': 'text/html' }).write(html.slice(0, cut));
      await held.promise;
      response.end(html.slice(cut));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    try {
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${chapter}`, { waitUntil: 'commit' });
      const figure = page.locator('#bridge-revenue');
      await expect(figure.locator('revenue-bridge[live=controls]')).toBeAttached();
      await figure.locator('input[name=capture]').focus();
      await page.keyboard.press('ArrowRight');
      await expect(
        figure.locator('[data-input=capture] input[type=number]'),
        'the field follows its slider',
      ).toHaveValue('11');
      await expect(figure.locator('.analyses'), 'and the rest has not come').not.toBeAttached();
      held.resolve();
      await expect(figure.locator('[data-row=trainium_revenue] td.align-right')).toHaveText('$3.3 billion');
      await expect(figure.locator('.case-line')).toContainText('Your case: 1 of');
    } finally {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    }
  });
});

test('a second bridge of a page comes to life, too', async ({ page, site }) => {
  await page.route(`**/${chapter}`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const bridge =
      /<revenue-bridge>[^]*<\/revenue-bridge>/.exec(html)?.[0].replace(/<script type="module"[^]*?<\/script>/, '') ??
      '';
    await route.fulfill({ response, body: html.replace('</main>', () => `${bridge}</main>`) });
  });
  await page.goto(site.root + chapter);
  const second = page.locator('revenue-bridge').nth(1);
  await expect(second).toHaveAttribute('live', 'whole');
  await second.locator('input[name=capture]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(second.locator('[data-row=trainium_revenue] td.align-right')).toHaveText('$3.3 billion');
});

test('opened from disk, where nothing could follow them, the controls stay dead', async ({ page, site }) => {
  await page.goto(`${site.disk}${chapter}index.html`);
  await expect(page.locator('revenue-bridge')).toBeAttached();
  await expect(page.locator('revenue-bridge[live]')).not.toBeAttached();
});
