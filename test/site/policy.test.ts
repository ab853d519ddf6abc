import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { builtFile, builtPages } from './built-pages.ts';
import { scriptsWithin } from './page-assets.ts';

const pages = builtPages('site');

function policyOf(document: Document): string {
  return document.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content') ?? '';
}

function scriptSources(policy: string): string[] {
  return (policy.split(/;\s*/).find((directive) => directive.startsWith('script-src ')) ?? '').split(' ').slice(1);
}

function hash(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

describe.each(pages)('$address', (page) => {
  const { document } = page;

  test('declares its policy before loading anything', () => {
    const directives = policyOf(document).split(/;\s*/);
    expect(directives).toContain("default-src 'none'");
    expect(directives).toContain("style-src 'self'");
    expect(policyOf(document)).not.toMatch(/unsafe-|\*|https?:/);
    const first = document.querySelector('script, link, style, meta[http-equiv]');
    expect(first?.getAttribute('http-equiv')).toBe('content-security-policy');
  });

  test('has no inline style', () => {
    expect([...document.querySelectorAll('style, [style]')].map((element) => element.outerHTML.slice(0, 120))).toEqual(
      [],
    );
  });

  test('has one inline script apart from data, and its policy allows only that hash', () => {
    const scripts = scriptsWithin(page);
    expect(scripts).toHaveLength(1);
    expect(scriptSources(policyOf(document))).toEqual(["'self'", ...scripts.map(hash)]);
  });

  test('has no inline handlers or javascript: addresses', () => {
    const faults = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes]
        .filter(({ name, value }) => /^on/i.test(name) || /^\s*javascript:/i.test(value))
        .map(({ name }) => `<${element.localName} ${name}>`),
    );
    expect(faults).toEqual([]);
  });
});

test('the headers file has the combined policy of all pages and frame-ancestors', () => {
  const [, header = ''] = /Content-Security-Policy: (.*)/.exec(builtFile('site', '_headers').toString()) ?? [];
  expect(scriptSources(header)).toEqual(["'self'", ...new Set(pages.flatMap(scriptsWithin).map(hash))]);
  const withoutHashes = (policy: string): string => policy.replace(/ 'sha256-[^']*'/g, '');
  for (const { document } of pages)
    expect(withoutHashes(header).startsWith(`${withoutHashes(policyOf(document))}; `)).toBe(true);
  expect(header).toMatch(/; frame-ancestors '(self|none)'$/);
});
