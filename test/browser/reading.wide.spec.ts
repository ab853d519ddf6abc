import type { Locator, Page } from '@playwright/test';
import { numberOf } from '../../src/model/program.ts';
import { pressEnter } from './press-enter.ts';
import { beforeWinter, chapter, input, pressing, report, shown, step, theirs, theirCode, written } from './report.ts';
import { expect, test } from './site.ts';
import {
  act,
  bridge,
  checklist,
  closeStorage,
  counts,
  expectAt,
  matrix,
  move,
  openView,
  openChecklist,
  openMatrix,
  risk,
  riskField,
  trend,
} from './widgets.ts';

const line = (page: Page): Locator => page.locator('.reading-line');
const linked = (page: Page): Locator => page.locator('.reading-linked p');
const fault = (page: Page): Locator => page.locator('.reading-fault');
const state = (page: Page, id: string): Locator => riskField(page, id, 'state');
const looked = (count: number): string => `${count} of ${beforeWinter.items.length} risks looked at`;
const assumptions = pressing.program.inputs.filter(({ range }) => range).length;
/** What the memo says of a value of the assumption that most of these tests move. */
const assumed = (value: number): string =>
  `${input('pressed').label}: from ${written('pressed', input('pressed').value)} to ${written('pressed', value)}.`;

/** Moves an assumption in the bridge, as the first thing that the reader does. */
async function moveShare(page: Page, root: string, value: number): Promise<void> {
  await openView(page, root);
  await move(page, 'pressed', value);
  await expect(counts(page)).toContainText('1 assumption changed');
}

async function sharedLink(page: Page): Promise<string> {
  await pressEnter(act(page, 'share'));
  return page.locator('.reading-share input[type=text]').inputValue();
}

/** Where the page's browser stores the reading of this report. */
async function storageKey(page: Page): Promise<string> {
  return page.evaluate(() => Object.keys(localStorage).find((name) => name.endsWith(':reading')) ?? '');
}

/** Puts a text where the reading is stored, before the pages that are opened next. */
async function store(page: Page, root: string, text: string): Promise<string> {
  await openChecklist(page, root);
  await state(page, 'damp').selectOption('open');
  await expect.poll(() => storageKey(page)).not.toBe('');
  const key = await storageKey(page);
  await page.goto(`${root}glossary/`);
  await page.evaluate(([name = '', stored = '']) => localStorage.setItem(name, stored), [key, text]);
  return key;
}

test('the line appears with the first change and follows from page to page', async ({ page, site }) => {
  await page.goto(`${site.root}claims/`);
  await expect(line(page)).toHaveCount(0);
  await moveShare(page, site.root, 0.2);
  await openChecklist(page, site.root);
  await expect(counts(page)).toHaveText('1 assumption changed');
  await state(page, 'damp').selectOption('watching');
  await expect(counts(page)).toHaveText(`1 assumption changed, ${looked(1)}`);
  await page.goto(site.root);
  await expect(counts(page)).toHaveText(`1 assumption changed, ${looked(1)}`);
});

test('a chapter read to its end is counted, without a line', async ({ page, site }) => {
  await page.goto(site.root + chapter.last);
  await page.locator('.neighbours').scrollIntoViewIfNeeded();
  await expect(counts(page)).toHaveText(`1 of ${report.chapters.length} chapters read`);
  await expect(line(page)).toBeHidden();
});

test('a shared link carries notes only on request, and then where no server sees them', async ({
  page,
  site,
  browser,
}) => {
  const note = 'Mine, with ünïcode & "signs"';
  await openChecklist(page, site.root);
  await state(page, 'damp').selectOption('watching');
  await riskField(page, 'damp', 'note').fill(note);
  await expect(counts(page)).toContainText('1 note made');
  expect(decodeURIComponent(await sharedLink(page))).not.toContain('Mine');
  await page.locator('.reading-share').getByLabel('with my notes').check();
  const whole = await page.locator('.reading-share input[type=text]').inputValue();
  expect(decodeURIComponent(new URL(whole).search)).not.toContain('Mine');
  expect(decodeURIComponent(new URL(whole).hash)).toContain(JSON.stringify(note).slice(1, -1));
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  const requests: string[] = [];
  other.on('request', (request) => requests.push(request.url()));
  await other.goto(whole);
  await checklist(other).scrollIntoViewIfNeeded();
  await expect(risk(other, 'damp').locator('.their-words')).toHaveText(`Theirs: watching. Note: ${note}`);
  expect(requests.filter((address) => address.includes('Mine'))).toEqual([]);
  await elsewhere.close();
});

test('a linked reading stands beside one’s own on every page until it is adopted, which can be undone', async ({
  page,
  site,
}) => {
  await openChecklist(page, site.root);
  await state(page, 'damp').selectOption('cleared');
  await expect(counts(page)).toHaveText(looked(1));
  await openChecklist(page, site.root, `?reading=${theirCode}`);
  await expect(linked(page)).toContainText(`1 assumption changed, 1 trend rated, ${looked(1)}`);
  await expect(linked(page)).toContainText('4 marks are new, 1 replaces yours');
  await expect(risk(page, 'damp').locator('.own-words')).toHaveText('Yours: cleared.');
  const likelihood = beforeWinter.likelihood[theirs.likelihood - 1]?.word.toLowerCase();
  await expect(risk(page, 'damp').locator('.their-words')).toContainText(`Theirs: watching; likelihood ${likelihood}`);
  await expect(checklist(page).locator('svg.exposure:visible .theirs')).toHaveCount(1);
  await page.locator('.neighbours .next').click();
  await expect(page).toHaveURL(/reading=1/);
  await expect(linked(page)).toContainText('1 replaces yours');
  await openMatrix(page, site.root, `?reading=${theirCode}`);
  const harm = step('harm', theirs.harm);
  await expect(trend(page, 'leaving').locator('[data-theirs=harm]')).toContainText(`Theirs: ${harm}`);
  const theirMarks = matrix(page).locator('svg.rating-map:visible .mark.theirs');
  await expect(theirMarks).toHaveCount(1);
  await pressEnter(act(page, 'adopt'));
  await expect(page.locator('.reading-linked')).toBeHidden();
  await expect(trend(page, 'leaving').locator('[data-own=harm]')).toContainText(`Yours: ${harm}`);
  await expect(theirMarks).toHaveCount(0);
  await expect(page).not.toHaveURL(/reading=/);
  await expect(counts(page)).toContainText(`1 assumption changed, 1 trend rated, ${looked(1)}`);
  await expect(act(page, 'undo')).toHaveAccessibleName('Undo: adopted reading');
  await pressEnter(act(page, 'undo'));
  await expect(counts(page)).toContainText(looked(1));
  await expect(counts(page)).not.toContainText('trend');
  await openChecklist(page, site.root);
  await expect(state(page, 'damp')).toHaveValue('cleared');
});

test('a linked case is moved without loss of one’s own, and named parameters win over it', async ({ page, site }) => {
  await moveShare(page, site.root, 0.3);
  await openView(page, site.root, '?price=2&reading=1*Ipressing*pressedV0.2*priceV1.2');
  await expectAt(page, 'pressed', 0.2);
  await expectAt(page, 'price', 2);
  await move(page, 'sold', 0.8);
  await openView(page, site.root);
  await expectAt(page, 'pressed', 0.3);
  await expectAt(page, 'sold', 0.8);
  await expectAt(page, 'price', input('price').value);
});

test('two tabs stay in step; of one field the later change counts and can be undone', async ({ page, site }) => {
  await openChecklist(page, site.root);
  const other = await page.context().newPage();
  await openChecklist(other, site.root);
  await state(page, 'damp').selectOption('watching');
  await state(other, 'mice').selectOption('open');
  for (const tab of [page, other]) {
    await expect(state(tab, 'damp')).toHaveValue('watching');
    await expect(state(tab, 'mice')).toHaveValue('open');
  }
  await state(other, 'damp').selectOption('cleared');
  await expect(state(page, 'damp')).toHaveValue('cleared');
  await expect(act(page, 'undo')).toHaveAccessibleName('Undo: change in another tab');
  await pressEnter(act(page, 'undo'));
  for (const tab of [page, other]) await expect(state(tab, 'damp')).toHaveValue('watching');
  await other.close();
});

test('two tabs that write at the same moment lose nothing', async ({ page, site }) => {
  const ids = beforeWinter.items.slice(0, 6).map(({ id }) => id);
  await openChecklist(page, site.root);
  const other = await page.context().newPage();
  await openChecklist(other, site.root);
  const mark = (tab: Page, marked: string[]) =>
    tab.evaluate((items) => {
      for (const id of items) {
        const choice = document.querySelector<HTMLSelectElement>(`li[data-item="${id}"] [data-field=state]`);
        if (!choice) throw new Error(`"${id}" has no fields`);
        choice.value = 'open';
        choice.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }, marked);
  for (const tab of [page, other]) {
    for (const id of ids) {
      await risk(tab, id).scrollIntoViewIfNeeded();
      await expect(state(tab, id)).toBeAttached();
    }
  }
  await Promise.all([mark(page, ids.slice(0, 3)), mark(other, ids.slice(3))]);
  for (const tab of [page, other]) await expect(counts(tab)).toContainText(looked(6));
  await page.goto(site.root);
  await expect(counts(page)).toContainText(looked(6));
});

test('clearing asks once and is undone by button or key', async ({ page, site }) => {
  await moveShare(page, site.root, 0.2);
  await pressEnter(act(page, 'clear'));
  await expect(page.locator('.reading-clear')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.reading-clear')).toBeHidden();
  await expect(act(page, 'clear')).toBeFocused();
  await pressEnter(act(page, 'clear'));
  await pressEnter(act(page, 'clear-it'));
  await expect(counts(page)).toHaveText('Everything is as published.');
  await expectAt(page, 'pressed', input('pressed').value);
  await expect(act(page, 'undo')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expectAt(page, 'pressed', 0.2);
});

test('clearing empties the storage and other tabs, and can still be undone', async ({ page, site }) => {
  const unknown = Array.from({ length: 500 }, (_, index) => [`impact/gone/r${index}`, [1, 5]]);
  const fields = { ...Object.fromEntries(unknown), 'state/before-winter/damp': ['open', 5] } as unknown;
  const key = await store(page, site.root, JSON.stringify({ version: 1, edition: '', fields }));
  const stored = (): Promise<string> => page.evaluate((name) => localStorage.getItem(name) ?? '', key);
  await openChecklist(page, site.root);
  const other = await page.context().newPage();
  await openChecklist(other, site.root);
  await pressEnter(act(page, 'clear'));
  await pressEnter(act(page, 'clear-it'));
  await expect.poll(async () => (await stored()).length).toBeLessThan(100);
  await expect(state(other, 'damp')).toHaveValue('');
  await pressEnter(act(page, 'undo'));
  await expect(state(other, 'damp')).toHaveValue('open');
  await expect.poll(async () => (await stored()).length).toBeGreaterThan(10_000);
  await other.close();
});

test('a hostile or broken link is described, becomes no markup and does no harm', async ({ page, site }) => {
  const alerts: string[] = [];
  page.on('dialog', (dialog) => {
    alerts.push(dialog.message());
    void dialog.dismiss();
  });
  const notes = encodeURIComponent('{"note/before-winter/damp":"<script>alert(1)</script>"}');
  for (const [query, text] of [
    ['?reading=7*x', 'The link contains a reading from another'],
    ['?reading=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', 'The link contains something that is'],
    ['?reading=1*Cbefore-winter*dampW00*%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E*I__proto__*xV1', looked(1)],
    [`?reading=1#notes=${notes}`, '1 note made'],
    ['#notes=%E0%A4%A', 'could not be read'],
  ] as const) {
    // Another page between, for a change of the fragment alone loads nothing.
    await page.goto(`${site.root}glossary/`);
    await openChecklist(page, site.root, query);
    await expect(linked(page)).toContainText(text);
    await expect(page.locator('.reading-line img, .reading-line script, .their-words *')).toHaveCount(0);
  }
  await pressEnter(act(page, 'aside'));
  await expect(page).toHaveURL(site.root + chapter.checklist);
  expect(alerts).toEqual([]);
});

test('the memo lists what is assumed, rated and held open, and follows each change', async ({ page, site }) => {
  await moveShare(page, site.root, 0.2);
  await openChecklist(page, site.root);
  await state(page, 'damp').selectOption('watching');
  await riskField(page, 'damp', 'note').fill('<i>Mine</i>');
  await state(page, 'mice').selectOption('cleared');
  await page.goto(`${site.root}reading/`);
  const memo = page.locator('reading-memo');
  const changed = `1 of ${assumptions} assumptions differs`;
  await expect(memo).toContainText(changed);
  await expect(memo).toContainText(assumed(0.2));
  await expect(memo).toContainText('1 is open');
  await expect(memo).toContainText('Signal: Russets go soft');
  await expect(memo).toContainText(
    `${numberOf(pressing.program, 'surplus').label}: down from ${shown('surplus')} to ${shown('surplus', { pressed: 0.2 })}`,
  );
  await expect(memo).toContainText('Note: <i>Mine</i>');
  await expect(memo.locator('i')).toHaveCount(0);
  await expect(memo.locator('.memo-link a')).toHaveAttribute('href', /reading=1\*Ipressing\*pressedV0\.2/);
  await pressEnter(memo.locator('[data-act=clear]'));
  await expect(memo).not.toContainText(changed);
  await pressEnter(memo.locator('[data-act=undo]'));
  await expect(memo).toContainText(changed);
});

test('the reading works in a deep folder of a host', async ({ page, site }) => {
  await moveShare(page, site.deep, 0.2);
  await page.locator('[data-way=read]').click();
  await expect(page).toHaveURL(`${site.deep}reading/`);
  await expect(page.locator('reading-memo')).toContainText(`1 of ${assumptions} assumptions differs`);
  await expect(page.locator('reading-memo').getByRole('link', { name: 'In the report' }).first()).toHaveAttribute(
    'href',
    `${site.deep}model/#bridge-pressing`,
  );
  expect(await sharedLink(page)).toBe(
    `${site.deep}${chapter.bridge}?edition=${report.file.edition}&reading=1*Ipressing*pressedV0.2#bridge-pressing-left`,
  );
});

test('the memo shows a linked reading before one’s own, and alone where there is none', async ({ page, site }) => {
  await moveShare(page, site.root, 0.2);
  await page.goto(`${site.root}reading/?reading=1*Ipressing*pressedV0.3`);
  await expect(page.locator('.memo-column')).toHaveCount(2);
  await expect(page.locator('.memo-column').first()).toContainText(assumed(0.3));
  await expect(page.locator('.memo-column').last()).toContainText(assumed(0.2));
  await pressEnter(act(page, 'clear'));
  await pressEnter(act(page, 'clear-it'));
  await expect(page.locator('.memo-column')).toHaveCount(1);
  await expect(page.locator('.memo-column')).toContainText(assumed(0.3));
});

test('a reader’s copy prints the whole report with their values, after a list of what differs', async ({
  page,
  site,
}) => {
  await moveShare(page, site.root, 0.2);
  await openChecklist(page, site.root);
  await state(page, 'damp').selectOption('watching');
  await expect(counts(page)).toContainText(looked(1));
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.locator('[data-way=print]').click();
  await expect(page.locator('html[data-printed]')).toBeAttached({ timeout: 60_000 });
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.own-copy')).toContainText(assumed(0.2));
  await expect(page.locator('.own-copy')).toContainText('Link to this reading: ');
  await expect(page.locator('article.chapter .prose > p [data-number="pressing.surplus"]').first()).toHaveText(
    shown('surplus', { pressed: 0.2 }),
  );
  await expect(bridge(page).locator('.case-line')).toContainText('Your case');
  await expect(risk(page, 'damp').locator('.own-words')).toHaveText('Yours: watching.');
  await expect(line(page)).toBeHidden();
});

test('without storage, a message says so, the work stays on the page and links carry it on', async ({ page, site }) => {
  await closeStorage(page);
  await openChecklist(page, site.root);
  await state(page, 'damp').selectOption('watching');
  await expect(fault(page)).toContainText('stores nothing here');
  await expect(act(page, 'save')).toBeVisible();
  await page.locator('.neighbours .next').click();
  await expect(page).toHaveURL(new RegExp(`${chapter.last}\\?(.*&)?own=1`));
  await expect(counts(page)).toContainText(looked(1));
});

test('without storage, a search from any page and its results carry the work on', async ({ page, site }) => {
  await closeStorage(page);
  await openChecklist(page, site.root);
  await state(page, 'damp').selectOption('watching');
  await page.locator('.site-header').getByRole('searchbox').fill('frosst');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=frosst&(.*&)?own=1/);
  await expect(counts(page)).toContainText(looked(1));
  await page.locator('.found-note a').click();
  await expect(page).toHaveURL(/\/search\/\?q=frosst&(.*&)?own=1.*&as=typed/);
  await page.locator('main').getByRole('searchbox').fill('frost');
  await expect(page).toHaveURL(/\/search\/\?q=frost&(.*&)?own=1/);
  await page.locator('.found a').first().click();
  await expect(page).not.toHaveURL(/\/search\//);
  await expect(counts(page)).toContainText(looked(1));
});

test.describe('when storage fails later', () => {
  test('full storage is reported, and the page keeps the work', async ({ page, site }) => {
    await openChecklist(page, site.root);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await state(page, 'damp').selectOption('watching');
    await expect(fault(page)).toContainText('storage is full');
    await expect(state(page, 'damp')).toHaveValue('watching');
  });

  test('emptied storage is reported, and written again with the next change', async ({ page, site }) => {
    await openChecklist(page, site.root);
    await state(page, 'damp').selectOption('watching');
    await expect(counts(page)).toContainText(looked(1));
    const other = await page.context().newPage();
    await other.goto(`${site.root}glossary/`);
    await other.evaluate(() => localStorage.clear());
    await expect(fault(page)).toContainText('emptied its storage');
    await state(page, 'mice').selectOption('open');
    await expect(fault(page)).toHaveText('');
    await other.goto(site.root);
    await expect(counts(other)).toContainText(looked(2));
    await other.close();
  });

  test('an unreadable saved reading is reported and set aside', async ({ page, site }) => {
    const key = await store(page, site.root, '{"version":1,"fie');
    await openChecklist(page, site.root);
    await expect(page.locator('.reading-said')).toContainText('could not be read, so it was set aside');
    await state(page, 'damp').selectOption('watching');
    await expect
      .poll(() => page.evaluate((name) => localStorage.getItem(`${name}:unread`), key))
      .toBe('{"version":1,"fie');
  });

  test('a reading of an earlier edition still counts, and a message says so', async ({ page, site }) => {
    const fields = { 'state/before-winter/damp': ['open', 5] };
    await store(page, site.root, JSON.stringify({ version: 1, edition: '2025-01-02', fields }));
    await page.goto(site.root);
    await expect(page.locator('.reading-said')).toContainText('saved with another edition');
    await expect(counts(page)).toHaveText(looked(1));
  });

  test('a reading of a newer edition is left as it is', async ({ page, site }) => {
    const newer = '{"version":2,"fields":{}}';
    const key = await store(page, site.root, newer);
    await openChecklist(page, site.root);
    await state(page, 'damp').selectOption('watching');
    await expect(fault(page)).toContainText('newer edition');
    expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBe(newer);
  });
});
