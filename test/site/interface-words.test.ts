import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { stringify } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { astroBuild } from '../astro-build.ts';
import { pseudoWords } from './pseudo-words.ts';

const report = fileURLToPath(new URL('../reports/orchard', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'interface-words-'));
const [content, site] = [join(place, 'content'), join(place, 'site')];

/** Attributes that readers see or hear. */
const said = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'alt', 'placeholder', 'label', 'data-late'];
/** Words of machines: names of formats and of files, and of languages of numbers. */
const technical = new Set(['schema', 'dataset', 'csv', 'json', 'svg', 'png', 'xlsx', 'bibtex', 'ris', 'csl']);

function wordsIn(text: string): string[] {
  return text.toLocaleLowerCase('en').match(/[\p{L}\p{M}]+/gu) ?? [];
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** What readers of a page or a picture are told, each with where. */
function toldBy(document: Document): { where: string; text: string }[] {
  const told: { where: string; text: string }[] = [];
  const walker = document.createTreeWalker(document, document.defaultView?.NodeFilter.SHOW_TEXT ?? 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement?.tagName.toLowerCase() ?? '';
    if (parent !== 'script' && parent !== 'style') told.push({ where: `<${parent}>`, text: node.nodeValue ?? '' });
  }
  for (const element of document.querySelectorAll('*')) {
    for (const name of said) {
      const text = element.getAttribute(name);
      if (text !== null) told.push({ where: `${element.tagName.toLowerCase()} ${name}`, text });
    }
    const isDescribed = /description|title|alt/.test(
      element.getAttribute('name') ?? element.getAttribute('property') ?? '',
    );
    if (element.tagName === 'META' && isDescribed)
      told.push({ where: 'meta', text: element.getAttribute('content') ?? '' });
  }
  return told;
}

/** The words of a text that are neither in brackets nor the report’s own; a letter alone is a mark in a picture. */
function strays(text: string, own: ReadonlySet<string>): string[] {
  return wordsIn(text.replace(/⟦[^⟧]*⟧/g, ' ')).filter(
    (word) => word.length > 1 && !own.has(word) && !technical.has(word),
  );
}

/** What the report says itself, and the names of months as its language writes them. */
function ownWords(): Set<string> {
  const texts = filesIn(content)
    .filter((file) => !file.endsWith('words.yaml'))
    .map((file) => readFileSync(file, 'utf8'));
  const months = (['long', 'short'] as const).flatMap((month) =>
    Array.from({ length: 12 }, (_, index) =>
      new Intl.DateTimeFormat('en-GB', { month, timeZone: 'UTC' }).format(Date.UTC(2025, index, 1)),
    ),
  );
  return new Set([...texts, ...months].flatMap(wordsIn));
}

describe('a report whose interface is written in brackets', () => {
  beforeAll(async () => {
    cpSync(report, content, { recursive: true });
    writeFileSync(join(content, 'words.yaml'), stringify(pseudoWords(), { lineWidth: 0 }));
    const variables = { CONTENT: content, OUT_DIR: site, CACHE_DIR: join(place, 'cache') };
    const { code, log } = await astroBuild(variables);
    if (code !== 0) throw new Error(`The build failed:\n${log}`);
  }, 120_000);

  afterAll(() => {
    rmSync(place, { recursive: true });
  });

  it('says no word that is neither in brackets nor the report’s own, in pages or pictures', () => {
    const own = ownWords();
    const found = filesIn(site)
      .filter((file) => /\.(html|svg)$/.test(file))
      .flatMap((file) => {
        const contentType = file.endsWith('.svg') ? 'image/svg+xml' : 'text/html';
        const { document } = new JSDOM(readFileSync(file, 'utf8'), { contentType }).window;
        return toldBy(document).flatMap(({ where, text }) =>
          strays(text, own).map((word) => `${word} in ${where} of ${file.slice(site.length)}`),
        );
      });
    expect([...new Set(found)]).toEqual([]);
    expect(readFileSync(join(site, 'claims/index.html'), 'utf8')).toContain('⟦Claims⟧');
  }, 120_000);

  it('says none in what stylesheets write', () => {
    const own = ownWords();
    const sheets = filesIn(site).filter((file) => file.endsWith('.css'));
    const written = sheets.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/content:\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/g)].map(
        ([, text = '']) => text.slice(1, -1).replace(/\\[0-9a-f]+ ?/gi, ' '),
      ),
    );
    expect(written.join()).toContain('⟦Glossary⟧');
    expect(written.flatMap((text) => strays(text, own))).toEqual([]);
  });
});
