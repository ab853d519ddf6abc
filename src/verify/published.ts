import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';
import sirv from 'sirv';
import { CommandError } from '../author/command.ts';

/** A published copy that can be asked for pages. */
export interface Published {
  /** The address of its cover, with a slash at its end. */
  root: string;
  /** The files known to be in it, by their paths; none where only an address is known. */
  files: string[];
  /** Whether this command serves it, so that what the host does well or badly is of no interest. */
  isFolder: boolean;
  close: () => Promise<void>;
}

/** Where folders without a known address are served, so that what only works at the root of a host is found out. */
const somewhere = '/some/where/';

/** A copy by its folder or its address. */
export async function published(place: string): Promise<Published> {
  if (/^https?:\/\//.test(place)) {
    const root = place.replace(/[?#].*$/, '').replace(/index\.html$/, '');
    return { root: root.endsWith('/') ? root : `${root}/`, files: [], isFolder: false, close: async () => undefined };
  }
  return servedFolder(resolve(place), place);
}

async function servedFolder(folder: string, place: string): Promise<Published> {
  const files = filesIn(folder);
  if (!files?.includes('index.html'))
    throw new CommandError(`${place} is no published copy: an address, or a folder with an index.html, is expected.`);
  const depth = pathOf(readFileSync(join(folder, 'index.html'), 'utf8'));
  const answer = sirv(folder, { dev: true, dotfiles: true });
  const server = createServer((request, response) => {
    const isWithin = request.url?.startsWith(depth) ?? false;
    request.url = `/${(request.url ?? '').slice(depth.length)}`;
    const lost = (): void => {
      response.statusCode = 404;
      response.end();
    };
    if (isWithin) answer(request, response, lost);
    else lost();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    root: `http://127.0.0.1:${port}${depth}`,
    files,
    isFolder: true,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function filesIn(folder: string): string[] | null {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return null;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath.slice(folder.length)}/${entry.name}`.split(sep).join('/').slice(1))
    .sort();
}

/** The path that a cover was built for, from which the page for what is not found has its links; else any. */
export function pathOf(cover: string): string {
  const address = /<link rel="canonical" href="([^"]+)"/.exec(cover)?.[1];
  return address !== undefined && URL.canParse(address) ? new URL(address).pathname : somewhere;
}
