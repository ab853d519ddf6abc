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

/** The one page that reads its index by a WebAssembly program. */
const isSearch = ({ address }: { address: string }): boolean => address === '/search/';

describe.each(pages)('$address', (page) => {
  const { document } = page;

  test('declares its policy before loading anything', () => {
    const directives = policyOf(document).split(/;\s*/);
    expect(directives).toContain("default-src 'none'");
    expect(directives).toContain("style-src 'self'");
    const policy = isSearch(page) ? policyOf(document).replace("'wasm-unsafe-eval' ", '') : policyOf(document);
    expect(policy).not.toMatch(/unsafe-|\*|https?:/);
    const first = document.querySelector('script, link, style, meta[http-equiv]');
    expect(first?.getAttribute('http-equiv')).toBe('content-security-policy');
  });

  test('has no inline style', () => {
    expect([...document.querySelectorAll('style, [style]')].map((element) => element.outerHTML.slice(0, 120))).toEqual(
      [],
    );
  });

  test('has one inline script apart from data, or none if for embedding, and its policy allows only that hash', () => {
    const scripts = scriptsWithin(page);
    expect(scripts).toHaveLength(page.address.startsWith('/figures/') ? 0 : 1);
    const programs = isSearch(page) ? ["'wasm-unsafe-eval'"] : [];
    expect(scriptSources(policyOf(document))).toEqual(["'self'", ...programs, ...scripts.map(hash)]);
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

/** The policies that the headers file gives an address, as hosts match it: `:name` stands for one folder, `*` for anything. */
function policiesAt(address: string): string[] {
  const rules = builtFile('site', '_headers').toString().split('\n\n');
  return rules.flatMap((rule) => {
    const [pattern = '', ...headers] = rule.split('\n');
    const shape = pattern.trim().replace(/:\w+/g, '[^/]+').replace('*', '.*');
    if (!new RegExp(`^${shape}$`).test(address)) return [];
    return headers.flatMap((header) => /^ {2}Content-Security-Policy: (.*)$/.exec(header)?.[1] ?? []);
  });
}

test('the headers file gives each page the combined policy of all, once, and lets only figures be embedded elsewhere', () => {
  const withoutAllowances = (policy: string): string => policy.replace(/ '(sha256-|wasm-)[^']*'/g, '');
  // The page for what is not found stands at no address of its own.
  for (const { address, document } of pages.filter(({ address: own }) => own.endsWith('/'))) {
    const [policy = '', ...more] = policiesAt(address);
    expect(more, address).toEqual([]);
    // Its header is one with that of every other page a folder deep, whose own policies are the stricter.
    const programs = /^\/[^/]+\/$/.test(address) ? ["'wasm-unsafe-eval'"] : [];
    const hashes = new Set(pages.flatMap(scriptsWithin).map(hash));
    expect(scriptSources(policy).sort()).toEqual(["'self'", ...programs, ...hashes].sort());
    expect(withoutAllowances(policy).startsWith(`${withoutAllowances(policyOf(document))}; `)).toBe(true);
    const ancestors = address.startsWith('/figures/') ? '*' : "'self'";
    expect(policy.endsWith(`; frame-ancestors ${ancestors}`), address).toBe(true);
  }
  // An SVG file opened by itself loads its face from within, which this policy would forbid.
  expect(policiesAt('/figures/any.svg')).toEqual([]);
});
