import { Ajv } from 'ajv';
import { csvParse } from 'd3-dsv';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { loadReport } from '../../src/report/load.ts';
import { builtFile, builtFiles, builtPage, builtPages, wordsOf, type BuiltPage } from './built-pages.ts';

const report = loadReport('test/reports/orchard');
const folders = builtPages('other-site').filter(({ address }) => address.endsWith('/'));

function twinOf({ address }: BuiltPage): string {
  return builtFile('other-site', `${address}index.md`).toString();
}

/** Text as both forms of a page have it: without Markdown's signs, white space and word joiners. */
function bare(text: string): string {
  return text.replace(/\]\([^)]*\)/g, '').replace(/[\s\u2060\\*_[\]|<>`]|&lt;/g, '');
}

describe('pages as Markdown', () => {
  test.each(folders)('$address has every number and every cell of its tables', (page) => {
    const twin = bare(twinOf(page));
    const main = page.document.querySelector('main');
    const hidden =
      'script, nav, button, form, [hidden], [aria-hidden=true], svg, .live-only, .permalink, [data-footnotes] :is(h2, h3)';
    for (const element of main?.querySelectorAll(hidden) ?? []) element.remove();
    const told = [...(main?.querySelectorAll('data, td:not(:has(details)), th, figcaption p, h1, h2, h3') ?? [])]
      .map(wordsOf)
      .map(bare);
    expect(told.filter((text) => !twin.includes(text))).toEqual([]);
  });

  test('have no markup, and name themselves in their page', () => {
    for (const page of folders) {
      expect(twinOf(page), page.address).not.toMatch(/<(?!https?:)[a-z/]/);
      const link = page.document.querySelector('link[type="text/markdown"]');
      if (!page.address.startsWith('/figures/')) expect(link?.getAttribute('href'), page.address).toBe('index.md');
    }
  });

  test('have notes of the margin as footnotes', () => {
    for (const page of folders) {
      const notes = [...page.document.querySelectorAll('main .note-body')];
      const twin = twinOf(page);
      expect([...twin.matchAll(/^\[\^margin-\d+\]: /gm)], page.address).toHaveLength(notes.length);
      expect([...twin.matchAll(/\[\^margin-\d+\](?!:)/g)], page.address).toHaveLength(notes.length);
    }
  });

  test('have no empty rows, and nothing of controls', () => {
    const twin = folders.map(twinOf).join('\n');
    expect(twin).not.toMatch(/^(?:\| *){2,}$/m);
    for (const { document } of folders) {
      for (const skip of document.querySelectorAll('main a.unseen')) expect(twin).not.toContain(`[${wordsOf(skip)}]`);
      for (const form of document.querySelectorAll('main form.question')) {
        for (const choice of form.querySelectorAll('select')) choice.remove();
        expect(twin.split('\n')).not.toContain(wordsOf(form));
      }
    }
  });

  test('lead on to files that are there', () => {
    const files = builtFiles('other-site');
    for (const page of folders) {
      for (const [, target = ''] of twinOf(page).matchAll(/\]\((?!https?:)([^)#?]*)[^)]*\)/g)) {
        const path = new URL(target, `https://x${page.address}`).pathname.slice(1);
        const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
        expect(files, `${page.address}: ${target}`).toContain(decodeURI(file));
      }
    }
  });

  test('and the data are listed for language models', () => {
    const files = builtFiles('other-site');
    const listed = [
      ...builtFile('other-site', 'llms.txt')
        .toString()
        .matchAll(/\]\(([^)]*)\)/g),
    ].map(([, path]) => path);
    expect(listed.filter((path) => path?.endsWith('.md')).length).toBeGreaterThan(report.chapters.length);
    for (const path of listed.filter((address) => !address?.includes('://'))) expect(files).toContain(path);
    expect(listed).toContain('cite/index.md');
    expect(builtFile('other-site', 'llms.txt').toString()).toContain(`${report.file.authors[0]}, ${report.file.title}`);
  });
});

describe('the data', () => {
  const names = builtFiles('other-site').filter((file) => file.startsWith('data/'));
  const json = (name: string): Record<string, unknown> =>
    JSON.parse(builtFile('other-site', name).toString()) as Record<string, unknown>;

  test('are valid by the schemas that they name', () => {
    const checked = names.filter((name) => /\.json$/.test(name) && !name.endsWith('.schema.json'));
    expect(checked).toHaveLength(1 + report.datasets.length + report.models.length);
    for (const name of checked) {
      const record = json(name);
      const isValid = new Ajv({ strict: false }).compile(json(`data/${String(record['$schema'])}`));
      expect(isValid(record), `${name}: ${JSON.stringify(isValid.errors)}`).toBe(true);
      expect(isValid({ ...record, report: 1 })).toBe(false);
    }
  });

  test('are the same as CSV', () => {
    const claims = csvParse(builtFile('other-site', 'data/claims.csv').toString().replace('\uFEFF', ''));
    expect(claims.map(({ id, verdict }) => [id, verdict])).toEqual(
      report.claims.map(({ id, verdict }) => [id, verdict]),
    );
    for (const { id, rows } of report.datasets) {
      const read = csvParse(builtFile('other-site', `data/dataset-${id}.csv`).toString().replace('\uFEFF', ''));
      expect(read).toHaveLength(rows.length);
    }
  });

  test('hold each output of a model with its formula', () => {
    for (const { id, program } of report.models) {
      const { outputs } = json(`data/model-${id}.json`) as { outputs: { name: string; formula: string }[] };
      expect(outputs.map(({ name }) => name)).toEqual(program.outputs.map(({ name }) => name));
      expect(outputs.every(({ formula }) => formula !== '')).toBe(true);
    }
  });
});

describe('the feed', () => {
  const feedOf = (build: 'other-site' | 'other-site-placed'): Document =>
    new JSDOM(builtFile(build, 'feed.xml').toString(), { contentType: 'application/xml' }).window.document;
  const texts = (document: Document, selector: string): string[] =>
    [...document.querySelectorAll(selector)].map(wordsOf);

  test('has an entry for each change, with what Atom asks of one', () => {
    const document = feedOf('other-site');
    expect(texts(document, 'entry')).toHaveLength(report.changes.length);
    for (const part of ['feed > id', 'feed > title', 'feed > updated', 'feed > author > name'])
      expect(texts(document, part), part).toHaveLength(1);
    for (const part of ['id', 'title', 'updated', 'link', 'content'])
      expect(document.querySelectorAll(`entry > ${part}`), part).toHaveLength(report.changes.length);
    expect(new Set(texts(document, 'id')).size).toBe(report.changes.length + 1);
    for (const moment of texts(document, 'updated')) expect(moment).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
  });

  test('leads to each change on the page of changes, and says what it changed', () => {
    const { document: changes } = builtPage('other-site', '/changes/');
    for (const entry of feedOf('other-site').querySelectorAll('entry')) {
      const [path, id = ''] = (entry.querySelector('link')?.getAttribute('href') ?? '').split('#');
      expect(path).toBe('changes/');
      const change = changes.getElementById(id);
      expect(wordsOf(entry.querySelector('title'))).toContain(`: ${wordsOf(change?.querySelector('h3'))}`);
      const content = new JSDOM(entry.querySelector('content')?.textContent).window.document;
      expect(wordsOf(content.querySelector('p'))).toBe(wordsOf(change?.querySelector('.kind + p')));
      const verdicts = [...(change?.querySelectorAll('.verdict-changes > li') ?? [])];
      expect(content.querySelectorAll('li'), id).toHaveLength(verdicts.length);
      for (const quote of change?.querySelectorAll('.changed-claim') ?? [])
        expect(wordsOf(content.querySelector('ul'))).toContain(wordsOf(quote));
    }
  });

  test('has whole addresses once the site’s is known, and the same names', () => {
    const [here, placed] = [feedOf('other-site'), feedOf('other-site-placed')];
    const links = [...placed.querySelectorAll('link')].map((link) => link.getAttribute('href') ?? '');
    expect(links.every((href) => href.startsWith('https://example.org/a/b/'))).toBe(true);
    expect(texts(placed, 'id')).toEqual(texts(here, 'id'));
  });
});
