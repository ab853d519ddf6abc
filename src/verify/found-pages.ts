import { isAttachment } from '../report/attachments-folder.ts';
import { typeOf, type Answers } from './answers.ts';
import { markupOf, type Markup } from './references.ts';

/** A page of a published copy, as the host sends it. */
export interface FoundPage {
  /** Its address within the copy: `claims/`, or empty for the cover. */
  place: string;
  /** Where it is asked for. */
  url: string;
  /** The address at which the host answered in the end. */
  at: string;
  markup: Markup;
}

/** The pages of a copy: those that links reach from its cover, and those of `files`, but for the author's downloads. */
export async function pagesOf(root: string, files: readonly string[], answers: Answers): Promise<FoundPage[]> {
  const known = files.filter((file) => file.endsWith('.html')).map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
  const waiting = ['', ...known.filter((place) => !isAttachment(place))].map((place) => new URL(place, root).href);
  const pages = new Map<string, FoundPage>();
  const seen = new Set<string>();
  for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
    if (seen.has(url)) continue;
    seen.add(url);
    const page = await pageAt(url, root, answers);
    if (!page || pages.has(page.at)) continue;
    pages.set(page.at, page);
    for (const { url: target, isLink } of page.markup.references)
      if (isLink && isPage(target, root)) waiting.push(bare(target));
  }
  return [...pages.values()];
}

async function pageAt(url: string, root: string, answers: Answers): Promise<FoundPage | null> {
  const answer = await answers.of(url);
  if (!answer || answer.status !== 200 || typeOf(answer) !== 'text/html' || !isWithin(new URL(answer.at), root))
    return null;
  return { place: url.slice(root.length), url, at: answer.at, markup: markupOf(answer.body.toString(), answer.at) };
}

/** Whether an address is within a copy. */
export function isWithin(url: URL, root: string): boolean {
  return url.href.startsWith(root);
}

function isPage(url: URL, root: string): boolean {
  if (!isWithin(url, root) || isAttachment(url.href.slice(root.length))) return false;
  return /\.html?$/.test(url.pathname) || !/\.\w+$/.test(url.pathname);
}

/** An address without query and fragment. */
export function bare({ origin, pathname }: URL): string {
  return origin + pathname;
}
