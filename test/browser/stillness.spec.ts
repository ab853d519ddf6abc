import { expect, kinds, test } from './site.ts';

interface Shift {
  value: number;
  moved: string;
}

/**
 * How far words may move as the report's own typeface comes late and lines break elsewhere: what Web Vitals call good. What a
 * reader on a slow network meets, with faces fetched first, has a stricter budget in `npm run bench`.
 */
const swapBudget = 0.1;

for (const [kind, address] of Object.entries(kinds)) {
  test(`nothing moves while a page loads, and little as its typeface comes: ${kind}`, async ({ page, site }) => {
    await page.addInitScript(() => {
      const shifts: Shift[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, sources } = entry as PerformanceEntry & { value: number; sources: { node?: Node }[] };
          const moved = sources.map(({ node }) => `${node?.nodeName} ${node?.textContent?.slice(0, 30)}`);
          shifts.push({ value, moved: moved.join(' | ') });
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const drawn = () =>
      page.evaluate(async () => {
        await document.fonts.ready;
        for (let frames = 0; frames < 4; frames++) await new Promise(requestAnimationFrame);
        return (window as unknown as { shifts: Shift[] }).shifts.splice(0);
      });
    // Whether a face comes before the first picture or after it is a race; here each comes late.
    await page.route('**/*.woff2', (route) => route.abort());
    await page.goto(site.root + address, { waitUntil: 'load' });
    expect(await drawn()).toEqual([]);
    const late = page.waitForResponse(/woff2\?late/);
    await page.evaluate(() => {
      const rulesIn = (sheet: CSSStyleSheet | CSSGroupingRule): CSSRule[] =>
        [...sheet.cssRules].flatMap((rule) => (rule instanceof CSSGroupingRule ? rulesIn(rule) : rule));
      for (const sheet of document.styleSheets)
        for (const { cssText } of rulesIn(sheet).filter((rule) => rule instanceof CSSFontFaceRule))
          if (cssText.includes('.woff2'))
            sheet.insertRule(cssText.replace('.woff2', '.woff2?late'), sheet.cssRules.length);
    });
    expect((await late).ok()).toBe(true);
    const shifts = await drawn();
    expect(
      shifts.reduce((sum, { value }) => sum + value, 0),
      JSON.stringify(shifts),
    ).toBeLessThanOrEqual(swapBudget);
  });
}
