import type { APIRoute } from 'astro';
import { readingOutline } from '../../components/reading-outline.ts';

/** What a reader can change in this report, for the scripts of its pages. */
export const GET: APIRoute = ({ site }) => new Response(JSON.stringify(readingOutline(site?.href)));
