/** An edition of the report, as editions.json tells of it; paths are from the report's root. */
export interface ListedEdition {
  edition: string;
  version: string;
  /** Its day, as readers write it. */
  day: string;
  /** Where it is kept as it was published. */
  path?: string;
  /** Where it is told what has changed since. */
  changes?: string;
}

/** editions.json: the current edition, then earlier ones, newest first. */
export interface EditionList {
  report: string;
  editions: readonly ListedEdition[];
}

/** How long the request may take, in milliseconds. */
const patience = 15_000;

/** The editions of this report that a root knows of; none where it tells nothing, such as opened from disk. */
export async function editionsAt(root: string): Promise<readonly ListedEdition[]> {
  try {
    const answer = await fetch(new URL('editions.json', root), { signal: AbortSignal.timeout(patience) });
    const { report, editions } = (await answer.json()) as EditionList;
    return report === document.documentElement.dataset['report'] ? editions : [];
  } catch {
    return [];
  }
}

/** The first of some addresses that a host has a page for, or else the last. */
export async function firstThere(addresses: readonly [string, ...string[]]): Promise<string> {
  const [first, ...others] = addresses;
  const [next, ...rest] = others;
  if (next === undefined || (await isThere(first))) return first;
  return firstThere([next, ...rest]);
}

async function isThere(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(patience) })).ok;
  } catch {
    return false;
  }
}
