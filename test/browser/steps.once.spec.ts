import type { Locator, Page } from '@playwright/test';
import { inWords, stepStates } from '../../src/figures/steps/record.ts';
import type { Steps } from '../../src/figures/steps/schema.ts';
import { plainText } from '../../src/report/plain-text.ts';
import { violations } from './axe.ts';
import { chapter, report } from './report.ts';
import { expect, test } from './site.ts';

const { takings } = report.figureContents['steps'] as { takings: Steps };
const states = stepStates(takings, { report, plain: (text) => plainText(text, report) });
const id = (step: string): string => `#steps-takings--${step}`;
const [first, , last] = takings.steps.map((step) => step.id);

function figure(page: Page): Locator {
  return page.locator('#steps-takings');
}

/** The words of the pictures that are seen within a part of the figure. */
function wordsSeen(part: Locator): Promise<string[]> {
  return part
    .locator('svg')
    .evaluateAll((pictures) =>
      pictures
        .filter((picture) => picture.checkVisibility() && picture.getBoundingClientRect().width > 1)
        .map(({ textContent }) => textContent),
    );
}

/** Scrolls until a step's text begins half way down the window. */
async function readStep(page: Page, step: string): Promise<void> {
  await page.locator(id(step)).evaluate((element) => {
    scrollTo({ top: element.getBoundingClientRect().top + scrollY - innerHeight / 2, behavior: 'instant' });
  });
}

for (const [width, height] of [
  [390, 844],
  [320, 568],
  [1280, 900],
] as const) {
  test(`each step shows its own picture as it is read, whole and still, at ${width} px`, async ({ page, site }) => {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.setViewportSize({ width, height });
    await page.goto(site.root + chapter.bridge);
    const stage = figure(page).locator('.stage');
    for (const step of takings.steps.map(({ id: name }) => name)) {
      await readStep(page, step);
      await expect(page.locator(id(step))).toHaveAttribute('aria-current', 'step');
      await expect(figure(page).locator('[aria-current]')).toHaveCount(1);
      const isOwn = await page.locator(id(step)).evaluate((element) => {
        const own = [...element.querySelectorAll('.still svg')];
        const shown = [...document.querySelectorAll('#steps-takings .stage svg')];
        return own.length === shown.length && own.every((picture, index) => picture.isEqualNode(shown[index] ?? null));
      });
      expect(isOwn, step).toBe(true);
      const box = await stage.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
      if (width < 608) expect(box?.height).toBeLessThanOrEqual(0.45 * height);
      const sizes = await stage.locator('svg').evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility())
          .flatMap((one) => [...one.querySelectorAll('text')])
          .map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0)),
      );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
    }
    expect(await page.evaluate('shifts')).toEqual([]);
  });
}

test('a link leads to a step, beside or under the picture of it, and axe finds nothing', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(site.root + chapter.bridge + id(last ?? ''));
  const step = page.locator(id(last ?? ''));
  await expect(step).toHaveAttribute('aria-current', 'step');
  const [stage, text] = [
    await figure(page).locator('.stage').boundingBox(),
    await step.locator('.step-title').boundingBox(),
  ];
  expect(text?.y).toBeGreaterThanOrEqual((stage?.y ?? 0) + (stage?.height ?? 0));
  expect((text?.y ?? 0) + (text?.height ?? 0)).toBeLessThanOrEqual(844);
  expect(await violations(page)).toEqual([]);
});

test('is read as text, picture, text', async ({ page, site }) => {
  await page.goto(site.root + chapter.bridge + id(first ?? ''));
  await expect(page.locator(id(first ?? ''))).toHaveAttribute('aria-current', 'step');
  const tree = await figure(page).locator('stepped-figure').ariaSnapshot();
  const read = [...tree.matchAll(/^ *- '?(link|img) "([^"]*)/gm)].map(([, role, name]) => `${role} ${name}`);
  const told = takings.steps.flatMap(({ title }, index) => {
    const state = states[index];
    if (!state) throw new Error('each step has a state');
    return [`link ${title}`, `img ${inWords(state)}`];
  });
  const links = takings.steps.map(({ title }) => `link ${title}`);
  expect(read.filter((line) => links.includes(line) || line.startsWith('img '))).toEqual(told);
});

for (const [condition, options] of [
  ['without script', { javaScriptEnabled: false }],
  ['under reduced motion', { reducedMotion: 'reduce' }],
  ['in a low window', { viewport: { width: 844, height: 390 } }],
] as const) {
  test(`each step has a picture of its own ${condition}`, async ({ browser, site }) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(site.root + chapter.bridge + id(first ?? ''));
    for (const { id: name } of takings.steps) expect(await wordsSeen(page.locator(id(name))), name).toHaveLength(1);
    expect(await wordsSeen(figure(page).locator('.stage'))).toEqual([]);
    await context.close();
  });
}

test('each step has a picture of its own where the scripts never come, and on paper', async ({ page, site }) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(site.root + chapter.bridge);
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  for (const { id: name } of takings.steps) expect(await wordsSeen(page.locator(id(name))), name).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  for (const { id: name } of takings.steps) expect(await wordsSeen(page.locator(id(name))), name).toHaveLength(1);
  const box = await figure(page).boundingBox();
  expect(box?.height).toBeLessThan(1050);
});
