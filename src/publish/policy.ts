import { createHash } from 'node:crypto';

/** The content-security policy of every page, but for the hash of the script within it: the report's own files alone, no inline style, no plug-in, no form target. */
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
  "form-action 'none'",
].join('; ');

/** The policy as it is published: it lets one script stand within a page, known by its hash and so by each of its letters. */
export function policyWith(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  return basePolicy.replace("script-src 'self'", `script-src 'self' 'sha256-${hash}'`);
}

/** The `_headers` file for hosts that read one: the pages' policy with what a `<meta>` cannot say, and the usual guards. */
export function headersFile(policy: string): string {
  return `/*
  Content-Security-Policy: ${policy}; frame-ancestors 'self'
  Cross-Origin-Opener-Policy: same-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Referrer-Policy: strict-origin-when-cross-origin
  X-Content-Type-Options: nosniff

/assets/*
  Cache-Control: public, max-age=31536000, immutable
`;
}
