import { canonicalAddress } from '../build/canonical-address.ts';

const pdfTag = /<meta name="citation_pdf_url"[^>]*>/;

/**
 * A page with the tag by which Google Scholar finds the report's PDF file, in place of the one it had. Only the cover is
 * what that file is, so that no other page gets one; nor does any where the site's address is not known. Without a `name`
 * there is no file.
 */
export function withPdfTag(html: string, page: string, name: string | undefined): string {
  const bare = html.replace(pdfTag, '');
  const site = canonicalAddress(bare);
  if (page !== '/' || name === undefined || site === null) return bare;
  const tag = `<meta name="citation_pdf_url" content="${site}${name}">`;
  return bare.replace('<meta name="citation_title"', () => `${tag}<meta name="citation_title"`);
}
