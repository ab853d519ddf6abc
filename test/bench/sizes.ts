import type { Browser, Request } from '@playwright/test';
import { brotli } from './brotli.ts';
import type { ReportPages } from './report-pages.ts';
import { atMost, told, type Row } from './table.ts';
import { kilobytes } from './units.ts';

type Kind = 'document' | 'stylesheet' | 'script' | 'font';
const kinds: readonly string[] = ['document', 'stylesheet', 'script', 'font'] satisfies Kind[];

const unknown: Weights = { document: NaN, stylesheet: NaN, script: NaN, font: NaN, scriptWithin: NaN, readable: NaN };

interface Weights extends Record<Kind, number> {
  /** What of the document is script. */
  scriptWithin: number;
  /** What has to arrive before the first paragraph of prose can be read. */
  readable: number;
}

/** What pages weigh as they are sent, counted from what a browser asks for before anything is touched. */
export async function sizes(browser: Browser, origin: string, pages: ReportPages): Promise<Row[]> {
  const weights = new Map<string, Weights>();
  for (const path of pages.chapters) weights.set(path, await weigh(browser, origin, path));
  const of = (path: string): Weights => weights.get(path) ?? unknown;
  const [largest = pages.chapter] = [...pages.chapters].sort((a, b) => inAll(of(b)) - inAll(of(a)));
  const [slowest = pages.chapter] = [...pages.chapters].sort((a, b) => of(b).readable - of(a).readable);
  return [
    atMost(`script on ${pages.chapter} before anything is touched`, allScript(of(pages.chapter)), 8000, kilobytes),
    atMost(`script on ${pages.bridge}, with the live bridge`, allScript(of(pages.bridge)), 30_000, kilobytes),
    atMost(
      `the largest chapter in all, fonts included: ${largest}`,
      inAll(of(largest)),
      140_000,
      kilobytes,
      parts(of(largest)),
    ),
    told(
      `an ordinary chapter in all: ${pages.chapter}`,
      `${kilobytes(inAll(of(pages.chapter)))}  (${parts(of(pages.chapter))})`,
    ),
    atMost(`what arrives before the first paragraph can be read: ${slowest}`, of(slowest).readable, 14_000, kilobytes),
  ];
}

function allScript({ script, scriptWithin }: Weights): number {
  return script + scriptWithin;
}

function inAll({ document, stylesheet, script, font }: Weights): number {
  return document + stylesheet + script + font;
}

function parts({ document, stylesheet, script, font }: Weights): string {
  return `HTML ${kilobytes(document)}, styles ${kilobytes(stylesheet)}, script ${kilobytes(script)}, fonts ${kilobytes(font)}`;
}

async function weigh(browser: Browser, origin: string, path: string): Promise<Weights> {
  const context = await browser.newContext();
  const weights: Weights = { document: 0, stylesheet: 0, script: 0, font: 0, scriptWithin: 0, readable: 0 };
  try {
    const page = await context.newPage();
    const arrivals: Promise<void>[] = [];
    const count = (request: Request): void => {
      const kind = request.resourceType();
      if (kinds.includes(kind))
        arrivals.push(arrival(request).then((bytes) => void (weights[kind as Kind] += sent(bytes, kind as Kind))));
    };
    page.on('request', count);
    const answer = await page.goto(origin + path, { waitUntil: 'networkidle' });
    // By then all has been asked for that a page asks for untouched; on a busy machine that is later than the first quiet.
    await page.locator('html:not(.waits)').waitFor({ state: 'attached' });
    page.off('request', count);
    await Promise.all(arrivals);
    for (const script of await page.evaluate(scriptsWithin)) weights.scriptWithin += brotli(script).length;
    const blocking = await page.evaluate(blockingScripts);
    weights.readable = brotli(untilFirstParagraph((await answer?.text()) ?? '', path)).length + weights.stylesheet;
    for (const address of blocking) weights.readable += brotli(await (await fetch(address)).text()).length;
    return weights;
  } finally {
    await context.close();
  }
}

async function arrival(request: Request): Promise<Buffer> {
  return (await request.response())?.body() ?? Promise.reject(new Error(`${request.url()} was not answered`));
}

/** Fonts are compressed already. */
function sent(bytes: Buffer, kind: Kind): number {
  return kind === 'font' ? bytes.length : brotli(bytes).length;
}

/** Runs in the page: the files of script that hold its first paint up, of which there should be none. */
function blockingScripts(): string[] {
  return [...document.querySelectorAll<HTMLScriptElement>('head script[src]:not([async], [defer], [type=module])')].map(
    ({ src }) => src,
  );
}

/** Runs in the page: the scripts that stand within it, apart from data. */
function scriptsWithin(): string[] {
  return [...document.querySelectorAll('script:not([src], [type$=json])')].map(({ textContent }) => textContent);
}

function untilFirstParagraph(html: string, path: string): string {
  const prose = html.indexOf('<div class="prose">');
  const end = html.indexOf('</p>', prose);
  if (prose < 0 || end < 0) throw new Error(`${path} has no first paragraph of prose`);
  return html.slice(0, end);
}
