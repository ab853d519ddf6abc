import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Answers } from '../../src/verify/answers.ts';
import { weightFindings } from '../../src/verify/budgets.ts';
import type { Finding } from '../../src/verify/finding.ts';
import { pagesOf } from '../../src/verify/found-pages.ts';
import { hostFindings } from '../../src/verify/host.ts';
import { fileFindings, linkFindings } from '../../src/verify/links.ts';

const html = 'text/html; charset=utf-8';
const files: Readonly<Record<string, [type: string, body: string]>> = {
  '/a/': [
    html,
    `<html data-report="tea"><link rel="stylesheet" href="assets/x.css"><a href="b/#here">b</a><a href="b/#gone">b</a>
     <a href="b/#reading=1*x">b</a><a href="c/">c</a><a href="/elsewhere/">out</a><a href="https://example.org/">far</a>
     <img src="p.png"><img src="https://example.org/p.png">
     <a href="files/old.html">old</a><a href="files/gone.html">gone</a>`,
  ],
  '/a/files/old.html': [html, '<a href="nowhere.html">A page of another site, as it was saved</a>'],
  '/a/b/': [html, '<html data-report="tea"><p id="here"><a href="../">home</a>'],
  '/a/assets/x.css': ['text/plain', 'p {}'],
  '/a/p.png': ['image/png', '<!doctype html>'],
};

let root = '';
const server = createServer((request, response) => {
  const [type, body] = files[request.url ?? ''] ?? [];
  if (type === undefined) response.writeHead(404, { 'content-type': html });
  else response.writeHead(200, { 'content-type': type });
  response.end(body ?? 'Not found');
});

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function said(findings: readonly Finding[], kind: Finding['kind']): string[] {
  return findings.filter((one) => one.kind === kind).map(({ place, text }) => `/${place} ${text}`);
}

it('pages are found by links, and what their references lead to is looked up', async () => {
  const answers = new Answers();
  const pages = await pagesOf(root, ['files/old.html', 'v/2025-10-19/files/old.html'], answers);
  expect(pages.map(({ place }) => place)).toEqual(['', 'b/']);
  expect(said(await linkFindings(pages, root, answers), 'error')).toEqual([
    '/assets/x.css a stylesheet is served as text/plain; text/css is expected',
    '/ b/#gone names no part of that page',
    '/ c/ leads nowhere: the host answers 404',
    `/ /elsewhere/ leads out of the copy, which begins at ${root}`,
    '/p.png a PNG picture holds something else',
    '/ https://example.org/p.png is loaded from outside of the copy',
    '/ files/gone.html leads nowhere: the host answers 404',
  ]);
});

it('files that no page names are looked at, too', async () => {
  const findings = await fileFindings(['index.html', '_headers', '.nojekyll', 'p.png'], root, new Answers());
  expect(said(findings, 'error')).toEqual(['/p.png a PNG picture holds something else']);
});

it('a host is advised about headers, compression, caching and its page for what is not found', async () => {
  const answers = new Answers();
  const findings = await hostFindings(await pagesOf(root, [], answers), root, answers);
  expect(said(findings, 'error')).toEqual([]);
  for (const words of ['without compression', 'nosniff', 'frame-ancestors', 'long max-age', 'a page of its own'])
    expect(
      said(findings, 'advice').filter((text) => text.includes(words)),
      words,
    ).toHaveLength(1);
});

it('a chapter may weigh 160 kB, and a page of another kind more', () => {
  expect(weightFindings('x/', ['chapter'], 160_000)).toEqual([]);
  expect(said(weightFindings('x/', ['chapter'], 171_000), 'error')).toEqual([
    '/x/ weighs 171 kB compressed; at most 160 kB is expected of its kind',
  ]);
  expect(weightFindings('all/', ['whole'], 900_000)).toEqual([]);
});
