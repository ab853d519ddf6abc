import { expect, it } from 'vitest';
import { basePolicy, headersFile, pagePolicy } from '../../src/build/policy.ts';

it('allows a page nothing unsafe and nothing from other sites', () => {
  expect(basePolicy).not.toContain('unsafe-');
  expect(basePolicy).not.toMatch(/\*|https?:|nonce|sha\d/);
  expect(basePolicy.split('; ')).toContain("default-src 'none'");
  expect(basePolicy.split('; ')).toContain("base-uri 'none'");
});

it('names each directive once', () => {
  const directives = basePolicy.split('; ').map((directive) => directive.split(' ')[0]);
  expect(new Set(directives).size).toBe(directives.length);
});

it('allows the one inline script of a page by its hash', () => {
  // The example of the specification: https://www.w3.org/TR/CSP3/#example-hash-source
  const policy = pagePolicy("alert('Hello, world.');");
  expect(policy).toContain("script-src 'self' 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
  expect(policy.replace(/ 'sha256-[^']*'/g, '')).toBe(basePolicy);
});

it('uses the same policy in the headers file', () => {
  const policy = pagePolicy('act();');
  expect(headersFile(policy)).toContain(`Content-Security-Policy: ${policy}; frame-ancestors 'self'\n`);
});
