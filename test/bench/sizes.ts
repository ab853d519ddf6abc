import type { Browser } from '@playwright/test';
import { brotli } from './brotli.ts';
import type { ReportPages } from './report-pages.ts';
import { atMost, told, type Row } from './table.ts';
import { kilobytes } from './units.ts';

type Kind = 'document' | 'stylesheet' | 'script' | 'font';
const kinds: readonly string[] = ['document', 'stylesheet', 'script', 'font'] satisfies Kind[];

interface Weights extends Record<Kind, number> {
  /** What has to arrive before the first paragraph of prose can be read. */
  readable: number;
}

/** What pages weigh as they are sent, counted from what a browser asks for before anything is touched. */
export async function sizes(browser: Browser, origin: string, pages: ReportPages): Promise<Row[]> {
  const weights = new Map<string, Weights>();
  for (const path of pages.chapters) weights.set(path, await weigh(browser, origin, path));
  const of = (path: string): Weights => weights.get(path) ?? { document: NaN, stylesheet: NaN, script: NaN, font: NaN, readable: NaN };
  const [largest = pages.chapter] = [...pages.chapters].sort((a, b) => inAll(of(b)) - inAll(of(a)));
  const [slowest = pages.chapter] = [...pages.chapters].sort((a, b) => of(b).readable - of(a).readable);
  return [
    atMost(`script on ${pages.chapter} before anything is touched`, of(pages.chapter).script, 8000, kilobytes),
    atMost(`script on ${pages.bridge}, with the live bridge`, of(pages.bridge).script, 30_000, kilobytes),
    atMost(`the largest chapter in all, fonts included: ${largest}`, inAll(of(largest)), 140_000, kilobytes, parts(of(largest))),
    told(`an ordinary chapter in all: ${pages.chapter}`, `${kilobytes(inAll(of(pages.chapter)))}  (${parts(of(pages.chapter))})`),
    atMost(`what arrives before the first paragraph can be read: ${slowest}`, of(slowest).readable, 14_000, kilobytes),
  ];
}

function inAll({ document, stylesheet, script, font }: Weights): number {
  return document + stylesheet + script + font;
}

function parts({ document, stylesheet, script, font }: Weights): string {
  return `HTML ${kilobytes(document)}, styles ${kilobytes(stylesheet)}, script ${kilobytes(script)}, fonts ${kilobytes(font)}`;
}

async function weigh(browser: Browser, origin: string, path: string): Promise<Weights> {
  const context = await browser.newContext();
  const weights: Weights = { document: 0, stylesheet: 0, script: 0, font: 0, readable: 0 };
  try {
    const page = await context.newPage();
    const arrivals: Promise<void>[] = [];
    page.on('response', (response) => {
      const kind = response.request().resourceType();
      if (!kinds.includes(kind)) return;
      arrivals.push(response.body().then((bytes) => void (weights[kind as Kind] += sent(bytes, kind as Kind))));
    });
    const answer = await page.goto(origin + path, { waitUntil: 'networkidle' });
    await Promise.all(arrivals);
    const blocking = await page.evaluate(blockingScripts);
    weights.readable = brotli(untilFirstParagraph((await answer?.text()) ?? '', path)).length + weights.stylesheet;
    for (const address of blocking) weights.readable += brotli(await (await fetch(address)).text()).length;
    return weights;
  } finally {
    await context.close();
  }
}

/** Fonts are compressed already. */
function sent(bytes: Buffer, kind: Kind): number {
  return kind === 'font' ? bytes.length : brotli(bytes).length;
}

/** Runs in the page: the files of script that hold its first paint up, of which there should be none. */
function blockingScripts(): string[] {
  return [...document.querySelectorAll<HTMLScriptElement>('head script[src]:not([async], [defer], [type=module])')].map(({ src }) => src);
}

function untilFirstParagraph(html: string, path: string): string {
  const prose = html.indexOf('<div class="prose">');
  const end = html.indexOf('</p>', prose);
  if (prose < 0 || end < 0) throw new Error(`${path} has no first paragraph of prose`);
  return html.slice(0, end);
}
