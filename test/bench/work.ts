import type { Page } from '@playwright/test';
import type { Phone } from './phone.ts';

const counted = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];

/** Resolves once a frame has been laid out. */
export async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))));
}

/** The page's script, style and layout since it began, in milliseconds. */
export async function work({ instruments }: Phone): Promise<number> {
  const { metrics } = await instruments.send('Performance.getMetrics');
  return metrics.reduce((sum, { name, value }) => sum + (counted.includes(name) ? value * 1000 : 0), 0);
}
