import type { Browser } from '@playwright/test';
import { load, type Load } from './load.ts';
import type { Page } from './pages.ts';
import type { Site } from './site.ts';
import { atMost, bytes, type Row } from './table.ts';

/** What the largest chapter of a kind sends on a first visit, before anything is touched; where it holds a widget, with that in view. */
export async function size(browser: Browser, site: Site, { kind, isChapter, widgets }: Page): Promise<Row[]> {
  if (!isChapter) return [];
  const loads: Load[] = [];
  for (const page of site.pages.filter((other) => other.kind === kind)) {
    const [first] = page.widgets;
    loads.push(await load(browser, site.address(page) + (first ? `#${first.id}` : '')));
  }
  const most = (of: 'script' | 'all'): number => Math.max(...loads.map((one) => one[of]));
  return [
    atMost(`script, ${kind}, nothing touched`, most('script'), widgets.length > 0 ? 35_000 : 10_000, bytes),
    atMost(`all bytes, ${kind}, faces included, read to its end`, most('all'), 160_000, bytes),
  ];
}
