import { ranking, type Pagefind } from '../search/report-index.ts';

interface PagefindModule {
  createInstance: (options: { basePath: string; noWorker: boolean; metaCacheTag: string; ranking: object }) => Pagefind;
}

/**
 * Pagefind with the index beside the page, loaded at once. It runs in the page itself: a worker would fetch its program again,
 * which costs a phone more time than any search does.
 */
export function loadPagefind(tag: string): Pagefind {
  const folder = new URL('./', location.href);
  const address = new URL(`pagefind.js?v=${tag}`, folder).href;
  let loaded: Promise<Pagefind> | undefined;
  const load = (): Promise<Pagefind> =>
    (loaded ??= import(/* @vite-ignore */ address)
      .then((module: PagefindModule) =>
        module.createInstance({ basePath: folder.pathname, noWorker: true, metaCacheTag: tag, ranking }),
      )
      .catch((error: unknown) => {
        // The next question tries again.
        loaded = undefined;
        throw error;
      }));
  return {
    filters: async () => (await load()).filters(),
    search: async (words, options) => (await load()).search(words, options),
    preload: async (words) => (await load()).preload(words),
  };
}
