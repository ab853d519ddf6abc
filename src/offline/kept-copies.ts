import { ownCaches } from './cache-names.ts';
import { buildAttribute, hashLength, type KeptEdition, type KeptFile } from './kept-edition.ts';
import { isNotes, openBuilds } from './pages-builds.ts';
import { worker } from './worker-scope.ts';

const { scope } = worker.registration;
/** So few that pages the reader opens meanwhile do not wait. */
const atOnce = 3;

/** A file of a build, if there is a copy of it. */
export async function copyOf(build: string, address: string): Promise<Response | undefined> {
  const name = cacheOf(build);
  return (await caches.has(name)) ? (await caches.open(name)).match(addressOf(address)) : undefined;
}

/** A file whose name holds its hash, from whichever build has it. */
export async function assetCopy(address: string): Promise<Response | undefined> {
  for (const name of await ownNames()) {
    const copy = await (await caches.open(name)).match(addressOf(address));
    if (copy) return copy;
  }
  return undefined;
}

/**
 * Copies a build, file by file. Throws where a file is missing or another build's, as while a new one is being published; the
 * browser then tries again with a later page, and what is there is not fetched again.
 */
export async function keep(edition: KeptEdition): Promise<void> {
  const name = cacheOf(edition.build);
  const cache = await caches.open(name);
  const left = edition.files[Symbol.iterator]();
  const copyRest = async (): Promise<void> => {
    for (const file of left) {
      const address = addressOf(file.address);
      if (!(await cache.match(address))) await cache.put(address, await ownFile(file, edition));
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, copyRest));
  } catch (error) {
    // Half a copy that finds no room is of no use to anyone.
    if (error instanceof DOMException && error.name === 'QuotaExceededError') await caches.delete(name);
    throw error;
  }
}

/** Deletes the copies of other builds, but for those of pages that are open. */
export async function forgetOthers({ build }: KeptEdition): Promise<void> {
  const needed = [build, ...(await openBuilds())].map(cacheOf);
  for (const name of await ownNames()) if (!needed.includes(name)) await caches.delete(name);
}

async function ownFile(file: KeptFile, { build, namesFiles }: KeptEdition): Promise<Response> {
  const copy = file.is === 'page' ? undefined : await assetCopy(file.address);
  if (copy && (await isOwn(copy.clone(), file, build))) return copy;
  const name = file.is === 'page' && namesFiles ? 'index.html' : '';
  const cache = file.is === 'asset' ? 'default' : 'no-cache';
  const answer = await fetch(addressOf(file.address + name), { cache, priority: 'low' });
  if (!answer.ok || !(await isOwn(answer.clone(), file, build)))
    throw new Error(`${answer.url} is not that of build ${build}`);
  // A response that was redirected cannot open a page.
  return new Response(await answer.blob(), { headers: answer.headers });
}

async function isOwn(answer: Response, { is }: KeptFile, build: string): Promise<boolean> {
  if (is === 'asset') return true;
  if (is === 'page') return (await answer.text()).includes(` ${buildAttribute}="${build}"`);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.arrayBuffer()));
  return is === hexadecimal(hash).slice(0, hashLength);
}

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function ownNames(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(ownCaches(scope)) && !isNotes(name));
}

function cacheOf(build: string): string {
  return ownCaches(scope) + build;
}

function addressOf(address: string): string {
  return new URL(address, scope).href;
}
