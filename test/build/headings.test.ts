import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, it, onTestFinished } from 'vitest';
import { loadReport } from '../../src/report/load.ts';
import { astroBuild } from '../astro-build.ts';
import { contentFolder } from '../content/content-folder.ts';

const chapter = `---
title: Headings
order: 3
summary: Many.
---

Here is [one](#übergrößen--maße), [one more](#%C3%BCbergr%C3%B6%C3%9Fen--ma%C3%9Fe-1), and [a last](#tea-of--and-).

## Costs & prices
## Supply – demand
## Supply -- "demand"...
## Snake_case
## Übergrößen & Maße
## Übergrößen & Maße
## 概要
## 結論
## Tea of <Num of="tea.share" /> and <Word of="tea.is" />
## A <Term of="brew">*brewed* cup</Term> \`of\` [tea](/tea/) &amp; **milk**
## An aside[^aside]
## A note<Note>of ours</Note>
## An id of its own {#own-id}
### A lower one
Underlined
---

<Note>

## Within a note

</Note>

> ## Within a quotation

[^aside]: Words.

    ## Within a footnote
`;

it('gives each heading the same id in the page, the report, the contents and the link check', async () => {
  const output = mkdtempSync(join(tmpdir(), 'headings-'));
  onTestFinished(() => rmSync(output, { recursive: true }));
  const content = contentFolder({ 'chapters/headings.mdx': chapter });
  const known = loadReport(content).chapters.find(({ id }) => id === 'headings')?.headings ?? [];
  const { code, log } = await astroBuild({ CONTENT: content, OUT_DIR: output });
  expect(code, log).toBe(0);

  const { document } = new JSDOM(readFileSync(join(output, 'headings/index.html'), 'utf8')).window;
  const inPage = [...document.querySelectorAll('.prose :is(h2, h3)')].filter(({ id }) => id !== 'footnote-label');
  const ids = inPage.map(({ id }) => id);
  expect(ids).toContain('übergrößen--maße-1');
  expect(ids).toContain('結論');
  expect(known.map(({ id }) => id).sort()).toEqual([...ids].sort());

  const contents = [...document.querySelectorAll<HTMLAnchorElement>('.contents [data-section]')];
  expect(contents.length).toBe(known.filter(({ depth }) => depth === 2).length);
  for (const { hash, textContent } of contents) {
    const heading = document.getElementById(decodeURIComponent(hash.slice(1)));
    for (const aside of heading?.querySelectorAll('.permalink, sup, .note-body') ?? []) aside.remove();
    expect(words(heading)).toBe(words({ textContent }));
  }
});

function words(node: { textContent: string | null } | null): string | undefined {
  return node?.textContent?.replace(/\s+/g, ' ').trim();
}
