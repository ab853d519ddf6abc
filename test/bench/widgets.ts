import { median, quantile } from 'd3-array';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowser } from './browser.ts';
import { precompress } from './brotli.ts';
import { writeLargeWidgets } from './large-widgets.ts';
import { openPhone, type Phone } from './phone.ts';
import { serve } from './serve.ts';
import { atMost, type Row } from './table.ts';
import { coldBuild } from './timed-build.ts';
import { milliseconds } from './units.ts';
import { nextFrame, work } from './work.ts';

const size = { trends: 40, risks: 60 };

/** What any change in a large matrix and a large checklist costs on the phone: script, style and layout. */
export async function widgets(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-widgets-'));
  const [content, site] = [join(folder, 'content'), join(folder, 'site')];
  try {
    await writeLargeWidgets(content, size);
    await coldBuild({ into: site, content });
    await precompress(site);
    const { origin, close } = await serve(site);
    const browser = await startBrowser();
    try {
      const phone = await openPhone(browser, 'as it is');
      await phone.instruments.send('Performance.enable', { timeDomain: 'timeTicks' });
      await phone.page.goto(`${origin}/many/`);
      return [
        ...(await changes(phone, 'trend-matrix', `a matrix of ${size.trends}`, trendKeys)),
        ...(await changes(phone, 'risk-checklist', `a checklist of ${size.risks}`, riskKeys)),
      ];
    } finally {
      await browser.close();
      await close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A control, and the keys that change it, one after another. */
type Keys = { control: string; keys: string[] }[];

const trendKeys: Keys = [
  ...Array.from({ length: 12 }, (_, index) => ({
    control: `.grip[data-trend=trend-${index}]`,
    keys: ['ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown'],
  })),
  { control: '[data-weight=gain]', keys: ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft'] },
  { control: '[data-weight=harm]', keys: ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft'] },
];
const riskKeys: Keys = Array.from({ length: 10 }, (_, index) => index * 6).flatMap((index) =>
  ['state', 'likelihood', 'impact'].map((field) => ({
    control: `li[data-item=risk-${index}] [data-field=${field}]`,
    keys: ['ArrowDown', 'ArrowDown', 'ArrowUp'],
  })),
);

async function changes(phone: Phone, widget: string, name: string, all: Keys): Promise<Row[]> {
  const { page } = phone;
  const costs: number[] = [];
  await page.locator(widget).scrollIntoViewIfNeeded();
  await page.locator(`${widget}[live]`).waitFor();
  for (const { control, keys } of all) {
    const place = page.locator(`${widget} ${control}`);
    await place.waitFor({ state: 'attached' });
    await place.focus();
    await page.locator('html:not(.waits)').waitFor();
    for (const key of keys) {
      // What was put off until the hand rests is done before the next change, so that it counts for none.
      await page.evaluate(() => new Promise((done) => setTimeout(done, 700)));
      await nextFrame(page);
      const before = await work(phone);
      await page.keyboard.press(key);
      await nextFrame(page);
      costs.push((await work(phone)) - before);
    }
  }
  const slow = quantile(costs, 0.95) ?? NaN;
  return [
    atMost(
      `a change in ${name}: script, style and layout`,
      median(costs) ?? NaN,
      8,
      milliseconds,
      `${costs.length} changes`,
    ),
    atMost(`the same, 95th percentile`, slow, 16, milliseconds),
  ];
}
