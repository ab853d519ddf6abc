import type { APIRoute, GetStaticPaths } from 'astro';
import { modelJson, movableModels } from '../../components/model-data.ts';
import { modelNamed } from '../../report.ts';

/** The models whose assumptions readers may move, for the scripts of pages that show none of their figures. */
export const getStaticPaths: GetStaticPaths = () => movableModels.map(({ id }) => ({ params: { model: id } }));

export const GET: APIRoute = ({ params }) => new Response(modelJson(modelNamed(params['model'] ?? '')));
