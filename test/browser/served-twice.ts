import sirv from 'sirv';
import { localServer, type LocalServer } from '../../src/browser/local-server.ts';

/** Serves a folder at the root of a host and, beside it, at a place within. */
export async function servedTwice(folder: string, place = '/a/b/'): Promise<LocalServer> {
  const answer = sirv(folder);
  return localServer((request, response) => {
    const url = request.url ?? '/';
    request.url = url.startsWith(place) ? url.slice(place.length - 1) : url;
    answer(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  });
}
