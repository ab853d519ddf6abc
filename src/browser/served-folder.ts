import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { canonicalAddress } from '../build/canonical-address.ts';
import { localServer, type LocalServer } from './local-server.ts';

/** Where folders without a known address are served, so that what only works at the root of a host is found out. */
const somewhere = '/some/where/';

/**
 * Serves a built site at the path of its published address, the only one at which links that begin at the root of a host work.
 * Its cover tells that address, where the build knew one; that of a kept edition tells none.
 */
export async function servedFolder(folder: string): Promise<LocalServer> {
  const address = canonicalAddress(readFileSync(join(folder, 'index.html'), 'utf8'));
  const path = address === null ? somewhere : new URL(address).pathname;
  const answer = sirv(folder, { dev: true, dotfiles: true });
  const { root, close } = await localServer((request, response) => {
    const notFound = (): void => {
      response.statusCode = 404;
      response.end();
    };
    if (!request.url?.startsWith(path)) return notFound();
    request.url = request.url.slice(path.length - 1);
    answer(request, response, notFound);
  });
  return { root: new URL(path, root).href, close };
}
