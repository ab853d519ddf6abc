import type { APIRoute, GetStaticPaths } from 'astro';
import { present } from '../report.ts';
import { feed } from '../twins/feed.ts';

/** The feed of editions and corrections, where the report tells of any. */
export const getStaticPaths: GetStaticPaths = () => (present.changes ? [{ params: { feed: 'feed' } }] : []);

export const GET: APIRoute = ({ site }) => new Response(feed(site));
