import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { builtFile, builtPages } from './built-pages.ts';

const pages = builtPages('site');

function policyOf(document: Document): string {
  return document.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content') ?? '';
}

describe.each(pages)('$address', ({ document }) => {
  test('states its policy before anything is loaded', () => {
    const directives = policyOf(document).split(/;\s*/);
    expect(directives).toContain("default-src 'none'");
    expect(directives.find((directive) => directive.startsWith('script-src'))).toMatch(/^script-src 'self' 'sha256-[\w+/]{43}='$/);
    expect(directives).toContain("style-src 'self'");
    expect(policyOf(document)).not.toMatch(/unsafe-|\*|https?:/);
    const first = document.querySelector('script, link, style, meta[http-equiv]');
    expect(first?.getAttribute('http-equiv')).toBe('content-security-policy');
  });

  test('holds no inline style', () => {
    expect([...document.querySelectorAll('style, [style]')].map((element) => element.outerHTML.slice(0, 120))).toEqual([]);
  });

  test('holds no inline script but data and the one whose hash the policy names', () => {
    const data = ['application/json', 'application/ld+json'];
    const scripts = [...document.querySelectorAll('script:not([src])')].filter((script) => !data.includes(script.getAttribute('type') ?? ''));
    expect(scripts).toHaveLength(1);
    const hash = createHash('sha256').update(scripts[0]?.textContent ?? '').digest('base64');
    expect(policyOf(document)).toContain(`'sha256-${hash}'`);
  });

  test('holds no inline handler and no address that is code', () => {
    const faults = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes]
        .filter(({ name, value }) => /^on/i.test(name) || /^\s*javascript:/i.test(value))
        .map(({ name }) => `<${element.localName} ${name}>`),
    );
    expect(faults).toEqual([]);
  });
});

test('the headers file states the same policy as the pages, and who may frame them', () => {
  const [, header = ''] = /Content-Security-Policy: (.*)/.exec(builtFile('site', '_headers').toString()) ?? [];
  for (const { document } of pages) expect(header.startsWith(`${policyOf(document)}; `)).toBe(true);
  expect(header).toMatch(/; frame-ancestors '(self|none)'$/);
});
