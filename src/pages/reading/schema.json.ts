import type { APIRoute } from 'astro';
import { readingSchema } from '../../reading/json-schema.ts';

/** The shape of a reading's file, at an address that stays. */
export const GET: APIRoute = ({ site }) => new Response(`${JSON.stringify(readingSchema(site?.href), null, 2)}\n`);
