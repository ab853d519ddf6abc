import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { pressEnter } from './press-enter.ts';
import { beforeWinter, named } from './report.ts';
import { expect, test } from './site.ts';
import { act, checklist, counts, openActions, openChecklist, risk, riskField } from './widgets.ts';

const registered = (page: Page, id: string): Locator => checklist(page).locator(`tr[data-item="${id}"]`);
const progress = (page: Page, group: string): Locator =>
  checklist(page).locator(`fieldset[data-group=${group}] .group-progress`);
const picture = (page: Page): Locator => checklist(page).locator('svg.exposure').filter({ visible: true });
const fileField = (page: Page): Locator => checklist(page).locator('input[type=file]');
const all = beforeWinter.items.length;
const inGroup = (group: string): string[] =>
  beforeWinter.items.filter((item) => item.group === group).map(({ id }) => id);
const likelihood = (value: number): string => beforeWinter.likelihood[value - 1]?.word ?? 'no such step';
const impact = (value: number): string => beforeWinter.impact[value - 1]?.word ?? 'no such step';

async function openExchange(page: Page): Promise<void> {
  await pressEnter(checklist(page).locator('.exchange > summary'));
  await expect(checklist(page).getByRole('button', { name: 'JSON' })).toBeVisible();
}

async function importFile(page: Page, name: string, text: string, encoding: BufferEncoding = 'utf8'): Promise<void> {
  await fileField(page).setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text, encoding) });
}

test.beforeEach(async ({ page, site }) => {
  await openChecklist(page, site.root);
});

test('a risk is given a state, likelihood, impact and note by keyboard; differences are named', async ({ page }) => {
  const { likelihood: ours, impact: ourImpact, short } = named(beforeWinter.items, 'mice');
  const state = riskField(page, 'mice', 'state');
  await state.focus();
  for (let press = 0; press < 2; press += 1) await page.keyboard.press('ArrowDown');
  await expect(state).toHaveValue('watching');
  await page.keyboard.press('Tab');
  await page.keyboard.type(likelihood(ours + 2).slice(0, 4));
  await page.keyboard.press('Tab');
  await page.keyboard.type(impact(ourImpact + 1).slice(0, 4));
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ask <b>the cat</b>.');
  const words = risk(page, 'mice').locator('.own-words');
  await expect(words).toHaveText(
    `Yours: watching; likelihood ${likelihood(ours + 2).toLowerCase()}, two steps higher; ` +
      `impact ${impact(ourImpact + 1).toLowerCase()}, one step higher. Note: Ask <b>the cat</b>.`,
  );
  await expect(words.locator('b')).toHaveCount(0);
  await expect(checklist(page).locator('.announcement')).toContainText(`${short}: Yours: watching`);
  await expect(progress(page, 'cellar')).toContainText(`1 of ${inGroup('cellar').length} looked at`);
  await expect(registered(page, 'mice').locator('[data-cell=state]')).toHaveText('Watching');
});

test('a risk that does not apply asks for a reason, is counted apart and leaves the picture', async ({ page }) => {
  const bars = picture(page).locator('.editors');
  await expect(bars).toHaveCount(all);
  await expect(riskField(page, 'voles', 'reason')).toBeHidden();
  await riskField(page, 'voles', 'state').selectOption('not-applicable');
  await riskField(page, 'voles', 'reason').fill('The ground is rock.');
  await expect(risk(page, 'voles').locator('.own-words')).toHaveText('Yours: does not apply (The ground is rock.).');
  await expect(progress(page, 'trees')).toContainText('1 of them not applicable');
  await expect(bars).toHaveCount(all - 1);
  await expect(checklist(page).locator('.left-out')).toContainText(named(beforeWinter.items, 'voles').short);
  await riskField(page, 'voles', 'state').selectOption('open');
  await expect(riskField(page, 'voles', 'reason')).toBeHidden();
  await expect(risk(page, 'voles').locator('.own-words')).toHaveText('Yours: open.');
  await expect(bars).toHaveCount(all);
});

test('the picture shows the reader’s likelihood beside the editors’, and what has happened', async ({ page }) => {
  await riskField(page, 'damp', 'likelihood').selectOption('4');
  await expect(picture(page).locator('.bar.yours')).toHaveCount(1);
  await riskField(page, 'mice', 'state').selectOption('happened');
  await expect(picture(page).locator('.bar.happened')).toHaveCount(1);
  await expect(picture(page).locator('text.aside')).toHaveText('has happened');
});

test('the register is sorted; a list this short has no filters', async ({ page }) => {
  await pressEnter(checklist(page).locator('.register > summary'));
  const header = checklist(page).locator('th[data-sort=impact]');
  await pressEnter(header.getByRole('button'));
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  const rows = await checklist(page)
    .locator('.register tbody tr')
    .evaluateAll((found: HTMLElement[]) => found.map(({ dataset }) => dataset['item'] ?? ''));
  const impacts = rows.map((id) => named(beforeWinter.items, id).impact);
  expect(impacts).toEqual(impacts.toSorted((one, other) => other - one));
  expect(rows).toHaveLength(all);
  await expect(checklist(page).locator('.filters')).toHaveCount(0);
});

test('marks survive a change of the list, and a changed risk says so', async ({ page, site }) => {
  await riskField(page, 'damp', 'state').selectOption('watching');
  const isStored = (part: string): Promise<boolean> =>
    page.evaluate((text) => Object.values(localStorage).some((stored: string) => stored.includes(text)), part);
  await expect.poll(() => isStored('state/before-winter/damp')).toBe(true);
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.endsWith(':reading')) ?? '';
    const stored = JSON.parse(localStorage.getItem(key) ?? '') as { fields: Record<string, [unknown, number]> };
    stored.fields['seen/before-winter/damp'] = ['old1', 1];
    stored.fields['state/before-winter/gone'] = ['open', 1];
    localStorage.setItem(key, JSON.stringify(stored));
  });
  await openChecklist(page, site.root);
  const changed = (id: string): Locator => risk(page, id).locator('.changed-since');
  await expect(riskField(page, 'damp', 'state')).toHaveValue('watching');
  await expect(changed('damp')).toContainText('has changed since you looked');
  await expect(changed('mice')).toHaveCount(0);
  await openActions(page);
  await pressEnter(act(page, 'clear'));
  await pressEnter(act(page, 'clear-it'));
  await expect(changed('damp')).toHaveCount(0);
  await pressEnter(act(page, 'undo'));
  await pressEnter(changed('damp').getByRole('button'));
  await expect(changed('damp')).toHaveCount(0);
  await expect(counts(page)).toHaveText(`1 of ${all} risks looked at`);
  await expect.poll(() => isStored('state/before-winter/gone')).toBe(true);
});

for (const kind of ['JSON', 'Markdown', 'CSV']) {
  test(`marks are saved as ${kind}, cleared and imported again, each of which can be undone`, async ({ page }) => {
    const note = '=SUM("a,b")\nand <i>more</i> (of it)';
    const state = riskField(page, 'damp', 'state');
    await state.selectOption('watching');
    await riskField(page, 'damp', 'note').fill(note);
    await riskField(page, 'mice', 'impact').selectOption('3');
    await openExchange(page);
    const exchange = checklist(page).locator('.exchange');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      pressEnter(exchange.getByRole('button', { name: kind })),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    if (kind === 'JSON')
      expect(JSON.parse(text)).toMatchObject({
        version: 1,
        fields: { 'state/before-winter/damp': 'watching', 'impact/before-winter/mice': 3 },
      });
    await pressEnter(exchange.locator('[data-act=clear]'));
    await expect(state).toHaveValue('');
    await pressEnter(exchange.locator('[data-act=undo]'));
    await expect(state).toHaveValue('watching');
    await pressEnter(exchange.locator('[data-act=clear]'));
    await importFile(page, 'marks', text);
    await expect(exchange.locator('.said')).toContainText('5 marks are new');
    await expect(state).toHaveValue('');
    await pressEnter(exchange.locator('[data-act=import]'));
    await expect(state).toHaveValue('watching');
    await expect(riskField(page, 'damp', 'note')).toHaveValue(note);
    await expect(riskField(page, 'mice', 'impact')).toHaveValue('3');
    await pressEnter(exchange.locator('[data-act=undo]'));
    await expect(state).toHaveValue('');
  });
}

test('an import says what it would do, keeps unknown fields and lists what it cannot read', async ({ page }) => {
  await riskField(page, 'damp', 'state').selectOption('watching');
  await openExchange(page);
  const said = checklist(page).locator('.exchange .said');
  const fields = {
    'state/before-winter/damp': 'cleared',
    'state/before-winter/gone': 'open',
    'impact/before-winter/mice': 7,
    'mood/x': 1,
  };
  await importFile(page, 'in.json', JSON.stringify({ version: 1, fields }).replace('}}', ',"__proto__":{"x":1}}}'));
  for (const part of [
    'In in.json:',
    '1 mark is new',
    '1 replaces yours',
    '1 is set to the end of a scale that is shorter now',
    '1 is not in this edition but is kept',
    '2 cannot be read',
    'mood/x; __proto__',
  ])
    await expect(said).toContainText(part);
  await pressEnter(checklist(page).locator('.exchange [data-act=cancel]'));
  await expect(fileField(page)).toBeFocused();
  await expect(riskField(page, 'damp', 'state')).toHaveValue('watching');
  for (const text of ['<html>', '{"version":9,"fields":{}}']) {
    await importFile(page, 'in.json', text);
    await expect(said).toContainText('nothing was imported');
  }
});

test('an import reads the encodings that spreadsheets write, and refuses bytes it cannot decode', async ({ page }) => {
  await openExchange(page);
  const exchange = checklist(page).locator('.exchange');
  for (const [text, encoding] of [
    ['field;value\r\nnote/before-winter/damp;Prüfen\r\n', 'latin1'],
    ['\uFEFFfield\tvalue\r\nnote/before-winter/damp\tPrüfen\r\n', 'utf16le'],
  ] as const) {
    await importFile(page, 'marks.csv', text, encoding);
    await expect(exchange.locator('.said')).toContainText('1 mark is new');
    await pressEnter(exchange.locator('[data-act=import]'));
    await expect(riskField(page, 'damp', 'note')).toHaveValue('Prüfen');
    await pressEnter(exchange.locator('[data-act=undo]'));
    await expect(fileField(page)).toBeFocused();
  }
  await importFile(page, 'marks.csv', 'field,value\r\nnote/before-winter/damp,Pr\x81fen\r\n', 'latin1');
  await expect(exchange.locator('.said')).toContainText('cannot be decoded; nothing was imported');
  await expect(exchange.locator('[data-act=import]')).toBeHidden();
});
