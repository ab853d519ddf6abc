import type { APIRoute } from 'astro';
import { readingOutline } from '../../components/reading-outline.ts';

/** What a reading of this report can be about, for pages that have one. */
export const GET: APIRoute = ({ site }) => new Response(JSON.stringify(readingOutline(site?.href)));
