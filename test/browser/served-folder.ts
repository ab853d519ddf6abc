import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** A folder served at the root of a host and, beside it, at a place within. */
export interface ServedFolder {
  root: string;
  close: () => Promise<void>;
}

export async function servedFolder(folder: string, place = '/a/b/'): Promise<ServedFolder> {
  const answer = sirv(folder);
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    request.url = url.startsWith(place) ? url.slice(place.length - 1) : url;
    answer(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    root: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
