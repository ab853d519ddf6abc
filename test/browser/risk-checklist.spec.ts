import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { expect, test } from './site.ts';

const checklist = (page: Page) => page.locator('risk-checklist');
const risk = (page: Page, id: string) => page.locator(`risk-checklist li.risk[data-item="${id}"]`);
const field = (page: Page, id: string, name: string) => risk(page, id).locator(`[data-field=${name}]`);
const registered = (page: Page, id: string) => page.locator(`risk-checklist tr[data-item="${id}"]`);

async function opened(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('risk-checklist legend').first().scrollIntoViewIfNeeded();
  await expect(page.locator('risk-checklist[live]')).toBeAttached();
}

async function exchange(page: Page): Promise<void> {
  await checklist(page).locator('.exchange > summary').press('Enter');
  await expect(checklist(page).getByRole('button', { name: 'JSON' })).toBeVisible();
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

test.beforeEach(async ({ page, site }) => {
  await opened(page, `${site.root}skeptical-inquiry/`);
});

test('a risk is given a state, a likelihood, an impact and a note, by keyboard, and the difference is named', async ({
  page,
}) => {
  const state = field(page, 'gatekeeper', 'state');
  await state.focus();
  for (let press = 0; press < 2; press += 1) await page.keyboard.press('ArrowDown');
  await expect(state).toHaveValue('watching');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Rem');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Sev');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ask <b>counsel</b>.');
  await expect(risk(page, 'gatekeeper').locator('.own-words')).toHaveText(
    'Yours: watching; likelihood remote, three steps lower; impact severe, two steps higher. Note: Ask <b>counsel</b>.',
  );
  await expect(risk(page, 'gatekeeper').locator('.own-words b')).toHaveCount(0);
  await expect(checklist(page).locator('.announcement')).toContainText('gatekeeper duties: Yours: watching');
  await expect(checklist(page).locator('fieldset[data-group=regulation] .group-progress')).toContainText(
    '1 of 4 looked at',
  );
  await expect(registered(page, 'gatekeeper').locator('[data-cell=state]')).toHaveText('Watching');
});

test('what does not apply asks why, is counted apart, and leaves the picture', async ({ page }) => {
  const bars = page.locator('risk-checklist svg.exposure:visible .editors');
  await expect(field(page, 'partnerships', 'reason')).toBeHidden();
  await field(page, 'partnerships', 'state').selectOption('not-applicable');
  await field(page, 'partnerships', 'reason').fill('We are no lab.');
  await expect(risk(page, 'partnerships').locator('.own-words')).toHaveText('Yours: does not apply (We are no lab.).');
  await expect(checklist(page).locator('fieldset[data-group=regulation] .group-progress')).toContainText(
    '1 of 4 looked at, 1 of them not applicable',
  );
  await expect(bars).toHaveCount(13);
  await expect(checklist(page).locator('.left-out')).toHaveText(
    'Not drawn, being cleared or not applicable: scrutiny of the labs’ deals.',
  );
  await field(page, 'partnerships', 'state').selectOption('open');
  await expect(field(page, 'partnerships', 'reason')).toBeHidden();
  await expect(risk(page, 'partnerships').locator('.own-words')).toHaveText('Yours: open.');
  await expect(bars).toHaveCount(14);
});

test('the picture draws the reader’s likelihood over the editors’ outline', async ({ page }) => {
  await field(page, 'one-customer', 'likelihood').selectOption('4');
  const picture = page.locator('risk-checklist svg.exposure:visible');
  await expect(picture.locator('.bar.yours')).toHaveCount(1);
  await field(page, 'margin', 'state').selectOption('happened');
  await expect(picture.locator('.bar.happened')).toHaveCount(1);
  await expect(picture.locator('text.aside')).toHaveText('has happened');
});

test('the register is filtered and sorted, with the count said', async ({ page }) => {
  await field(page, 'capital', 'state').selectOption('watching');
  await checklist(page).locator('.register > summary').press('Enter');
  const shown = () =>
    page
      .locator('risk-checklist .register tbody tr')
      .evaluateAll((rows: HTMLElement[]) => rows.filter(({ hidden }) => !hidden).map(({ dataset }) => dataset['item']));
  const filters = checklist(page).locator('.register .filters');
  await filters.getByLabel('State').selectOption('watching');
  expect(await shown()).toEqual(['capital']);
  await expect(filters.locator('.count')).toHaveText('1 of 14 risks shown');
  await filters.getByLabel('State').selectOption('');
  await filters.getByLabel('Group').selectOption('competition');
  expect(await shown()).toEqual(['nvidia-cadence', 'newer-vendors']);
  await filters.getByLabel('Group').selectOption('');
  const impact = checklist(page).locator('th[data-sort=impact]');
  await impact.getByRole('button').press('Enter');
  await expect(impact).toHaveAttribute('aria-sort', 'descending');
  expect((await shown()).slice(0, 3).sort()).toEqual(['capital', 'one-customer', 'partnerships']);
});

test('marks outlive a change of the list, and say which risk reads otherwise now', async ({ page, site }) => {
  await field(page, 'capital', 'state').selectOption('watching');
  const isKept = (part: string): Promise<boolean> =>
    page.evaluate((text) => Object.values(localStorage).some((kept: string) => kept.includes(text)), part);
  await expect.poll(() => isKept('state/risks/capital')).toBe(true);
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.endsWith(':reading')) ?? '';
    const kept = JSON.parse(localStorage.getItem(key) ?? '') as { fields: Record<string, [unknown, number]> };
    kept.fields['seen/risks/capital'] = ['old1', 1];
    kept.fields['state/risks/gone'] = ['open', 1];
    localStorage.setItem(key, JSON.stringify(kept));
  });
  await opened(page, `${site.root}skeptical-inquiry/`);
  await expect(field(page, 'capital', 'state')).toHaveValue('watching');
  await expect(risk(page, 'capital').locator('.changed-since')).toContainText('has changed since you looked');
  await expect(risk(page, 'margin').locator('.changed-since')).toHaveCount(0);
  await risk(page, 'capital').getByRole('button', { name: 'I have read it again' }).press('Enter');
  await expect(risk(page, 'capital').locator('.changed-since')).toHaveCount(0);
  await expect(page.locator('.reading-counts')).toHaveText('1 of 14 risks looked at');
  await expect.poll(() => isKept('state/risks/gone')).toBe(true);
});

for (const kind of ['JSON', 'Markdown', 'CSV']) {
  test(`marks are saved as ${kind}, cleared, brought back from it, and all of that is undone`, async ({ page }) => {
    await field(page, 'capital', 'state').selectOption('watching');
    await field(page, 'capital', 'note').fill('=SUM("a,b")\nand <i>more</i> (of it)');
    await field(page, 'margin', 'impact').selectOption('1');
    await exchange(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      checklist(page).getByRole('button', { name: kind }).press('Enter'),
    ]);
    const text = await textOf(download);
    if (kind === 'JSON')
      expect(JSON.parse(text)).toMatchObject({
        version: 1,
        fields: { 'state/risks/capital': 'watching', 'impact/risks/margin': 1 },
      });
    await checklist(page).getByRole('button', { name: 'Clear your marks here' }).press('Enter');
    await expect(field(page, 'capital', 'state')).toHaveValue('');
    await checklist(page).locator('.exchange').getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(field(page, 'capital', 'state')).toHaveValue('watching');
    await checklist(page).getByRole('button', { name: 'Clear your marks here' }).press('Enter');
    await checklist(page)
      .locator('input[type=file]')
      .setInputFiles({ name: 'marks', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await expect(checklist(page).locator('.said')).toContainText('In marks: 5 marks are new.');
    await expect(field(page, 'capital', 'state')).toHaveValue('');
    await checklist(page).getByRole('button', { name: 'Import' }).press('Enter');
    await expect(field(page, 'capital', 'state')).toHaveValue('watching');
    await expect(field(page, 'capital', 'note')).toHaveValue('=SUM("a,b")\nand <i>more</i> (of it)');
    await expect(field(page, 'margin', 'impact')).toHaveValue('1');
    await checklist(page).locator('.exchange').getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(field(page, 'capital', 'state')).toHaveValue('');
  });
}

test('an import says what it would do, keeps what it does not know, and names what it cannot read', async ({
  page,
}) => {
  await field(page, 'capital', 'state').selectOption('watching');
  await exchange(page);
  const bring = (text: string) =>
    checklist(page)
      .locator('input[type=file]')
      .setInputFiles({ name: 'in.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const said = checklist(page).locator('.exchange .said');
  await bring(
    '{"version":1,"fields":{"state/risks/capital":"cleared","state/risks/gone":"open","impact/risks/margin":7,"mood/x":1,"__proto__":{"x":1}}}',
  );
  await expect(said).toHaveText(
    'In in.json: 1 mark is new, 1 replaces yours, 1 is set to the end of a scale that is shorter now, 1 is not in this edition but is kept, 2 cannot be read and are left out. Left out: mood/x; __proto__',
  );
  await checklist(page).getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(checklist(page).locator('input[type=file]')).toBeFocused();
  await expect(field(page, 'capital', 'state')).toHaveValue('watching');
  await bring('<html>');
  await expect(said).toHaveText('That file does not contain a reading; nothing was imported.');
  await bring('{"version":9,"fields":{}}');
  await expect(said).toHaveText('That file is from another version of this report’s format; nothing was imported.');
});

test('an import reads the bytes that spreadsheets write, and refuses those it cannot decode', async ({ page }) => {
  await exchange(page);
  const bring = (text: string, encoding: BufferEncoding) =>
    checklist(page)
      .locator('input[type=file]')
      .setInputFiles({ name: 'marks.csv', mimeType: 'text/csv', buffer: Buffer.from(text, encoding) });
  const said = checklist(page).locator('.exchange .said');
  for (const [text, encoding] of [
    ['field;value\r\nnote/risks/capital;Prüfen\r\n', 'latin1'],
    ['\uFEFFfield\tvalue\r\nnote/risks/capital\tPrüfen\r\n', 'utf16le'],
  ] as const) {
    await bring(text, encoding);
    await expect(said).toHaveText('In marks.csv: 1 mark is new.');
    await checklist(page).getByRole('button', { name: 'Import' }).press('Enter');
    await expect(field(page, 'capital', 'note')).toHaveValue('Prüfen');
    await checklist(page).locator('.exchange').getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(checklist(page).locator('input[type=file]')).toBeFocused();
  }
  await bring('field,value\r\nnote/risks/capital,Pr\x81fen\r\n', 'latin1');
  await expect(said).toContainText('The characters in that file cannot be decoded; nothing was imported.');
  await expect(checklist(page).getByRole('button', { name: 'Import' })).toBeHidden();
});
