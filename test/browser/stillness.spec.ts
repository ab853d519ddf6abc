import { report } from './report.ts';
import { expect, test } from './site.ts';

for (const { id } of report.chapters) {
  test(`nothing moves while the chapter ${id} loads`, async ({ page, site }) => {
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
    await page.goto(`${site.root}${id}/`, { waitUntil: 'load' });
    await page.evaluate(async () => {
      await document.fonts.ready;
      for (let frames = 0; frames < 4; frames++) await new Promise(requestAnimationFrame);
    });
    expect(await page.evaluate('shifts')).toEqual([]);
  });
}
