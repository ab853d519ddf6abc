/** The site map, in the sitemaps.org format: the absolute addresses of the pages. */
export function siteMap(site: string, pages: readonly string[]): string {
  const addresses = pages.map((page) => `<url><loc>${new URL(page, site).href}</loc></url>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${addresses}</urlset>\n`;
}
