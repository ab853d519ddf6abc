import type { APIRoute } from 'astro';
import { llmsText } from '../twins/llms-text.ts';

/** What language models are told of the report. */
export const GET: APIRoute = () => new Response(llmsText());
