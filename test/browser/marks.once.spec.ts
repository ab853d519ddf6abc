import type { Page } from '@playwright/test';
import { underWords } from './densest-words.ts';
import { pressEnter } from './press-enter.ts';
import { chapter, shown } from './report.ts';
import { expect, test } from './site.ts';
import { closeStorage, openView } from './widgets.ts';

const choice = (page: Page, name: string) => page.getByRole('radio', { name });
const marks = (page: Page) => page.locator('.prose a[data-opens]');

/** The choice of marks at the first paint, which may come after the page has loaded. */
async function marksAtFirstFrame(page: Page): Promise<unknown> {
  return (await page.waitForFunction(() => (window as { marksAtFirstFrame?: string }).marksAtFirstFrame)).jsonValue();
}

/** The elements that the Tab key reaches in the chapter's text, by what they open. */
async function stopsInText(page: Page): Promise<(string | null)[]> {
  await page.locator('.prose').evaluate((prose) => {
    prose.setAttribute('tabindex', '-1');
    (prose as HTMLElement).focus();
  });
  const stops: (string | null)[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    if (!(await focused.evaluate((element) => element.closest('.prose') !== null))) return stops;
    stops.push(await focused.getAttribute('data-opens'));
  }
}

for (const [name, address] of Object.entries(chapter)) {
  test(`at rest at most four lines stand under the densest hundred words: ${name}`, async ({ page, site }) => {
    await page.goto(site.root + address);
    const { densest, words, doubled } = await underWords(page);
    expect(densest, words).toBeLessThanOrEqual(4);
    expect(doubled).toEqual([]);
  });
}

test('workings show a line under every number, term and claim, and no word has two', async ({ page, site }) => {
  await page.goto(site.root + chapter.bridge);
  const atRest = await underWords(page);
  await choice(page, 'Show the workings').check();
  const withWorkings = await underWords(page);
  expect(withWorkings.densest).toBeGreaterThan(Math.max(4, atRest.densest));
  expect(withWorkings.doubled).toEqual([]);
  const bare = await page.locator('.prose > p :is(.num, .term, .said):visible').evaluateAll((all) =>
    all
      .filter((mark) => {
        const { textDecorationLine, backgroundImage } = getComputedStyle(mark);
        return textDecorationLine === 'none' && backgroundImage === 'none';
      })
      .map((mark) => mark.outerHTML),
  );
  expect(bare).toEqual([]);
});

test('a number without a line is reached by Tab, shows its line and opens', async ({ page, site }) => {
  await page.goto(site.root + chapter.bridge);
  const number = page.locator('.prose > p .num:not(.movable)').first();
  const line = (): Promise<string> => number.evaluate((element) => getComputedStyle(element).textDecorationLine);
  expect(await line()).toBe('none');
  expect(await stopsInText(page)).toContain(await number.getAttribute('data-opens'));
  await number.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.opened')).toBeVisible();
  expect(await line()).toBe('underline');
});

test('what the reader has changed is tinted wherever it stands', async ({ page, site }) => {
  await openView(page, site.root, '?pressed=60%25');
  const moved = page.locator('.prose > p [data-number="pressing.surplus"]').first();
  await expect(moved).toHaveText(shown('surplus', { pressed: 0.6 }));
  expect(await moved.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');
});

test('without marks the text is whole, and nothing of it is in the tab order or opens', async ({ page, site }) => {
  await page.goto(site.root + chapter.plain);
  const text = page.locator('.prose > p').nth(2);
  const words = (await text.innerText()).replace(/\s*\[\d[^\]]*\]/g, '');
  expect(await stopsInText(page)).toContain('claim best-crop');
  await marks(page).first().click();
  await choice(page, 'Read without marks').check();
  await expect(page.locator('.opened')).toHaveCount(0);
  for (const mark of await page.locator('.prose :is(.mark, .cite)').all()) await expect(mark).toBeHidden();
  // A folded note is text, which its button opens.
  expect((await stopsInText(page)).filter((opens) => opens !== null && !opens.startsWith('note '))).toEqual([]);
  await expect(page.locator('.prose a:is([role=button], [aria-expanded])')).toHaveCount(0);
  expect((await text.innerText()).replace(/\s+/g, ' ')).toBe(words.replace(/\s+/g, ' '));
  await page.locator('.prose .said').first().click();
  await expect(page.locator('.opened')).toHaveCount(0);
  expect((await underWords(page)).densest).toBe(0);
});

test('marks that were put away come back as they were', async ({ page, site }) => {
  await page.goto(site.root + chapter.plain);
  const mark = page.locator('.prose .mark').first();
  await expect(mark).toHaveAttribute('role', 'button');
  const stops = await stopsInText(page);
  await choice(page, 'Read without marks').check();
  await choice(page, 'Calm').check();
  expect(await stopsInText(page)).toEqual(stops);
  await expect(mark).toHaveAttribute('role', 'button');
  await pressEnter(mark);
  await expect(page.locator('.opened')).toBeVisible();
});

for (const [name, state] of [
  ['Show the workings', 'workings'],
  ['Read without marks', 'none'],
] as const) {
  test(`“${name}” is kept, and set before the next page is first painted`, async ({ page, site }) => {
    await page.addInitScript(() => {
      requestAnimationFrame(() => {
        Object.assign(window, { marksAtFirstFrame: document.documentElement.dataset['marks'] ?? 'calm' });
      });
    });
    await page.goto(site.root + chapter.plain);
    expect(await marksAtFirstFrame(page)).toBe('calm');
    await expect(choice(page, 'Calm')).toBeChecked();
    await choice(page, name).check();
    await page.goto(site.root + chapter.bridge);
    expect(await marksAtFirstFrame(page)).toBe(state);
    await expect(choice(page, name)).toBeChecked();
  });

  test(`paper has the marks of a text at rest after “${name}”`, async ({ page, site }) => {
    await page.goto(site.root + chapter.plain);
    await choice(page, name).check();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.marks-choice')).toBeHidden();
    await expect(page.locator('.prose .mark').first()).toBeVisible();
    await expect(page.locator('.prose .cite').first()).toBeVisible();
    expect((await underWords(page)).densest).toBeLessThanOrEqual(4);
  });
}

test('another tab of the report follows the choice', async ({ page, context, site }) => {
  await page.goto(site.root + chapter.plain);
  const other = await context.newPage();
  await other.goto(site.root + chapter.plain);
  await choice(page, 'Read without marks').check();
  await expect(choice(other, 'Read without marks')).toBeChecked();
  await expect(other.locator('.prose .mark').first()).toBeHidden();
});

test('marks can be chosen without storage, too', async ({ page, site }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await closeStorage(page);
  await page.goto(site.root + chapter.plain);
  await choice(page, 'Read without marks').check();
  await expect(page.locator('.prose .mark').first()).toBeHidden();
  expect(errors).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no choice of marks', async ({ page, site }) => {
    await page.goto(site.root + chapter.plain);
    await expect(page.locator('.marks-choice')).toBeHidden();
  });
});
