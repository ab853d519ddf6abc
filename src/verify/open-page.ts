import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, ConsoleMessage, Page, Request, Response } from '@playwright/test';
import { fault, type Finding } from './finding.ts';
import type { FoundPage } from './found-pages.ts';

/** What a page came to in a browser that runs its scripts. */
export interface OpenedPage {
  findings: Finding[];
  /** The addresses of all that it loaded before it was scrolled. */
  loaded: string[];
  /** How many words a reader sees. */
  words: number;
  widgets: number;
}

/** Milliseconds in which a page must load, and a widget must wake. */
const patience = 30_000;
/** Longest message quoted. */
const quoted = 300;
/** Messages that are no fault of a page's own: a failed request, heard of as one, and that this machine was slow. */
const notOfThePage = /^Failed to load resource|was preloaded using link preload but not used within a few seconds/;

/** Opens a page, scrolls to each of its widgets, and listens to all that goes wrong meanwhile. */
export async function openPage(context: BrowserContext, { place, url }: FoundPage): Promise<OpenedPage> {
  const page = await context.newPage();
  const heard = new Set<string>();
  const loaded = listen(page, new URL(url).origin, heard);
  try {
    await page.goto(url, { waitUntil: 'load', timeout: patience });
    await page.waitForLoadState('networkidle', { timeout: patience });
    const atFirst = [...loaded];
    const words = await page.evaluate(visibleWords);
    const widgets = await wakeWidgets(page, heard);
    for (const violation of await axeViolations(page)) heard.add(violation);
    return { findings: said(place, heard), loaded: atFirst, words, widgets };
  } catch (error) {
    heard.add(`could not be opened: ${firstLine(error)}`);
    return { findings: said(place, heard), loaded: [...loaded], words: 0, widgets: 0 };
  } finally {
    await page.close();
  }
}

/** Hears requests and messages of a page from now on; returns the addresses of what it loads. */
function listen(page: Page, origin: string, heard: Set<string>): ReadonlySet<string> {
  const loaded = new Set<string>();
  page.on('request', (request: Request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (/^https?:$/.test(protocol) && asked !== origin) heard.add(`asks another host: ${request.url()}`);
  });
  page.on('response', (response: Response) => {
    if (response.status() >= 400) heard.add(`${response.url()} is answered with ${response.status()}`);
    else if (response.status() < 300 && response.url().startsWith(origin)) loaded.add(response.url());
  });
  page.on('requestfailed', (request: Request) => {
    const reason = request.failure()?.errorText ?? 'unknown';
    if (reason !== 'net::ERR_ABORTED') heard.add(`${request.url()} failed: ${reason}`);
  });
  page.on('console', (message: ConsoleMessage) => {
    if (!['error', 'warning'].includes(message.type()) || notOfThePage.test(message.text())) return;
    heard.add(`says in the console: ${message.text().slice(0, quoted)}`);
  });
  page.on('pageerror', (error: Error) => heard.add(`a script failed: ${error.message.slice(0, quoted)}`));
  return loaded;
}

/** Runs in the page. */
function visibleWords(): number {
  return (document.querySelector('main')?.innerText ?? '').split(/\s+/).filter((word) => word !== '').length;
}

/** Scrolls to each widget that waits for its reader, and says which do not wake; returns how many there are. */
async function wakeWidgets(page: Page, heard: Set<string>): Promise<number> {
  const tags = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')]
      .filter(
        (element) =>
          element.localName.includes('-') && (element.hasAttribute('waking') || element.hasAttribute('live')),
      )
      .map((element, index) => {
        element.dataset['verify'] = String(index);
        return element.localName;
      }),
  );
  for (const [index, tag] of tags.entries()) {
    const widget = page.locator(`[data-verify="${index}"]`);
    // A widget within a closed part wakes when its reader opens that part.
    if (!(await widget.isVisible())) continue;
    await widget.scrollIntoViewIfNeeded({ timeout: patience });
    const state = await widget.evaluateHandle(settled, patience).then((handle) => handle.jsonValue());
    if (state !== 'live') heard.add(`<${tag}> does not come to life`);
  }
  return tags.length;
}

/** Runs in the page: waits until a widget no longer wakes, and tells whether it is live. */
async function settled(widget: Element, patience: number): Promise<string> {
  const end = performance.now() + patience;
  while (widget.hasAttribute('waking') && performance.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return widget.hasAttribute('live') ? 'live' : 'asleep';
}

async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(() => scrollTo(0, 0));
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.map(({ id, help, nodes }) => {
    const [first] = nodes;
    return `axe, ${id}: ${help}, as in ${first?.target.join(' ') ?? 'the page'}`;
  });
}

function said(place: string, heard: ReadonlySet<string>): Finding[] {
  return [...heard].map((text) => fault(place, text));
}

function firstLine(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}
