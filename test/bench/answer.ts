import { median } from 'd3-array';
import type { Browser } from '@playwright/test';
import { openPhone } from './phone.ts';
import type { Page } from './pages.ts';
import type { Site } from './site.ts';
import { atMost, milliseconds, type Row } from './table.ts';
import type { Widget } from './widgets.ts';

declare global {
  interface Window {
    answeredAt?: number;
  }
}

/** How soon each widget of a chapter answers on the phone, for a reader whose link leads to it and who uses it at once. */
export async function answer(browser: Browser, site: Site, page: Page, runs: number): Promise<Row[]> {
  if (!page.isChapter) return [];
  const rows: Row[] = [];
  for (const { widget, id } of page.widgets) {
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1)
      times.push(await answeredAt(browser, `${site.address(page)}#${id}`, widget));
    rows.push(atMost(`the ${widget.kind} answers, after load begins`, median(times) ?? NaN, 1200, milliseconds));
  }
  return rows;
}

async function answeredAt(browser: Browser, address: string, widget: Widget): Promise<number> {
  const { context, page } = await openPhone(browser, 'slow 4G');
  try {
    await page.addInitScript(useAtOnce, widget);
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForFunction(() => window.answeredAt !== undefined);
    return await page.evaluate(() => window.answeredAt ?? NaN);
  } finally {
    await context.close();
  }
}

/** Runs in the page before anything of its own: changes the control with every frame until the answer is another one. */
function useAtOnce({ control, answer: place }: Widget): void {
  const patience = 20_000;
  let before: string | undefined;
  const change = (field: HTMLInputElement | HTMLSelectElement): void => {
    if (field instanceof HTMLSelectElement) field.selectedIndex = field.selectedIndex === 1 ? 2 : 1;
    else if (field.type === 'checkbox') field.checked = !field.checked;
    else if (field.type === 'range') field.value = field.value === field.max ? field.min : field.max;
    else field.value = field.value === '' ? 'zzz' : '';
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  };
  const frame = (): void => {
    const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(control);
    const text = document.querySelector(place)?.textContent;
    before ??= text;
    // The frame before this one has shown it.
    if (text !== before) window.answeredAt = performance.now();
    else if (performance.now() > patience) window.answeredAt = Infinity;
    else {
      if (field) change(field);
      requestAnimationFrame(frame);
    }
  };
  requestAnimationFrame(frame);
}
