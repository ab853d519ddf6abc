import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { figureKinds } from '../figures/registry.ts';
import { contentFiles } from '../report/content-files.ts';
import type { ContentProblem } from '../report/content-problem.ts';
import { LostNames } from '../report/lost-names.ts';
import { contentFolder } from '../report/content-folder.ts';
import { textFile } from '../report/text-file.ts';
import { deskOf, type Desk } from './desk.ts';

/** Where the dev server answers with the desk of a page. */
const address = '/__desk.json';

/** The author's desk: a panel on each page of the dev server, and on no page of a build. */
export function authorsDesk(): AstroIntegration {
  return {
    name: 'authors-desk',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command !== 'dev') return;
        injectScript('page', `import ${JSON.stringify(fileURLToPath(new URL('desk-panel.ts', import.meta.url)))};`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(address, (request, response) => {
          const chapter = new URL(request.url ?? '', 'http://desk').searchParams.get('chapter') ?? undefined;
          response.setHeader('content-type', 'application/json');
          response.end(JSON.stringify(readDesk(contentFolder, chapter)));
        });
      },
    },
  };
}

/** The desk as the content stands now, each place with its file's full path; null where a file cannot be read. */
export function readDesk(folder: string, chapter: string | undefined): Desk | null {
  const problems: ContentProblem[] = [];
  const files = contentFiles(folder, figureKinds, problems, new LostNames(figureKinds));
  if (!files || problems.some(({ warning }) => !warning)) return null;
  const path = (file: string): string => join(dirname(folder), basename(folder), file.split('/').slice(1).join('/'));
  const sources = new Map(files.chapters.map(({ id, file }) => [id, textIn(path(file))]));
  const { densest, lists, ...counts } = deskOf(files, sources, chapter);
  return {
    ...counts,
    densest: densest && { ...densest, file: path(densest.file) },
    lists: lists.map(({ title, items }) => ({
      title,
      items: items.map((item) => ({ ...item, file: path(item.file) })),
    })),
  };
}

function textIn(path: string): string {
  const file = textFile(path);
  return 'text' in file ? file.text : '';
}
