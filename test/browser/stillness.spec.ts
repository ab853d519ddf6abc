import { report } from './report.ts';
import { expect, kinds, test } from './site.ts';

const pages = new Set([...report.chapters.map(({ id }) => `${id}/`), ...Object.values(kinds)]);

for (const path of pages) {
  test(`nothing moves while ${path || 'the cover'} loads`, async ({ page, site }) => {
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, sources } = entry as PerformanceEntry & { value: number; sources: { node?: Node }[] };
          const moved = sources.map(({ node }) => `${node?.nodeName} ${node?.textContent?.slice(0, 30)}`);
          shifts.push(`${value.toFixed(4)} ${moved.join(' | ')}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(site.root + path, { waitUntil: 'load' });
    await page.evaluate(async () => {
      await document.fonts.ready;
      for (let frames = 0; frames < 4; frames++) await new Promise(requestAnimationFrame);
    });
    expect(await page.evaluate('shifts')).toEqual([]);
  });
}
