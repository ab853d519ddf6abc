import type { Page } from '@playwright/test';
import { report } from './report.ts';
import { expect, test } from './site.ts';

const marks = (page: Page) => page.locator('.note-mark');
const noteOf = (page: Page) => page.locator('.note-mark + .note-body').first();
const chapters = report.chapters.filter(({ components }) => components.some(({ name }) => name === 'Note'));

test('on a phone a note opens in the sheet, and nothing in the text moves', async ({ page, site }) => {
  await page.goto(`${site.root}${chapters[0]?.id}/`);
  const mark = marks(page).first();
  await expect(noteOf(page)).toBeHidden();
  await expect(mark).toHaveAccessibleName(/\w/);
  const height = await page.locator('.prose').evaluate((prose) => prose.clientHeight);
  await mark.tap();
  await expect(mark).toHaveAttribute('aria-expanded', 'true');
  const words = (await noteOf(page).textContent()) ?? '';
  await expect(page.locator('.panel-body')).toHaveText(words.trim());
  await expect(page.locator('.opened')).toHaveAccessibleName((await mark.getAttribute('aria-label')) ?? '');
  expect(await page.locator('.prose').evaluate((prose) => prose.clientHeight)).toBe(height);
  await page.keyboard.press('Escape');
  await expect(mark).toHaveAttribute('aria-expanded', 'false');
  await expect(mark).toBeFocused();
  await expect(noteOf(page)).toBeHidden();
});

test('find in page opens the folded note that has the words', async ({ page, site }) => {
  const address = `${site.root}${chapters[0]?.id}/`;
  await page.goto(address);
  const words = (await noteOf(page).evaluate((note) => note.childNodes[1]?.textContent ?? '')).trim();
  expect(words).not.toBe('');
  await expect(noteOf(page)).toBeHidden();
  // A text fragment finds words as the reader's own search does.
  await page.goto(`${site.root}claims/`);
  await page.goto(`${address}#:~:text=${encodeURIComponent(words)}`);
  await expect(noteOf(page)).toBeInViewport();
  await expect(marks(page).first()).toHaveAttribute('aria-expanded', 'true');
  await marks(page).first().tap();
  await expect(noteOf(page)).toBeHidden();
});

test('what is on screen as a page opens stays where it is: a note there is not folded', async ({ page, site }) => {
  for (const { id } of chapters) {
    await page.goto(`${site.root}${id}/`);
    const first = page.locator('.note-body').first();
    const folded = await page
      .locator('.note-body[hidden]')
      .evaluateAll((notes) =>
        notes.map((note) => Number(note.previousElementSibling?.getBoundingClientRect().top) + scrollY),
      );
    expect(folded.every((top) => top > 700)).toBe(true);
    await page.setViewportSize({ width: 360, height: 20_000 });
    await page.reload();
    await expect(first).toBeVisible();
    await expect(marks(page)).toHaveCount(0);
    await page.setViewportSize({ width: 360, height: 740 });
  }
});

test('a folded note breaks no line, and leaves no gap', async ({ page, site }) => {
  await page.goto(`${site.root}${chapters[0]?.id}/`);
  const paragraph = page.locator('p', { has: page.locator('.note-body[hidden]') }).first();
  const [folded, without] = await paragraph.evaluate((element) => {
    const height = (): number => element.getBoundingClientRect().height;
    const before = height();
    element.querySelector('.note-body')?.remove();
    return [before, height()];
  });
  expect(folded).toBe(without);
});

test('on paper a folded note is printed', async ({ page, site }) => {
  await page.goto(`${site.root}${chapters[0]?.id}/`);
  await page.emulateMedia({ media: 'print' });
  await expect(noteOf(page)).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every note stands open on a phone, with no button', async ({ page, site }) => {
    await page.goto(`${site.root}${chapters[0]?.id}/`);
    await expect(page.locator('.note-body').first()).toBeVisible();
    for (const note of await page.locator('.note-body').all()) await expect(note).toBeVisible();
    await expect(marks(page)).toHaveCount(0);
  });
});
