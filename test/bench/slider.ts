import { median, quantile } from 'd3-array';
import type { Browser, Locator } from '@playwright/test';
import { openPhone, type Phone } from './phone.ts';
import type { ReportPages } from './report-pages.ts';
import { atMost, told, type Row } from './table.ts';
import { milliseconds } from './units.ts';
import { nextFrame, work } from './work.ts';

const stepsOnEach = 8;

type Key = 'ArrowLeft' | 'ArrowRight';

/** What one step of a slider costs on the phone: script, style and layout, under real keys. */
export async function slider(browser: Browser, origin: string, { bridge }: ReportPages): Promise<Row[]> {
  const phone = await openPhone(browser, 'as it is');
  try {
    const { page, instruments } = phone;
    await page.goto(origin + bridge);
    await page.locator('html:not(.waits) revenue-bridge[live]').scrollIntoViewIfNeeded();
    await instruments.send('Performance.enable', { timeDomain: 'timeTicks' });
    await instruments.send('Animation.enable');
    // With the movement held at its beginning, no later frame of it can slip into a step's count.
    await instruments.send('Animation.setPlaybackRate', { playbackRate: 0 });
    const held = await steps(phone, async () => undefined);
    await instruments.send('Animation.setPlaybackRate', { playbackRate: 1 });
    const moving = await steps(phone, () => page.evaluate(transitionsEnd));
    const aside = `95th percentile ${milliseconds(quantile(held, 0.95) ?? NaN)}, ${held.length} steps`;
    return [
      atMost('a step of a slider: script, style and layout', median(held) ?? NaN, 8, milliseconds, aside),
      told('a step of a slider, with every frame of its movement', milliseconds(median(moving) ?? NaN)),
    ];
  } finally {
    await phone.context.close();
  }
}

/** What each of many steps cost, on every slider of the bridge in turn, in milliseconds. */
async function steps(phone: Phone, untilDone: () => Promise<void>): Promise<number[]> {
  const costs: number[] = [];
  for (const range of await phone.page.locator('revenue-bridge input[type=range]').all()) {
    await range.focus();
    const atEnd = await range.evaluate((input: HTMLInputElement) => input.value === input.max);
    const [out, back]: [Key, Key] = atEnd ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    // Out and back, so that no step is one against the end of the range, where nothing changes.
    for (let step = 0; step < stepsOnEach; step += 1)
      costs.push(await oneStep(phone, range, step % 4 < 2 ? out : back, untilDone));
  }
  return costs;
}

async function oneStep(phone: Phone, range: Locator, key: Key, untilDone: () => Promise<void>): Promise<number> {
  const from = await range.inputValue();
  await nextFrame(phone.page);
  const before = await work(phone);
  await phone.page.keyboard.press(key);
  await nextFrame(phone.page);
  await untilDone();
  const cost = (await work(phone)) - before;
  if ((await range.inputValue()) === from) throw new Error(`${key} did not move the slider from ${from}`);
  return cost;
}

/** Runs in the page. Only transitions are waited for: what follows the scroll, as the reading progress may, never ends. */
async function transitionsEnd(): Promise<void> {
  const moving = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
  await Promise.allSettled(moving.map(({ finished }) => finished));
}
