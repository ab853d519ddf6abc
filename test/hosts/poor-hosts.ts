import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Running } from './programs.ts';

/** What a host does less well than others. */
export interface Habits {
  /** Sends readers from /x/ to /x, and shows there the page of /x/. */
  stripsSlashes?: boolean;
  /** Shows the page of /x/ at /x, too. */
  showsFolders?: boolean;
  lowersCase?: boolean;
  hasNoIndexes?: boolean;
  /** Shows 404.html at any address that does not exist. */
  showsNotFound?: boolean;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.csv': 'text/csv',
  '.woff2': 'font/woff2',
};

/** Serves a folder at a path as a host with such habits does. */
export async function poorHost(folder: string, base: string, habits: Habits): Promise<Running> {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://host');
    const path = decodeURIComponent(habits.lowersCase ? pathname.toLowerCase() : pathname);
    if (habits.stripsSlashes && path.endsWith('/') && path !== base) {
      response.writeHead(308, { location: path.slice(0, -1) + search }).end();
      return;
    }
    const file = path.startsWith(base) ? fileAt(folder, path.slice(base.length), habits) : null;
    if (file !== null) {
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' }).end(readFileSync(file));
      return;
    }
    response.writeHead(404, { 'content-type': 'text/html' });
    response.end(habits.showsNotFound ? readFileSync(join(folder, '404.html')) : 'Not found');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${base}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function fileAt(folder: string, path: string, { hasNoIndexes, showsFolders, stripsSlashes }: Habits): string | null {
  const file = join(folder, path);
  if (existsSync(file) && statSync(file).isFile()) return file;
  const index = join(file, 'index.html');
  // Such hosts show a page at their root, at least.
  if ((hasNoIndexes && path !== '') || !existsSync(index)) return null;
  return path === '' || path.endsWith('/') || showsFolders || stripsSlashes ? index : null;
}
