import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { csvParse } from 'd3-dsv';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadReport } from '../../src/report/load.ts';
import type { BuildName } from './build.ts';
import { builtFile, builtFiles, builtPage, wordsOf } from './built-pages.ts';
import { marksOf, type Row } from './figure-marks.ts';

const site = 'https://example.org/a/b/';
const report = loadReport(fileURLToPath(new URL('../reports/orchard', import.meta.url)));
const ownReport = loadReport(fileURLToPath(new URL('../../content', import.meta.url)));
const builds = [
  ['other-site', report],
  ['other-site-placed', report],
  ['site', ownReport],
] as const;
const figures = builds.flatMap(([build, { figures: all }]) => all.map((figure) => ({ build, ...figure })));

/** The header and cells of a figure's CSV file. */
function csvOf(build: BuildName, id: string): string[][] {
  const rows = csvParse(builtFile(build, `figures/${id}.csv`).toString().replace('\uFEFF', ''));
  return [rows.columns, ...rows.map((row) => rows.columns.map((column) => row[column] ?? ''))];
}

/** The same of the table on the figure's own page, with the bare values behind its texts. */
function tableOf(build: BuildName, id: string): string[][] {
  const rows = builtPage(build, `/figures/${id}/`).document.querySelectorAll('#table tr');
  return [...rows].map((row) =>
    [...row.children].map((cell) => cell.querySelector('data')?.getAttribute('value') ?? wordsOf(cell)),
  );
}

function svgOf(build: BuildName, id: string): Document {
  const text = builtFile(build, `figures/${id}.svg`).toString();
  return new JSDOM(text, { contentType: 'image/svg+xml' }).window.document;
}

/** All words within a picture file, lines that go on in the next one joined with and without a space. */
function texts(document: Document): { spaced: string; joined: string } {
  const all = [...document.querySelectorAll('text')].map(({ textContent }) => textContent);
  return { spaced: all.join(' '), joined: all.join('') };
}

/** The pixels of a PNG, row by row: the four bytes of each as one number. */
function pixelsOf(png: Buffer): { width: number; height: number; pixels: Uint32Array } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const image = `<image width="${width}" height="${height}" href="data:image/png;base64,${png.toString('base64')}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`;
  return { width, height, pixels: new Uint32Array(new Uint8Array(new Resvg(svg).render().pixels).buffer) };
}

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await initWasm(readFileSync(wasm));
});

describe.each(figures)('$build: $id', ({ build, id, number, chapter }) => {
  const page = builtPage(build, `/figures/${id}/`).document;
  const place = builtPage(build, `/${chapter}/`).document.getElementById(id);

  test('the CSV has the values of the table', () => {
    const [header = [], ...rows] = csvOf(build, id);
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(header).size).toBe(header.length);
    expect([header, ...rows]).toEqual(tableOf(build, id));
  });

  test('the description names everything in the table', () => {
    const description = wordsOf(page.getElementById('description'));
    for (const [label = ''] of csvOf(build, id).slice(1)) expect(description).toContain(label);
  });

  test('the SVG stands alone: face and colours are inside, and nothing is loaded', () => {
    const text = builtFile(build, `figures/${id}.svg`).toString();
    expect(text).not.toMatch(/\sclass=|var\(|oklch|currentColor\)|undefined|NaN|<script|\shref=/);
    const outside = [...text.matchAll(/url\(([^)]{0,20})/g)]
      .map(([, url = '']) => url)
      .filter((url) => !url.startsWith('#'));
    expect(outside).toEqual(['data:font/woff2;base']);
    const document = svgOf(build, id);
    expect(document.documentElement.localName).toBe('svg');
    expect(document.querySelector('desc')?.textContent).toBe(wordsOf(page.getElementById('description')));
  });

  test('the picture names report, figure, finding, measure, source, licence and its whole address', () => {
    const { file } = build === 'site' ? ownReport : report;
    const { spaced, joined } = texts(svgOf(build, id));
    expect(spaced).toContain(`Figure ${number}`);
    expect(spaced).toContain(file.title);
    expect(spaced).toContain(wordsOf(page.querySelector('h1')));
    expect(spaced).toContain(wordsOf(page.querySelector('.measure')));
    expect(spaced).toMatch(/Source: \S/);
    expect(spaced).toContain(file.licence?.name);
    expect(joined).toContain(file.licence?.url);
    if (build === 'other-site-placed') expect(joined).toContain(`${site}${chapter}/#${id}`);
    else expect(spaced).toContain(`Figure ${number} of “${file.title}”`);
  });

  test('the PNG is the SVG at double size, not blank, with nothing cut at its edges', () => {
    const svg = svgOf(build, id).documentElement;
    const { width, height, pixels } = pixelsOf(builtFile(build, `figures/${id}.png`));
    expect([width, height]).toEqual([2 * Number(svg.getAttribute('width')), 2 * Number(svg.getAttribute('height'))]);
    const paper = pixels[0];
    const coloured = { all: 0, edge: 0 };
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        if (pixels[y * width + x] === paper) continue;
        coloured.all += 1;
        if (Math.min(x, y, width - 1 - x, height - 1 - y) < 8) coloured.edge += 1;
      }
    }
    expect(coloured.all).toBeGreaterThan((width * height) / 200);
    expect(coloured.edge).toBe(0);
  });

  test('its own page has no script and is left out of search engines; its links leave the frame', () => {
    expect(page.querySelectorAll('script')).toHaveLength(0);
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(page.querySelector('base')?.getAttribute('target')).toBe('_top');
    expect(page.querySelectorAll('.picture > svg')).toHaveLength(2);
    const back = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(back).toContain(`../../${chapter}/#${id}`);
  });

  test('the snippet for other pages is there where the address is known', () => {
    const snippet = page.querySelector('#embed code')?.textContent;
    if (build !== 'other-site-placed') {
      expect(snippet).toBeUndefined();
      return;
    }
    const frame = new JSDOM(snippet).window.document.querySelector('iframe');
    expect(frame?.getAttribute('src')).toBe(`${site}figures/${id}/`);
    expect(frame?.title).toBe(`Figure ${number}: ${wordsOf(page.querySelector('h1'))}`);
  });

  test('a row under the figure leads to all of it', () => {
    const links = [...(place?.querySelectorAll('.figure-links a') ?? [])];
    expect(links.map((link) => [wordsOf(link), link.getAttribute('href')])).toEqual([
      ['Table', `../figures/${id}/#table`],
      ['CSV', `../figures/${id}.csv`],
      ['SVG', `../figures/${id}.svg`],
      ['PNG', `../figures/${id}.png`],
      ['Link', `#${id}`],
      ['Cite', `../cite/#figure-${id}`],
      ...(build === 'other-site-placed' ? [['Embed', `../figures/${id}/#embed`]] : []),
    ]);
    expect(wordsOf(place?.querySelector('.figure-source'))).toMatch(/^Source: \S/);
  });
});

// The real report's figures are drawn by the same code, but tests know none of them.
test.each(figures.filter(({ build }) => build !== 'site'))(
  '$build: $id: the marks of the picture have the values of the table',
  ({ build, id, kind }) => {
    const picture = svgOf(build, id).querySelector('svg svg');
    const [header = [], ...rows] = csvOf(build, id);
    const named = rows.map((row): Row => Object.fromEntries(header.map((name, index) => [name, row[index] ?? null])));
    const marks = picture && marksOf[kind]?.(picture, named);
    expect(marks, `test/site/figure-marks.ts reads marks of the kind ${kind}`).toBeTruthy();
    expect(marks?.drawn).toEqual(marks?.stated);
  },
);

test('sources are listed with date and grade', () => {
  const listed = builtPage('other-site', '/figures/bridge-pressing-left/').document.querySelectorAll(
    '.figure-sources li',
  );
  expect(listed.length).toBeGreaterThan(0);
  for (const source of listed) {
    expect(source.querySelector('.grade')).not.toBeNull();
    expect(wordsOf(source)).toMatch(/ 20\d\d /);
  }
});

test('a reference is a link to the figure in its chapter, with its number', () => {
  const { number } = report.figures.find(({ id }) => id === 'bridge-pressing-left') ?? {};
  for (const [address, href] of [
    ['/in-the-end/', '../the-press/#bridge-pressing-left'],
    ['/all/', '#the-press--bridge-pressing-left'],
  ] as const) {
    const reference = builtPage('other-site', address).document.querySelector('a.ref');
    expect(wordsOf(reference)).toBe(`Figure ${number}`);
    expect(reference?.getAttribute('href')).toBe(href);
    expect(reference?.nextSibling?.textContent).toMatch(/^ works out/);
  }
});

test('nothing stands under figures/ but what figures publish', () => {
  const published = report.figures.flatMap(({ id }) => [
    ...['csv', 'svg', 'png'].map((kind) => `figures/${id}.${kind}`),
    ...['html', 'md'].map((kind) => `figures/${id}/index.${kind}`),
  ]);
  expect(builtFiles('other-site').filter((file) => file.startsWith('figures/'))).toEqual(published.sort());
});

test('a chapter is shared with its first figure where the address is known', () => {
  const content = (document: Document, property: string): string | null | undefined =>
    document.querySelector(`meta[property="${property}"]`)?.getAttribute('content');
  for (const { id } of report.chapters) {
    const { document } = builtPage('other-site-placed', `/${id}/`);
    const lead = report.figures.find(({ chapter }) => chapter === id);
    expect(content(document, 'og:image')).toBe(`${site}${lead ? `figures/${lead.id}` : 'share'}.png`);
    expect(content(builtPage('other-site', `/${id}/`).document, 'og:image')).toBeUndefined();
    if (!lead) continue;
    const png = builtFile('other-site-placed', `figures/${lead.id}.png`);
    expect(content(document, 'og:image:width')).toBe(String(png.readUInt32BE(16)));
    expect(content(document, 'og:image:height')).toBe(String(png.readUInt32BE(20)));
    const own = builtPage('other-site-placed', `/figures/${lead.id}/`).document;
    expect(content(document, 'og:image:alt')).toBe(wordsOf(own.querySelector('h1')));
  }
});
