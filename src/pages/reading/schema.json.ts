import type { APIRoute } from 'astro';
import { readingSchema } from '../../reading/json-schema.ts';

/** The JSON schema of a saved reading, at a permanent address. */
export const GET: APIRoute = ({ site }) => new Response(`${JSON.stringify(readingSchema(site?.href), null, 2)}\n`);
