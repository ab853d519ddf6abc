import { median, quantile } from 'd3-array';
import type { Browser, Page } from '@playwright/test';
import { openPhone, type Phone } from './phone.ts';
import type { ReportPages } from './report-pages.ts';
import { atMost, told, type Row } from './table.ts';
import { milliseconds } from './units.ts';

const stepsOnEach = 16;
const counted = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];

/** What the page does for one step of a slider: up to the frame that shows it, and until its movement has ended. */
interface Step {
  shown: number;
  settled: number;
}

/** What one step of a slider costs on the phone: script, style and layout, under real keys. */
export async function slider(browser: Browser, origin: string, { bridge }: ReportPages): Promise<Row[]> {
  const phone = await openPhone(browser, 'as it is');
  try {
    const { page, instruments } = phone;
    await page.goto(origin + bridge);
    await page.locator('revenue-bridge[live]').scrollIntoViewIfNeeded();
    await instruments.send('Performance.enable', { timeDomain: 'timeTicks' });
    const steps: Step[] = [];
    for (const range of await page.locator('revenue-bridge input[type=range]').all()) {
      await range.focus();
      const atEnd = await range.evaluate((input: HTMLInputElement) => input.value === input.max);
      const [out, back] = atEnd ? (['ArrowLeft', 'ArrowRight'] as const) : (['ArrowRight', 'ArrowLeft'] as const);
      // Out and back, so that no step is one against the end of the range, where nothing changes.
      for (let step = 0; step < stepsOnEach; step += 1) steps.push(await stepped(phone, step % 4 < 2 ? out : back));
    }
    const shown = steps.map((step) => step.shown);
    const settled = steps.map((step) => step.settled);
    return [
      atMost('a step of a slider: script, style and layout', median(shown) ?? NaN, 8, milliseconds, `95th percentile ${milliseconds(quantile(shown, 0.95) ?? NaN)}, ${steps.length} steps`),
      told('a step of a slider, with every frame of its movement', milliseconds(median(settled) ?? NaN)),
    ];
  } finally {
    await phone.context.close();
  }
}

async function stepped(phone: Phone, key: 'ArrowLeft' | 'ArrowRight'): Promise<Step> {
  const { page } = phone;
  const value = (): Promise<string> => page.locator('revenue-bridge input:focus').inputValue();
  const from = await value();
  const before = await work(phone);
  await page.keyboard.press(key);
  await nextFrame(page);
  const shown = (await work(phone)) - before;
  await page.evaluate(transitionsEnd);
  await nextFrame(page);
  const settled = (await work(phone)) - before;
  if ((await value()) === from) throw new Error(`${key} did not move the slider from ${from}`);
  return { shown, settled };
}

/** Runs in the page. Only transitions are waited for: what follows the scroll, as the reading progress may, never ends. */
async function transitionsEnd(): Promise<void> {
  const moving = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
  await Promise.allSettled(moving.map(({ finished }) => finished));
}

/** Resolves once a frame has been laid out. */
async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))));
}

/** The page's script, style and layout since it began, in milliseconds. */
async function work({ instruments }: Phone): Promise<number> {
  const { metrics } = await instruments.send('Performance.getMetrics');
  return metrics.reduce((sum, { name, value }) => sum + (counted.includes(name) ? value * 1000 : 0), 0);
}
