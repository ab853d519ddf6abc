import { createHash } from 'node:crypto';

/**
 * The content security policy of every page, without the hashes of its inline scripts:
 * only the report's own files and forms; no inline styles or plugins.
 */
export const basePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** The policy of a page with inline scripts, each allowed by its hash. */
export function pagePolicy(...inlineScripts: readonly string[]): string {
  const hashes = inlineScripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return basePolicy.replace("script-src 'self'", ["script-src 'self'", ...hashes].join(' '));
}

/** The policy of the page that searches, whose index is read by a WebAssembly program. */
export function searchPolicy(...inlineScripts: readonly string[]): string {
  return pagePolicy(...inlineScripts).replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
}

/**
 * The `_headers` file for hosts that read one: the policy, `frame-ancestors` (which a `<meta>` cannot set) and other security
 * headers. No page matches two policies, which hosts would join: the report's pages are one folder deep, and those of figures,
 * which any site may embed, two, as are those of changes between editions. Editions under /v/ have the policies of their own
 * pages alone. `policyOfPages` is that of the search page where there is one: hosts cannot give one page of many another
 * header, and the other pages' own policies, which hold as well, forbid what it adds.
 */
export function headersFile(policy: string, policyOfPages = policy): string {
  return `/*
  Cross-Origin-Opener-Policy: same-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Referrer-Policy: strict-origin-when-cross-origin
  X-Content-Type-Options: nosniff

/
  Content-Security-Policy: ${policy}; frame-ancestors 'self'

/:page/
  Content-Security-Policy: ${policyOfPages}; frame-ancestors 'self'

/changes/:edition/
  Content-Security-Policy: ${policy}; frame-ancestors 'self'

/figures/:figure/
  Content-Security-Policy: ${policy}; frame-ancestors *

/assets/*
  Cache-Control: public, max-age=31536000, immutable
`;
}
