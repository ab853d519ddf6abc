import { assetCopy, copyOf, forgetOthers, keep } from './kept-copies.ts';
import type { KeptEdition } from './kept-edition.ts';
import { buildOf, noteBuild } from './pages-builds.ts';
import { worker, type FetchedEvent } from './worker-scope.ts';

const { scope } = worker.registration;
/** How long the host may take before a reader has the copy, in milliseconds. */
const patience = 8_000;

/**
 * Keeps one build of the report on the reader's device. Pages come from their host while it answers, and else from the copy,
 * which says that it is one. What a page loads comes from the build that the page itself is of.
 */
export function serve(edition: KeptEdition): void {
  const kept = new Map(edition.files.map(({ address, is }) => [address, is]));
  worker.addEventListener('install', (event) => event.waitUntil(keep(edition).then(() => worker.skipWaiting())));
  worker.addEventListener('activate', (event) => event.waitUntil(begin(edition)));
  worker.addEventListener('message', (event) => {
    const { source, data } = event;
    if (source && typeof data === 'string') event.waitUntil(noteBuild(source.id, data));
  });
  worker.addEventListener('fetch', (event) => {
    const address = addressIn(event.request);
    if (address === null) return;
    const isPage = kept.get(address) === 'page' || kept.get(`${address}/`) === 'page';
    if (event.request.mode === 'navigate') {
      if (isPage) event.respondWith(page(event, address, edition));
    } else if (kept.has(address) || address.startsWith('assets/')) event.respondWith(part(event, address));
  });
}

async function begin(edition: KeptEdition): Promise<void> {
  // Where a browser can, it asks the host for a page while the worker is starting.
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
  await forgetOthers(edition);
}

async function page(event: FetchedEvent, address: string, edition: KeptEdition): Promise<Response> {
  const answer = fromHost(event);
  try {
    return await inTime(answer);
  } catch {
    return (await keptPage(event, address, edition)) ?? answer;
  }
}

async function fromHost({ request, preloadResponse }: FetchedEvent): Promise<Response> {
  return (await preloadResponse) ?? fetch(request);
}

function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the host takes too long')), patience);
    answer.then(resolve, reject).finally(() => clearTimeout(late));
  });
}

/** The copy of a page, with the notice that it is one. */
async function keptPage(
  { resultingClientId }: FetchedEvent,
  address: string,
  { build, notice }: KeptEdition,
): Promise<Response | undefined> {
  const copy = await copyOf(build, address);
  // A page's links begin in its folder.
  if (!copy) return (await copyOf(build, `${address}/`)) && Response.redirect(new URL(`${address}/`, scope).href);
  await noteBuild(resultingClientId, build);
  const html = (await copy.text()).replace('</header>', () => `${notice}</header>`);
  return new Response(html, { headers: copy.headers });
}

/** Something that a page loads. Of a build that is not kept it comes from the host alone. */
async function part({ request, clientId }: FetchedEvent, address: string): Promise<Response> {
  if (address.startsWith('assets/')) return (await assetCopy(address)) ?? fetch(request);
  const build = await buildOf(clientId);
  return (build && (await copyOf(build, address))) || fetch(request);
}

/** The address of a request from the report's root, or null for what is none of the worker's business. */
function addressIn({ url, method }: Request): string | null {
  const address = url.replace(/[?#].*$/, '');
  return method === 'GET' && address.startsWith(scope) ? pageAddress(address.slice(scope.length)) : null;
}

/** A page's address, whether or not it names the file. */
function pageAddress(address: string): string {
  return address.replace(/(^|\/)index\.html$/, '$1');
}
