import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sayNewer } from '../../src/page/newer-edition.ts';
import { reportOutline } from '../../src/reading/report-root.ts';

const site = 'https://example.org/report/';
const kept = `${site}v/2026-01-01/`;
const list = {
  report: 'tea',
  editions: [
    { edition: '2026-02-01', version: '2.0', day: '1 February 2026' },
    { edition: '2026-01-01', version: '1.0', day: '1 January 2026', path: 'v/2026-01-01/' },
  ],
};

afterEach(() => vi.unstubAllGlobals());

/** Opens a page on a host that has these files, each an address with its text. */
function open(page: string, root: string, files: Record<string, string>): Element {
  const { window } = new JSDOM(
    `<html data-report="tea" data-edition="2026-01-01"><a class="report-title" href="${root}"></a>
    <p data-kept><span>Kept.</span> <a href="../../">The current edition</a></p></html>`,
    { url: page },
  );
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('location', window.location);
  vi.stubGlobal('Text', window.Text);
  vi.stubGlobal('fetch', (address: URL | string) => {
    const text = files[String(address)];
    return Promise.resolve(new Response(text ?? '', { status: text === undefined ? 404 : 200 }));
  });
  const notice = window.document.querySelector('[data-kept]');
  if (!notice) throw new Error('the page has no notice');
  return notice;
}

const said = (notice: Element): [string, string] => [notice.textContent, notice.querySelector('a')?.href ?? ''];

describe('a page of an edition that is kept', () => {
  const editions = { [`${site}editions.json`]: JSON.stringify(list) };

  it('says which newer edition there is, and leads to the same page in it', async () => {
    const notice = open(`${kept}leaf/?a=1#b`, kept, { ...editions, [`${site}leaf/`]: '' });
    await sayNewer(notice);
    expect(said(notice)).toEqual(['Kept. A newer edition exists, of 1 February 2026: this page in it', `${site}leaf/`]);
  });

  it('leads to the cover where the newer edition has no such page', async () => {
    const notice = open(`${kept}pot/`, kept, editions);
    await sayNewer(notice);
    expect(said(notice)).toEqual(['Kept. A newer edition exists, of 1 February 2026: The current edition', site]);
  });

  it.each([
    ['leaf/', `${site}leaf/index.html`],
    ['', `${site}index.html`],
    ['pot/', `${site}index.html`],
  ])('names the files of pages where links do: from %s to %s', async (page, target) => {
    const notice = open(`${kept}${page}index.html#b`, `${kept}index.html`, {
      ...editions,
      [`${site}leaf/index.html`]: '',
      [`${site}index.html`]: '',
    });
    await sayNewer(notice);
    expect(said(notice)[1]).toBe(target);
  });

  it.each([
    ['it is the newest', { [`${site}editions.json`]: JSON.stringify({ ...list, editions: list.editions.slice(1) }) }],
    ['it lies where no editions are told of', {}],
    ['it lies beside another report', { [`${site}editions.json`]: JSON.stringify({ ...list, report: 'coffee' }) }],
    ['the list is broken', { [`${site}editions.json`]: '<html>' }],
  ])('stays as it was built where %s', async (_, files) => {
    const notice = open(`${kept}leaf/`, kept, files as Record<string, string>);
    const built = said(notice);
    await sayNewer(notice);
    expect(said(notice)).toEqual(built);
  });
});

it('a page that was opened before a newer edition was published goes on with its own outline', async () => {
  const outline = (edition: string): string => JSON.stringify({ edition });
  open(`${site}leaf/`, site, {
    [`${site}reading/outline.json`]: outline('2026-02-01'),
    [`${kept}reading/outline.json`]: outline('2026-01-01'),
  });
  expect((await reportOutline()).edition).toBe('2026-01-01');
});
