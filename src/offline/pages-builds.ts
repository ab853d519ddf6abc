import { ownCaches } from './cache-names.ts';
import { worker } from './worker-scope.ts';

const { scope } = worker.registration;
const notes = `${ownCaches(scope)}pages`;
const noted = new Map<string, string>();

/** Notes of which build an open page is. A browser ends a worker while its pages are open, so it is written down. */
export async function noteBuild(page: string | undefined, build: string): Promise<void> {
  if (!page) return;
  noted.set(page, build);
  await (await caches.open(notes)).put(noteAddress(page), new Response(build));
}

/** The build of an open page, if it is known. */
export async function buildOf(page: string): Promise<string | undefined> {
  return noted.get(page) ?? (await (await (await caches.open(notes)).match(noteAddress(page)))?.text());
}

/** The builds of the pages that are open; forgets those of others. */
export async function openBuilds(): Promise<string[]> {
  const open = (await worker.clients.matchAll({ includeUncontrolled: true })).map(({ id }) => id);
  const addresses = open.map(noteAddress);
  const written = await caches.open(notes);
  for (const { url } of await written.keys()) if (!addresses.includes(url)) await written.delete(url);
  return (await Promise.all(open.map(buildOf))).filter((build) => build !== undefined);
}

/** The cache with these notes. */
export function isNotes(cache: string): boolean {
  return cache === notes;
}

function noteAddress(page: string): string {
  return new URL(`?page=${encodeURIComponent(page)}`, scope).href;
}
