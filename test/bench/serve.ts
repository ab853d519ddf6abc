import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** A folder served on this machine. */
export interface Served {
  origin: string;
  close: () => Promise<void>;
}

/**
 * Serves a folder on a free port, with the compressed copies that stand beside its files. Browsers keep them for so many seconds
 * without asking again.
 */
export async function serve(folder: string, keptFor?: number): Promise<Served> {
  const answer = sirv(folder, { brotli: true, ...(keptFor === undefined ? {} : { maxAge: keptFor }) });
  const server = createServer((request, response) =>
    answer(request, response, () => {
      response.statusCode = 404;
      response.end();
    }),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
