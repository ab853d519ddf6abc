import { chromium, type Browser, type Page } from '@playwright/test';
import { browserArgs } from '../browser/find-browser.ts';
import { Answers } from './answers.ts';
import { weightFindings } from './budgets.ts';
import { advice, fault, type Finding } from './finding.ts';
import { pagesOf, type FoundPage } from './found-pages.ts';
import { hostFindings, lostPlace } from './host.ts';
import { fileFindings, linkFindings } from './links.ts';
import { openPage } from './open-page.ts';
import type { Published } from './published.ts';
import type { Outcome } from './report-text.ts';
import { scriptlessFindings } from './scriptless.ts';

/** Pages open at a time. */
const abreast = 3;

/** How a copy is walked. */
export interface Walk {
  copy: Published;
  /** The path of a Chromium. */
  browserPath: string;
  /** Whether to open the pages of frozen editions, too. */
  editions: boolean;
  /** Told of each page that has been opened. */
  onPage?: (done: number, all: number) => void;
}

/** Opens every page of a published copy, and says all that is wrong with it. */
export async function walk({ copy, browserPath, editions, onPage }: Walk): Promise<Outcome> {
  const begun = performance.now();
  const answers = new Answers();
  const { root, files } = copy;
  const all = await pagesOf(root, files, answers);
  const isWalked = (place: string): boolean => editions || !/^v\//.test(place);
  const pages = all.filter(({ place }) => isWalked(place));
  const cover = await answers.of(root);
  const findings: Finding[] =
    cover?.status === 200 && pages.length > 0
      ? []
      : [fault('', `no page: the host answers ${cover?.status ?? 'nothing'}`)];
  findings.push(...(await linkFindings(pages, root, answers)), ...policyFindings(pages));
  findings.push(...(await fileFindings(files.filter(isWalked), root, answers)));
  if (!copy.isFolder) findings.push(...(await hostFindings(pages, root, answers)));
  const browser = await chromium.launch({ executablePath: browserPath, args: browserArgs });
  let widgets = 0;
  try {
    const opened = await openAll(browser, pages, answers, onPage);
    findings.push(
      ...opened.findings,
      ...(await lostPageFindings(browser, root, answers)),
      ...(await slashlessFindings(browser, pages)),
    );
    widgets = opened.widgets;
  } finally {
    await browser.close();
  }
  return {
    address: root,
    pages: pages.length,
    files: answers.count - pages.length,
    widgets,
    frozen: all.length - pages.length,
    seconds: (performance.now() - begun) / 1000,
    // What serves a folder here is no host to advise.
    findings: findings.filter(({ kind }) => kind === 'error' || !copy.isFolder),
  };
}

function policyFindings(pages: readonly FoundPage[]): Finding[] {
  return pages.flatMap(({ place, markup: { policy, isTheReports } }) => {
    if (!isTheReports) return [];
    if (policy === null) return [fault(place, 'states no content security policy')];
    return /default-src 'none'/.test(policy) ? [] : [advice(place, "its policy does not begin at default-src 'none'")];
  });
}

async function openAll(
  browser: Browser,
  pages: readonly FoundPage[],
  answers: Answers,
  onPage: Walk['onPage'],
): Promise<{ findings: Finding[]; widgets: number }> {
  const view = { viewport: { width: 1280, height: 900 }, serviceWorkers: 'block', reducedMotion: 'reduce' } as const;
  const scripted = await browser.newContext(view);
  const scriptless = await browser.newContext({ ...view, javaScriptEnabled: false });
  const waiting = [...pages];
  const findings: Finding[] = [];
  let widgets = 0;
  const work = async (): Promise<void> => {
    for (let page = waiting.shift(); page; page = waiting.shift()) {
      const opened = await openPage(scripted, page);
      widgets += opened.widgets;
      let weight = 0;
      for (const address of opened.loaded) weight += await answers.weight(address);
      findings.push(...opened.findings, ...weightFindings(page.place, page.markup.kinds, weight));
      if (page.markup.isTheReports) findings.push(...(await scriptlessFindings(scriptless, page, opened.words)));
      onPage?.(pages.length - waiting.length, pages.length);
    }
  };
  await Promise.all(Array.from({ length: abreast }, work));
  return { findings, widgets };
}

/** Whether the page for what is not found, at any depth, has its styles and leads home. */
async function lostPageFindings(browser: Browser, root: string, answers: Answers): Promise<Finding[]> {
  const answer = await answers.of(new URL(lostPlace, root).href);
  if (!answer || !answer.body.includes('data-report')) return [];
  const page = await browser.newPage();
  try {
    await page.goto(answer.at, { waitUntil: 'networkidle' });
    const home = await page
      .locator('.report-title')
      .first()
      .evaluate((link: HTMLAnchorElement) => link.href);
    return [
      ...(home.replace(/index\.html$/, '') === root
        ? []
        : [fault(lostPlace, `leads home to ${home}; ${root} is expected`)]),
      ...((await isStyled(page)) ? [] : [fault(lostPlace, 'has no styles at this depth')]),
    ];
  } finally {
    await page.close();
  }
}

/** Whether the page of a folder works where the host shows it at an address without the slash. */
async function slashlessFindings(browser: Browser, pages: readonly FoundPage[]): Promise<Finding[]> {
  const found = pages.find(({ place, markup }) => /^[^/]+\/$/.test(place) && markup.isTheReports);
  if (!found) return [];
  const place = found.place.slice(0, -1);
  const page = await browser.newPage();
  try {
    const answer = await page.goto(found.url.slice(0, -1), { waitUntil: 'load' });
    if (answer?.status() !== 200 || (await isStyled(page))) return [];
    return [
      fault(place, 'the host shows the page of a folder without the slash at its end, and there it has no styles'),
    ];
  } finally {
    await page.close();
  }
}

/** Whether a page has its stylesheet: browsers' own leave a margin. */
function isStyled(page: Page): Promise<boolean> {
  return page.evaluate(() => getComputedStyle(document.body).margin === '0px');
}
