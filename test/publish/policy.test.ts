import { expect, it } from 'vitest';
import { contentPolicy, headersFile } from '../../src/publish/policy.ts';

it('allows a page nothing unsafe and nothing from other sites', () => {
  expect(contentPolicy).not.toContain('unsafe-');
  expect(contentPolicy).not.toMatch(/\*|https?:|nonce|sha\d/);
  expect(contentPolicy.split('; ')).toContain("default-src 'none'");
  expect(contentPolicy.split('; ')).toContain("base-uri 'none'");
});

it('names each directive once', () => {
  const directives = contentPolicy.split('; ').map((directive) => directive.split(' ')[0]);
  expect(new Set(directives).size).toBe(directives.length);
});

it('gives hosts the same policy in the headers file', () => {
  expect(headersFile).toContain(`Content-Security-Policy: ${contentPolicy}; frame-ancestors 'self'\n`);
});
