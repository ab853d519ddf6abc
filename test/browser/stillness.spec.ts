import { expect, kinds, test } from './site.ts';

for (const [kind, address] of Object.entries(kinds)) {
  test(`nothing moves while a page loads: ${kind}`, async ({ page, site }) => {
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
    await page.goto(site.root + address, { waitUntil: 'load' });
    await page.evaluate(async () => {
      await document.fonts.ready;
      for (let frames = 0; frames < 4; frames++) await new Promise(requestAnimationFrame);
    });
    expect(await page.evaluate('shifts')).toEqual([]);
  });
}
