import type { APIRoute, GetStaticPaths } from 'astro';
import { dataFiles } from '../../twins/data-files.ts';

/** The report's claims, datasets and models as files, with the schemas of those in JSON. */
export const getStaticPaths: GetStaticPaths = () => dataFiles.map(({ name }) => ({ params: { file: name } }));

export const GET: APIRoute = ({ params }) =>
  new Response(dataFiles.find(({ name }) => name === params['file'])?.text());
