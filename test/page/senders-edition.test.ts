import { JSDOM } from 'jsdom';
import { afterEach, expect, it, vi } from 'vitest';
import { SendersEdition } from '../../src/page/senders-edition.ts';
import type { ReadingStore } from '../../src/reading/store.ts';

const site = 'https://example.org/report/';
const list = {
  report: 'tea',
  editions: [
    { edition: '2026-02-01', version: '2.0', day: '1 February 2026' },
    {
      edition: '2026-01-01',
      version: '1.0',
      day: '1 January 2026',
      path: 'v/2026-01-01/',
      changes: 'changes/2026-01-01/',
    },
  ],
};

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['folders', ''],
  ['the files of pages', 'index.html'],
])('leads to the edition of a link, and to what has changed since, where links name %s', async (_, file) => {
  const { window } = new JSDOM(
    `<html data-report="tea" data-edition="2026-02-01"><a class="report-title" href="${site}${file}"></a>
    <div><p></p><a data-way="sent" hidden></a><a data-way="since" hidden></a></div></html>`,
    { url: `${site}leaf/${file}?reading=x&edition=2026-01-01#b` },
  );
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('location', window.location);
  vi.stubGlobal('Text', window.Text);
  const there = [`${site}v/2026-01-01/leaf/${file}`];
  vi.stubGlobal('fetch', (address: URL | string) => {
    const isList = String(address) === `${site}editions.json`;
    return Promise.resolve(
      new Response(JSON.stringify(list), { status: isList || there.includes(String(address)) ? 200 : 404 }),
    );
  });
  const place = window.document.querySelector('div');
  if (!place) throw new Error('the page has no place for the notice');
  const store = { sendersEdition: '2026-01-01', opened: { status: 'none' } } as unknown as ReadingStore;
  new SendersEdition(place, store).show();
  const way = (name: string): HTMLAnchorElement | null => place.querySelector(`[data-way=${name}]:not([hidden])`);
  await vi.waitFor(() => expect(way('since')).not.toBeNull());
  expect(way('sent')?.href).toBe(`${there[0]}?reading=x#b`);
  expect(way('since')?.href).toBe(`${site}changes/2026-01-01/${file}`);
});
