import { chromium, type Page } from '@playwright/test';
import { browserArgs } from '../browser/find-browser.ts';
import { servedFolder } from '../browser/served-folder.ts';

/** A sheet of paper as Chromium names it. */
export type Paper = 'A4' | 'Letter';

/** What to print, and where the report is published, if that is known. */
interface Printing {
  folder: string;
  browserPath: string;
  papers: readonly Paper[];
  site: string | null;
}

/** The page that holds the whole report, printed on each paper: tagged, with an outline. */
export async function printed({ folder, browserPath, papers, site }: Printing): Promise<Map<Paper, Uint8Array>> {
  const { root, close } = await servedFolder(folder);
  const browser = await chromium.launch({ executablePath: browserPath, args: browserArgs });
  try {
    // Paper has no controls: what scripts would add is not printed, and may not be there in time.
    const page = await browser.newPage({ javaScriptEnabled: false, colorScheme: 'light', locale: 'en-US' });
    await page.route(
      (address) => !address.href.startsWith(root),
      (route) => route.abort(),
    );
    await page.goto(`${root}all/`);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await pointLinks(page, root, site);
    const files = new Map<Paper, Uint8Array>();
    for (const format of papers) files.set(format, await page.pdf({ format, tagged: true, outline: true }));
    return files;
  } finally {
    await browser.close();
    await close();
  }
}

/** Links to other pages of the report lead to where it is published; where nobody knows, they are words. */
async function pointLinks(page: Page, root: string, site: string | null): Promise<void> {
  await page.evaluate(
    ([from, to, own]) => {
      for (const link of document.querySelectorAll('a[href]')) {
        const target = new URL(link.getAttribute('href') ?? '', own).href;
        if (!target.startsWith(from) || target.startsWith(`${own}#`)) continue;
        if (to === null) link.removeAttribute('href');
        else link.setAttribute('href', to + target.slice(from.length));
      }
    },
    [root, site, `${root}all/`] as const,
  );
}
