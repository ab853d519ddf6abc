import { beforeWinter, chapter, pressing, report, seasons } from './report.ts';
import { expect, test } from './site.ts';

const [claim, source, lastChapter] = [report.claims, report.sources, report.chapters].map((list) => list.at(-1)?.id);
const input = `${pressing.id}.${pressing.program.inputs.at(-1)?.name}`;
const dataset = report.datasets.at(-1);
const fact = `${dataset?.id}.${dataset?.rows.at(-1)?.id}`;
const [trend, risk] = [seasons.trends.at(-1)?.id, beforeWinter.items.at(-1)?.id];
const [row, question] = [`tbody[data-trend="${trend}"] th`, `[data-item="${risk}"] .question`];

/** Links to what lies deep in long pages, with the element that each is to show. */
const links: [link: string, selector: string][] = [
  [`claims/#${claim}`, `[id="${claim}"]`],
  [`sources/#${source}`, `[id="${source}"]`],
  [`model/#${input}`, `[id="${input}"] th`],
  [`model/#${fact}`, `[id="${fact}"]`],
  [`all/#${claim}`, `[id="${claim}"]`],
  [`all/#${lastChapter}`, `[id="${lastChapter}"] h1`],
  ['all/#references', '#references-title'],
  [`${chapter.matrix}#matrix-seasons--trend-${trend}`, row],
  [`${chapter.checklist}#checklist-before-winter--risk-${risk}`, question],
  // The names that rows and risks had before those began with their figure's.
  [`${chapter.matrix}#trend-${trend}`, row],
  [`${chapter.checklist}#risk-${risk}`, `[data-item="${risk}"] summary`],
  [`all/#${chapter.matrix.slice(0, -1)}--trend-${trend}`, row],
];

for (const [link, selector] of links) {
  test(`a link to ${link} shows what it names, and goes on showing it`, async ({ page, site }) => {
    await page.goto(site.root + link);
    const target = page.locator(selector).first();
    await expect(target).toBeInViewport();
    await page.evaluate(async () => {
      await document.fonts.ready;
      for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
    });
    await expect(target).toBeInViewport({ timeout: 1 });
  });
}

for (const [path, blocks] of [['claims/', '.claim-entry']] as const) {
  test(`the end of ${path} is laid out when it nears the screen, is found before, and is printed`, async ({
    page,
    site,
  }) => {
    await page.goto(site.root + path);
    const last = page.locator(blocks).last();
    const isLaidOut = (): Promise<boolean> =>
      last.evaluate((block) => (block.firstElementChild ?? block).checkVisibility({ contentVisibilityAuto: true }));
    await expect.poll(isLaidOut).toBe(false);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(isLaidOut).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    const words = last.locator('h3, blockquote p').last();
    const text = (await words.textContent())?.trim().slice(0, 40);
    expect(await page.evaluate((part) => Reflect.get(window, 'find').call(window, part), text)).toBe(true);
    await expect(words).toBeInViewport();
    expect(await isLaidOut()).toBe(true);
  });
}
