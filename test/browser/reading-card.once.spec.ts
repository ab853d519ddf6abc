import { readFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Locator, Page } from '@playwright/test';
import jsQR from 'jsqr';
import { pdfPages } from './pdf-text.ts';
import { pressEnter } from './press-enter.ts';
import { chapter, report, shown } from './report.ts';
import { expect, test } from './site.ts';
import { act, counts, expectAt, move, openBridge } from './widgets.ts';

const note = (page: Page): Locator => page.locator('#bridge-pressing-left .linked-note');

/** Moves an assumption and goes to the card of that case. */
async function openCard(page: Page, root: string): Promise<void> {
  await openBridge(page, root);
  await move(page, 'pressed', 0.2);
  await expect(page.locator('.reading-result')).toContainText(shown('surplus', { pressed: 0.2 }));
  await page.locator('[data-way=card]').click();
  await expect(page.locator('.card-picture svg')).toBeVisible();
}

async function file(page: Page, kind: 'png' | 'pdf'): Promise<Buffer> {
  const downloaded = page.waitForEvent('download');
  await page.locator(`[data-file=${kind}]`).click();
  return readFileSync(await (await downloaded).path());
}

/** What a QR code in a picture says. */
async function decoded(page: Page, png: Buffer): Promise<string> {
  const { width, height, text } = await page.evaluate(async (base64) => {
    const picture = Object.assign(new Image(), { src: `data:image/png;base64,${base64}` });
    await picture.decode();
    const size = { width: picture.naturalWidth, height: picture.naturalHeight };
    const dot = Object.assign(document.createElement('canvas'), size).getContext('2d');
    if (!dot) throw new Error('no canvas');
    dot.drawImage(picture, 0, 0);
    const { data } = dot.getImageData(0, 0, size.width, size.height);
    const bytes = new Uint8Array(data.length / 4);
    for (let index = 0; index < bytes.length; index += 1) bytes[index] = data[4 * index] ?? 0;
    let text = '';
    for (let start = 0; start < bytes.length; start += 8192)
      text += String.fromCharCode(...bytes.subarray(start, start + 8192));
    return { width: size.width, height: size.height, text: btoa(text) };
  }, png.toString('base64'));
  const grey = Buffer.from(text, 'base64');
  const pixels = new Uint8ClampedArray(4 * grey.length);
  grey.forEach((value, index) => pixels.set([value, value, value, 255], 4 * index));
  return jsQR(pixels, width, height)?.data ?? 'no code';
}

test('a card’s code opens the case at its figure, which says whose it is until it is used', async ({
  page,
  site,
  browser,
}) => {
  await openCard(page, site.root);
  const link = await decoded(page, await file(page, 'png'));
  expect(link).toBe(
    `${site.root}${chapter.bridge}?edition=${report.file.edition}&reading=1*Ipressing*pressedV0.2#bridge-pressing-left`,
  );
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(link);
  await expect(note(other)).toBeInViewport();
  await expect(note(other)).toContainText('This case came with the link: 1 assumption changed.');
  await expect(other.locator('.reading-linked')).toContainText(shown('surplus', { pressed: 0.2 }));
  await expect(other.locator('.reading-own')).toBeHidden();
  await expectAt(other, 'pressed', 0.2);
  await pressEnter(note(other).locator('[data-act=adopt]'));
  await expect(note(other)).toHaveCount(0);
  await expect(counts(other)).toHaveText('1 assumption changed');
  await expect(other.locator('#bridge-pressing-left a').first()).toBeFocused();
  await pressEnter(act(other, 'undo'));
  await expect(act(other, 'undo')).toBeFocused();
  await elsewhere.close();
});

test('a link put aside leaves the focus on the line, which goes with the focus', async ({ page, site }) => {
  await page.goto(`${site.root}${chapter.bridge}?reading=1*Ipressing*pressedV0.2`);
  await pressEnter(act(page, 'aside'));
  await expect(page.locator('[data-way=read]')).toBeFocused();
  await expect(note(page)).toHaveCount(0);
  await page.locator('.report-title').focus();
  await expect(page.locator('.reading-line')).toBeHidden();
});

test('a card is a page of paper with its text as text', async ({ page, site }) => {
  await openCard(page, site.root);
  const pdf = await file(page, 'pdf');
  const [text = '', ...more] = await pdfPages(pdf);
  expect(more).toEqual([]);
  const { title } = report.file;
  for (const part of [title, shown('surplus', { pressed: 0.2 }), shown('surplus'), 'What I changed'])
    expect(text).toContain(part);
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  expect(document.getTitle()).toContain(title);
  expect(document.getAuthor()).toBe(report.file.authors.join(', '));
});

test('the memo is copied as text with a link that lands on the figure', async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text: string) => void (document.documentElement.dataset['copied'] = text) },
    });
  });
  await openCard(page, site.root);
  await pressEnter(page.locator('[data-act=copy-text]'));
  await expect(page.locator('.memo-send .copied')).toHaveText('Copied.');
  const copied = await page.locator('html').getAttribute('data-copied');
  expect(copied).toContain(shown('surplus', { pressed: 0.2 }));
  expect(copied).toContain('#bridge-pressing');
});
