import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

const line = (page: Page) => page.locator('.reading-line');
const counts = (page: Page) => page.locator('.reading-counts');
const linked = (page: Page) => page.locator('.reading-linked p');
const act = (page: Page, name: string) => page.locator(`.reading-line [data-act=${name}]`);
const risk = (page: Page, id: string) => page.locator(`risk-checklist li.risk[data-item="${id}"]`);
const field = (page: Page, id: string, name: string) => risk(page, id).locator(`[data-field=${name}]`);

async function openChecklist(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('risk-checklist legend').first().scrollIntoViewIfNeeded();
  await expect(page.locator('risk-checklist[live]')).toBeAttached();
}

async function typedCapture(page: Page, root: string, text: string): Promise<void> {
  await page.goto(`${root}business-fundamentals/`);
  await expect(page.locator('revenue-bridge[live]')).toBeAttached();
  await page.locator('revenue-bridge [data-input=capture] input[type=number]').fill(text);
  await page.locator('revenue-bridge [data-input=capture] input[type=number]').blur();
  await expect(counts(page)).toContainText('1 assumption changed');
}

async function sharedLink(page: Page): Promise<string> {
  await act(page, 'share').press('Enter');
  return page.locator('.reading-share input[type=text]').inputValue();
}

test('who has touched nothing is told of no reading; a quiet line then follows from page to page', async ({
  page,
  site,
}) => {
  await page.goto(`${site.root}claims/`);
  await expect(line(page)).toHaveCount(0);
  await typedCapture(page, site.root, '20');
  await openChecklist(page, `${site.root}skeptical-inquiry/`);
  await expect(counts(page)).toHaveText('1 assumption changed');
  await field(page, 'capital', 'state').selectOption('watching');
  await expect(counts(page)).toHaveText('1 assumption changed, 1 of 14 risks looked at');
  await page.goto(site.root);
  await expect(counts(page)).toHaveText('1 assumption changed, 1 of 14 risks looked at');
});

test('a chapter read to its end is counted', async ({ page, site }) => {
  await page.goto(`${site.root}conclusion/`);
  await page.locator('.neighbours').scrollIntoViewIfNeeded();
  await expect(counts(page)).toHaveText('1 of 6 chapters read');
  // Who has only read is not bothered with a line.
  await expect(line(page)).toBeHidden();
});

test('the link carries all but the notes, which go along only when asked for, where no server sees them', async ({
  page,
  site,
  browser,
}) => {
  await typedCapture(page, site.root, '20');
  await openChecklist(page, `${site.root}skeptical-inquiry/`);
  await field(page, 'capital', 'state').selectOption('watching');
  await field(page, 'capital', 'note').fill('Mine, with ünïcode & "signs"');
  await expect(counts(page)).toContainText('1 note made');
  const bare = await sharedLink(page);
  expect(decodeURIComponent(bare)).not.toContain('Mine');
  await page.locator('.reading-share').getByLabel('with my notes').check();
  const whole = await page.locator('.reading-share input[type=text]').inputValue();
  expect(decodeURIComponent(new URL(whole).search)).not.toContain('Mine');
  expect(decodeURIComponent(new URL(whole).hash)).toContain('Mine, with ünïcode');
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  const asked: string[] = [];
  other.on('request', (request) => asked.push(request.url()));
  await openChecklist(other, whole);
  await expect(risk(other, 'capital').locator('.their-words')).toHaveText(
    'Theirs: watching. Note: Mine, with ünïcode & "signs"',
  );
  expect(asked.filter((address) => address.includes('Mine'))).toEqual([]);
  await elsewhere.close();
});

test('another’s link shows theirs beside yours, follows from page to page, and overwrites nothing until it is adopted, which is undone', async ({
  page,
  site,
}) => {
  await openChecklist(page, `${site.root}skeptical-inquiry/`);
  await field(page, 'capital', 'state').selectOption('cleared');
  await expect(counts(page)).toHaveText('1 of 14 risks looked at');
  const code = '1*Irevenue*captureV0.2*Ttrends*Lopportunity*Lrisk*edge-aiR05*Crisks*capitalW20*marginZ04';
  await openChecklist(page, `${site.root}skeptical-inquiry/?reading=${code}`);
  await expect(linked(page)).toHaveText(
    'The link holds a reading: 1 assumption changed, 1 trend rated, 1 of 14 risks looked at. It is shown as “theirs”, beside yours. Taken over: 4 marks are new, 1 replaces yours.',
  );
  await expect(risk(page, 'capital').locator('.own-words')).toHaveText('Yours: cleared.');
  await expect(risk(page, 'capital').locator('.their-words')).toHaveText(
    'Theirs: watching; likelihood unlikely, one step lower.',
  );
  await expect(page.locator('risk-checklist svg.exposure:visible .theirs')).toHaveCount(1);
  await page.locator('.neighbours .next').click();
  await expect(page).toHaveURL(/reading=1/);
  await expect(linked(page)).toContainText('1 replaces yours');
  await page.goto(`${site.root}trends/?reading=${code}`);
  await page.locator('trend-matrix').scrollIntoViewIfNeeded();
  await expect(page.locator('tbody[data-trend=edge-ai] [data-theirs=risk]')).toHaveText(
    'Theirs: Present, two steps higher',
  );
  await expect(page.locator('trend-matrix svg.rating-map:visible .mark.theirs')).toHaveCount(1);
  await act(page, 'adopt').press('Enter');
  await expect(page.locator('.reading-linked')).toBeHidden();
  await expect(page.locator('tbody[data-trend=edge-ai] [data-own=risk]')).toHaveText(
    'Yours: Present, two steps higher',
  );
  await expect(page.locator('trend-matrix svg.rating-map:visible .mark.theirs')).toHaveCount(0);
  await expect(page).not.toHaveURL(/reading=/);
  await expect(counts(page)).toContainText('1 assumption changed, 1 trend rated, 1 of 14 risks looked at');
  await expect(act(page, 'undo')).toHaveText('Undo: adoption');
  await act(page, 'undo').press('Enter');
  await expect(counts(page)).toHaveText(/^1 of 14 risks looked at/);
  await openChecklist(page, `${site.root}skeptical-inquiry/`);
  await expect(field(page, 'capital', 'state')).toHaveValue('cleared');
});

test('a link’s case shows in the bridge, is moved without loss of one’s own, and named parameters win over it', async ({
  page,
  site,
}) => {
  await typedCapture(page, site.root, '30');
  await page.goto(`${site.root}business-fundamentals/?growth=50%25&reading=1*Irevenue*captureV0.2*growthV0.4`);
  await expect(page.locator('revenue-bridge[live]')).toBeAttached();
  const input = (name: string) => page.locator(`revenue-bridge [data-input=${name}] input[type=number]`);
  await expect(input('capture')).toHaveValue('20');
  await expect(input('growth')).toHaveValue('50');
  await input('rate').fill('2');
  await input('rate').blur();
  await page.goto(`${site.root}business-fundamentals/`);
  await expect(input('capture')).toHaveValue('30');
  await expect(input('rate')).toHaveValue('2');
  await expect(input('growth')).toHaveValue('15');
});

test('two tabs stay in step: different fields both stand, of the same the later, which can be taken back', async ({
  page,
  site,
}) => {
  await openChecklist(page, `${site.root}skeptical-inquiry/`);
  const other = await page.context().newPage();
  await openChecklist(other, `${site.root}skeptical-inquiry/`);
  await field(page, 'capital', 'state').selectOption('watching');
  await field(other, 'margin', 'state').selectOption('open');
  for (const tab of [page, other]) {
    await expect(field(tab, 'capital', 'state')).toHaveValue('watching');
    await expect(field(tab, 'margin', 'state')).toHaveValue('open');
  }
  await field(other, 'capital', 'state').selectOption('cleared');
  await expect(field(page, 'capital', 'state')).toHaveValue('cleared');
  await expect(act(page, 'undo')).toHaveText('Undo: change in another tab');
  await act(page, 'undo').press('Enter');
  for (const tab of [page, other]) await expect(field(tab, 'capital', 'state')).toHaveValue('watching');
  await other.close();
});

test('tabs that write at the same moment lose nothing of each other’s', async ({ page, site }) => {
  await openChecklist(page, `${site.root}skeptical-inquiry/`);
  const other = await page.context().newPage();
  await openChecklist(other, `${site.root}skeptical-inquiry/`);
  const mark = (tab: Page, ids: string[]) =>
    tab.evaluate((items) => {
      for (const id of items) {
        const choice = document.querySelector<HTMLSelectElement>(`li[data-item="${id}"] [data-field=state]`);
        if (!choice) throw new Error(`${id} has its fields`);
        choice.value = 'open';
        choice.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }, ids);
  for (const tab of [page, other]) {
    for (const id of ['gatekeeper', 'partnerships', 'design-control', 'sovereignty', 'nvidia-cadence', 'newer-vendors'])
      await risk(tab, id).scrollIntoViewIfNeeded();
    await expect(field(tab, 'newer-vendors', 'state')).toBeAttached();
  }
  await Promise.all([
    mark(page, ['gatekeeper', 'partnerships', 'design-control']),
    mark(other, ['sovereignty', 'nvidia-cadence', 'newer-vendors']),
  ]);
  for (const tab of [page, other]) await expect(counts(tab)).toContainText('6 of 14 risks looked at');
  await page.goto(site.root);
  await expect(counts(page)).toContainText('6 of 14 risks looked at');
});

test('clearing asks once and is undone, by button and by key', async ({ page, site }) => {
  await typedCapture(page, site.root, '20');
  await act(page, 'clear').press('Enter');
  await expect(page.locator('.reading-clear')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.reading-clear')).toBeHidden();
  await expect(act(page, 'clear')).toBeFocused();
  await act(page, 'clear').press('Enter');
  await act(page, 'clear-it').press('Enter');
  await expect(counts(page)).toHaveText('nothing yet');
  await expect(page.locator('revenue-bridge [data-input=capture] input[type=number]')).toHaveValue('10');
  await expect(act(page, 'undo')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.locator('revenue-bridge [data-input=capture] input[type=number]')).toHaveValue('20');
});

test('clearing takes all of it out of storage and out of other tabs, and can still be undone', async ({
  page,
  site,
}) => {
  const key = 'report:Fully booked?:reading';
  const stored = (): Promise<string> => page.evaluate((name) => localStorage.getItem(name) ?? '', key);
  await page.goto(`${site.root}glossary/`);
  await page.evaluate((name) => {
    const fields = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`impact/gone/r${index}`, [1, 5]]));
    fields['state/risks/capital'] = ['open', 5] as never;
    localStorage.setItem(name, JSON.stringify({ version: 1, edition: '', fields }));
  }, key);
  await openChecklist(page, `${site.root}skeptical-inquiry/`);
  const other = await page.context().newPage();
  await openChecklist(other, `${site.root}skeptical-inquiry/`);
  await act(page, 'clear').press('Enter');
  await act(page, 'clear-it').press('Enter');
  await expect.poll(async () => (await stored()).length).toBeLessThan(100);
  await expect(field(other, 'capital', 'state')).toHaveValue('');
  await act(page, 'undo').press('Enter');
  await expect(field(other, 'capital', 'state')).toHaveValue('open');
  await expect.poll(async () => (await stored()).length).toBeGreaterThan(10_000);
  await other.close();
});

test('a hostile or broken link is said, shows nothing of it as markup, and harms nothing', async ({ page, site }) => {
  const alerts: string[] = [];
  page.on('dialog', (dialog) => {
    alerts.push(dialog.message());
    void dialog.dismiss();
  });
  for (const [query, text] of [
    ['?reading=7*x', 'The link holds a reading of another version of this report, which cannot be read here.'],
    ['?reading=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', 'The link holds something that is no reading.'],
    ['?reading=1*Crisks*capitalW00*%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E*I__proto__*xV1', '1 of 14 risks looked at'],
    ['?reading=1#notes=%7B%22note%2Frisks%2Fcapital%22%3A%22%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%7D', '1 note made'],
    ['#notes=%E0%A4%A', 'Left out'],
  ] as const) {
    // Another page between, for a change of the last part alone loads nothing.
    await page.goto(`${site.root}glossary/`);
    await openChecklist(page, `${site.root}skeptical-inquiry/${query}`);
    await expect(linked(page)).toContainText(text);
    await expect(page.locator('.reading-line img, .reading-line script, risk-checklist .their-words *')).toHaveCount(0);
  }
  await act(page, 'aside').press('Enter');
  await expect(page).toHaveURL(/skeptical-inquiry\/$/);
  expect(alerts).toEqual([]);
});

test('the memo tells what is assumed, rated and held open, and is made anew with each change', async ({
  page,
  site,
}) => {
  await typedCapture(page, site.root, '20');
  await openChecklist(page, `${site.root}skeptical-inquiry/`);
  await field(page, 'capital', 'state').selectOption('watching');
  await field(page, 'capital', 'note').fill('<i>Mine</i>');
  await field(page, 'margin', 'state').selectOption('cleared');
  await page.goto(`${site.root}reading/`);
  const memo = page.locator('reading-memo');
  await expect(memo).toContainText('1 of 9 assumptions differs from the base case.');
  await expect(memo).toContainText('Trainium’s share of that demand: 20%');
  await expect(memo).toContainText('2 of 14 risks have been looked at; 1 is held open.');
  await expect(memo).toContainText('Signal: Amazon’s capital expenditure');
  await expect(memo).toContainText('Note: <i>Mine</i>');
  await expect(memo.locator('i')).toHaveCount(0);
  await expect(memo.locator('.memo-link a')).toHaveAttribute('href', /reading=1\*Irevenue\*captureV0\.2/);
  await act(page, 'undo').waitFor({ state: 'hidden' });
  await page.locator('reading-memo').getByRole('button', { name: 'Clear your reading' }).press('Enter');
  await expect(memo).toContainText('this is the reading of the editors');
  await memo.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(memo).toContainText('1 of 9 assumptions differs');
});

test('all of it works under a path, too', async ({ page, site }) => {
  await typedCapture(page, site.deep, '20');
  await page.locator('[data-way=read]').click();
  await expect(page).toHaveURL(`${site.deep}reading/`);
  await expect(page.locator('reading-memo')).toContainText('1 of 9 assumptions differs from the base case.');
  await expect(page.locator('reading-memo').getByRole('link', { name: 'In the report' }).first()).toHaveAttribute(
    'href',
    `${site.deep}business-fundamentals/#bridge-revenue`,
  );
  expect(await sharedLink(page)).toContain('/a/b/reading/?reading=1*Irevenue*captureV0.2');
});

test('the memo sets theirs beside yours', async ({ page, site }) => {
  await typedCapture(page, site.root, '20');
  await page.goto(`${site.root}reading/?reading=1*Irevenue*captureV0.3`);
  await expect(page.locator('.memo-column')).toHaveCount(2);
  await expect(page.locator('.memo-column').first()).toContainText('Trainium’s share of that demand: 20%');
  await expect(page.locator('.memo-column').last()).toContainText('Trainium’s share of that demand: 30%');
});

test('my copy prints whole, with my values and a first page of what differs', async ({ page, site }) => {
  await typedCapture(page, site.root, '20');
  await openChecklist(page, `${site.root}skeptical-inquiry/`);
  await field(page, 'capital', 'state').selectOption('watching');
  await expect(counts(page)).toContainText('1 of 14');
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.locator('[data-way=print]').click();
  await expect(page.locator('html[data-printed]')).toBeAttached({ timeout: 60_000 });
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.own-copy')).toContainText('Trainium’s share of that demand: 20%');
  await expect(page.locator('.own-copy')).toContainText('This reading again: ');
  await expect(page.locator('article.chapter .prose > p [data-number="revenue.trainium_revenue"]').first()).toHaveText(
    '$6 billion',
  );
  await expect(page.locator('revenue-bridge .case-line')).toContainText('Your case');
  await expect(page.locator('risk-checklist li.risk[data-item=capital] .own-words')).toHaveText('Yours: watching.');
  await expect(line(page)).toBeHidden();
});

test.describe('where the browser keeps nothing', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
  });

  test('this is said, the work stays in the page, and links carry it on', async ({ page, site }) => {
    await openChecklist(page, `${site.root}skeptical-inquiry/`);
    await field(page, 'capital', 'state').selectOption('watching');
    await expect(page.locator('.reading-fault')).toContainText('This browser keeps nothing here');
    await expect(act(page, 'save')).toBeVisible();
    await page.locator('.neighbours .next').click();
    await expect(page).toHaveURL(/conclusion\/\?reading=1/);
    await expect(linked(page)).toContainText('1 of 14 risks looked at');
  });
});

test.describe('where storage fails later', () => {
  test('a full one is said, and nothing is lost from the page', async ({ page, site }) => {
    await openChecklist(page, `${site.root}skeptical-inquiry/`);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await field(page, 'capital', 'state').selectOption('watching');
    await expect(page.locator('.reading-fault')).toContainText('storage is full');
    await expect(field(page, 'capital', 'state')).toHaveValue('watching');
  });

  test('one that is emptied by another is said, and written again with the next change', async ({ page, site }) => {
    await openChecklist(page, `${site.root}skeptical-inquiry/`);
    await field(page, 'capital', 'state').selectOption('watching');
    await expect(counts(page)).toContainText('1 of 14');
    const other = await page.context().newPage();
    await other.goto(`${site.root}glossary/`);
    await other.evaluate(() => localStorage.clear());
    await expect(page.locator('.reading-fault')).toContainText('This browser has emptied its storage');
    await field(page, 'margin', 'state').selectOption('open');
    await expect(page.locator('.reading-fault')).toHaveText('');
    await other.goto(site.root);
    await expect(counts(other)).toContainText('2 of 14');
    await other.close();
  });

  test('what cannot be read is said, set aside, and there to be found', async ({ page, site }) => {
    await page.goto(`${site.root}glossary/`);
    await page.evaluate(() => localStorage.setItem('report:Fully booked?:reading', '{"version":1,"fie'));
    await openChecklist(page, `${site.root}skeptical-inquiry/`);
    await expect(page.locator('.reading-said')).toHaveText(
      'What this browser kept of your reading could not be read; it is set aside.',
    );
    await field(page, 'capital', 'state').selectOption('watching');
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('report:Fully booked?:reading:unread')))
      .toBe('{"version":1,"fie');
  });

  test('a reading of an earlier edition says so, and stands', async ({ page, site }) => {
    await page.goto(`${site.root}glossary/`);
    await page.evaluate(() =>
      localStorage.setItem(
        'report:Fully booked?:reading',
        '{"version":1,"edition":"2026-01-02","fields":{"state/risks/capital":["open",5]}}',
      ),
    );
    await page.goto(site.root);
    await expect(page.locator('.reading-said')).toContainText(
      'Your reading was kept with the edition of 2026-01-02; this is the edition of',
    );
    await expect(counts(page)).toHaveText('1 of 14 risks looked at');
  });

  test('what another version kept is left as it is', async ({ page, site }) => {
    const kept = '{"version":2,"fields":{}}';
    await page.goto(`${site.root}glossary/`);
    await page.evaluate((text) => localStorage.setItem('report:Fully booked?:reading', text), kept);
    await openChecklist(page, `${site.root}skeptical-inquiry/`);
    await field(page, 'capital', 'state').selectOption('watching');
    await expect(page.locator('.reading-fault')).toContainText('another version');
    expect(await page.evaluate(() => localStorage.getItem('report:Fully booked?:reading'))).toBe(kept);
  });
});
