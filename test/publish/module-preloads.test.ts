import { expect, it } from 'vitest';
import { withModulePreloads } from '../../src/publish/module-preloads.ts';

const scripts: Record<string, string> = {
  '/assets/a.js': 'import{x}from"./b.js";import"./c.js";import("./later.js")',
  '/assets/b.js': 'export{y as x}from"./d.js"',
  '/assets/c.js': 'import"./b.js";import"./e.js"',
  '/assets/d.js': 'export const y=1',
  '/assets/e.js': 'export const z=2',
};
const script = (address: string): string => scripts[address] ?? '';

it('asks with each script for all that it imports, once each, and not for what comes later', () => {
  const html =
    '<body><p>Words.</p><script type="module" src="/assets/a.js"></script><script type="module" src="/assets/c.js"></script></body>';
  expect(withModulePreloads(html, script)).toBe(
    '<body><p>Words.</p><link rel="modulepreload" href="/assets/b.js"><link rel="modulepreload" href="/assets/d.js"><link rel="modulepreload" href="/assets/e.js"><script type="module" src="/assets/a.js"></script><script type="module" src="/assets/c.js"></script></body>',
  );
});

it('leaves a page alone whose scripts import nothing', () => {
  const html = '<body><script type="module" src="/assets/d.js"></script></body>';
  expect(withModulePreloads(html, script)).toBe(html);
  expect(withModulePreloads('<p>No script.</p>', script)).toBe('<p>No script.</p>');
});
