import { fileFault } from './file-content.ts';
import { advice, fault, type Finding } from './finding.ts';
import { typeOf, type Answer, type Answers } from './answers.ts';
import { bare, isWithin, type FoundPage } from './found-pages.ts';
import type { Reference } from './references.ts';

/** Looks up every reference of some pages: what is loaded from elsewhere, links that lead nowhere, files that are broken. */
export async function linkFindings(pages: readonly FoundPage[], root: string, answers: Answers): Promise<Finding[]> {
  const ids = new Map(
    pages.flatMap(({ url, at, markup }) => [url, at].map((address) => [address, markup.ids] as const)),
  );
  const findings: Finding[] = [];
  for (const page of pages)
    for (const reference of page.markup.references)
      findings.push(...(await referenceFindings(page, reference, { root, answers, ids })));
  return findings;
}

/** What is wrong with the files of a folder that no page may name: pictures for other sites, what is made for machines. */
export async function fileFindings(files: readonly string[], root: string, answers: Answers): Promise<Finding[]> {
  const named = files.filter((file) => /\.\w+$/.test(file) && !file.endsWith('.html'));
  const addresses = named.map((file) => new URL(file, root).href);
  return (await Promise.all(addresses.map((address) => contentFindings(address, { root, answers })))).flat();
}

interface Known {
  root: string;
  answers: Answers;
  /** The ids of pages, by their addresses. */
  ids: ReadonlyMap<string, ReadonlySet<string>>;
}

async function referenceFindings(page: FoundPage, reference: Reference, known: Known): Promise<Finding[]> {
  const { url, written, isLink } = reference;
  if (!isWithin(url, known.root)) return outside(page, reference, known.root);
  const address = bare(url);
  const answer = await known.answers.of(address);
  if (!answer) return [fault(page.place, `${written} was not answered`)];
  if (answer.status !== 200)
    return [
      fault(page.place, `${written} ${isLink ? 'leads nowhere' : 'is missing'}: the host answers ${answer.status}`),
    ];
  return [...(await contentFindings(address, known)), ...fragmentFindings(page, reference, answer, known.ids)];
}

/** An absolute link back to the copy's own host, or a file of another site; links to other sites are not followed. */
function outside(page: FoundPage, { url, written, isLink }: Reference, root: string): Finding[] {
  if (!isLink) return [fault(page.place, `${written} is loaded from outside of the copy`)];
  const isOwnHost = url.origin === new URL(root).origin;
  return isOwnHost ? [fault(page.place, `${written} leads out of the copy, which begins at ${root}`)] : [];
}

async function contentFindings(
  address: string,
  { root, answers }: Pick<Known, 'root' | 'answers'>,
): Promise<Finding[]> {
  const answer = await answers.of(address);
  if (!answer) return [];
  const broken = fileFault(new URL(address).pathname, typeOf(answer), answer.body);
  if (!broken) return [];
  return [(broken.isSlight ? advice : fault)(address.slice(root.length), broken.text)];
}

function fragmentFindings(page: FoundPage, { url, written }: Reference, answer: Answer, ids: Known['ids']): Finding[] {
  const fragment = decoded(url.hash.slice(1));
  const own = ids.get(bare(url)) ?? ids.get(answer.at);
  // A fragment that holds more than a name is a reader's state, not a place.
  if (fragment === '' || fragment === 'top' || /[=*:]/.test(fragment) || !own || own.has(fragment)) return [];
  return [fault(page.place, `${written} names no part of that page`)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
