import { JSDOM } from 'jsdom';
import { afterEach, expect, it, vi } from 'vitest';
import { TrendFilter } from '../../src/figures/matrix/trend-filter.ts';

const { window } = new JSDOM(`<!doctype html><body>
  <form>
    <input name="find">
    <select name="lens"><option value="">All</option><option>gain</option><option>harm</option></select>
    <select name="tag"><option value="">All</option><option>trees</option><option>people</option></select>
    <p class="count"></p>
  </form>
  <table>
    <tbody data-tags="trees"><tr><th>Moths</th><td data-lens="gain">Bands pay</td><td data-lens="harm">Worms</td></tr></tbody>
    <tbody data-tags="people|trees"><tr><th>Leaving</th><td data-lens="gain">Juice</td><td data-lens="harm">Bands tear</td></tr></tbody>
    <tbody data-tags=""><tr><th>Mill</th><td data-lens="gain">Saving</td><td data-lens="harm">Price</td></tr></tbody>
  </table>`);
const { document } = window;
vi.stubGlobal('FormData', window.FormData);
vi.stubGlobal('CSS', { escape: (text: string) => text });
vi.stubGlobal('Text', window.Text);

const form = document.querySelector('form') as HTMLFormElement;
const table = document.querySelector('table') as HTMLTableElement;
const bodies = [...document.querySelectorAll('tbody')];
const changed = vi.fn();
new TrendFilter(form, table, bodies, changed, new window.AbortController().signal);

function enter(values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) (form.elements.namedItem(name) as HTMLInputElement).value = value;
  form.dispatchEvent(new window.Event('input', { bubbles: true }));
}
const shown = (): string[] =>
  bodies.filter(({ hidden }) => !hidden).map((body) => body.querySelector('th')?.textContent ?? '');
const count = (): string | undefined => form.querySelector('.count')?.textContent;

afterEach(() => enter({ find: '', lens: '', tag: '' }));

it('shows the rows with all the words, in any order and case, and counts them', () => {
  enter({ find: 'PAY bands' });
  expect(shown()).toEqual(['Moths']);
  expect(count()).toBe('1 of 3 trends shown');
  expect(changed).toHaveBeenCalled();
});

it('looks for words in the lens that is shown alone, and in names', () => {
  enter({ find: 'bands', lens: 'harm' });
  expect(shown()).toEqual(['Leaving']);
  const cells = [...table.querySelectorAll<HTMLElement>('td')].filter(({ hidden }) => !hidden);
  expect(cells.every(({ dataset }) => dataset['lens'] === 'harm')).toBe(true);
  enter({ find: 'mill' });
  expect(shown()).toEqual(['Mill']);
});

it('shows the rows with a tag, and none where nothing fits', () => {
  enter({ tag: 'people' });
  expect(shown()).toEqual(['Leaving']);
  enter({ find: 'nothing like it' });
  expect(shown()).toEqual([]);
  expect(count()).toBe('0 of 3 trends shown');
});
