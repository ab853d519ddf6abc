import type { APIRoute, GetStaticPaths } from 'astro';
import { readingOutline } from '../../components/reading-outline.ts';
import { readingSchema } from '../../reading/json-schema.ts';
import { present } from '../../report.ts';

const files: Record<string, (site: string | undefined) => string> = {
  /** What a reader can change in this report, for the scripts of its pages. */
  outline: (site) => JSON.stringify(readingOutline(site)),
  /** The JSON schema of a saved reading, at a permanent address. */
  schema: (site) => `${JSON.stringify(readingSchema(site), null, 2)}\n`,
};

/** None where readers can change nothing. */
export const getStaticPaths: GetStaticPaths = () =>
  present.reading ? Object.keys(files).map((file) => ({ params: { file } })) : [];

export const GET: APIRoute = ({ params, site }) => new Response(files[params['file'] ?? '']?.(site?.href));
