import type { APIRoute, GetStaticPaths } from 'astro';
import { citationFormats } from '../../citation/citation-files.ts';
import type { CslItem } from '../../citation/csl-item.ts';
import { citedGroups, sourceItems } from '../../citation/cited-parts.ts';

const works = new Map<string, readonly CslItem[]>([
  ...citedGroups.flatMap(({ parts }) => parts.map(({ id, item }) => [id, [item]] as const)),
  ...(sourceItems.length > 0 ? [['sources', sourceItems] as const] : []),
]);

/** Citations as files for reference managers: of the report, of each part, and of all the works it cites. */
export const getStaticPaths: GetStaticPaths = () =>
  [...works.keys()].flatMap((id) =>
    Object.keys(citationFormats).map((format) => ({ params: { file: `${id}.${format}` }, props: { id, format } })),
  );

export const GET: APIRoute<{ id: string; format: string }> = ({ props: { id, format } }) =>
  new Response(citationFormats[format]?.(works.get(id) ?? []) ?? '');
