import type { APIRoute } from 'astro';

/** Crawlers may read everything; where the site's address is known they are told of the sitemap. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = site ? `Sitemap: ${new URL('sitemap.xml', site).href}\n` : '';
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`);
};
