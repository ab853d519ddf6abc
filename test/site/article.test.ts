import { describe, expect, it } from 'vitest';
import { builtFile, builtFiles, builtPage, builtPages, wordsOf } from './built-pages.ts';

const { document } = builtPage('article', '/a-page-of-everything/');
const all = (selector: string): Element[] => [...document.querySelectorAll(`.prose ${selector}`)];
const one = (selector: string): Element => {
  const [found] = all(selector);
  if (!found) throw new Error(`the chapter has no ${selector}`);
  return found;
};

it('has no inline style, and no picture, script or frame of another site', () => {
  for (const { address, document: page } of builtPages('article')) {
    expect(page.querySelectorAll('[style], iframe, video').length, address).toBe(0);
    for (const loaded of page.querySelectorAll('img, source, script'))
      for (const name of ['src', 'srcset'])
        expect(loaded.getAttribute(name) ?? '', address).not.toMatch(/^(https?:)?\/\//);
  }
});

describe('an image', () => {
  it('is sized, lazy, and offered in modern formats that are there', () => {
    const image = one('#image-quay img');
    expect(image.getAttribute('width')).toBe('1200');
    expect(image.getAttribute('height')).toBe('750');
    expect(image.getAttribute('loading')).toBe('lazy');
    expect(image.getAttribute('alt')).toBe('A quay with two cranes at noon');
    expect(one('#image-quay source').getAttribute('type')).toBe('image/avif');
    const sets = all('#image-quay :is(source, img)').map((node) => node.getAttribute('srcset') ?? '');
    const files = sets.flatMap((set) => [...set.matchAll(/\.\.\/(\S+) \d+w/g)].map(([, file = '']) => file));
    expect(files.filter((file) => file.endsWith('.webp'))).toHaveLength(3);
    expect(files.filter((file) => !builtFiles('article').includes(file))).toEqual([]);
  });

  it('with a caption has a number in the report’s own numbering, and <Ref> leads to it', () => {
    expect(wordsOf(one('#image-quay figcaption'))).toBe('Figure 1 The quay at noon, with both cranes at work');
    expect(wordsOf(one('#image-cranes figcaption'))).toBe(
      'Figure 2 The cranes, by number 9. Picture: Port of Oldhaven',
    );
    expect(wordsOf(one('#figure-ships .figure-number'))).toBe('Figure 3');
    const references = [...builtPage('article', '/words-in-yaml/').document.querySelectorAll('.prose .ref')];
    expect(references.map((link) => [link.getAttribute('href'), wordsOf(link)])).toEqual([
      ['../a-page-of-everything/#image-cranes', 'Figure 2'],
    ]);
  });

  it('without one has no number; among words it is no figure; a drawing stays as it is', () => {
    expect(all('figure.image').map(({ id }) => id)).toEqual(['image-quay', 'image-cranes', '']);
    const mark = one('p img');
    expect(mark.getAttribute('src')).toMatch(/\.svg$/);
    expect(mark.closest('figure')).toBeNull();
  });
});

describe('a formula', () => {
  it('is MathML, within a sentence and on its own', () => {
    expect(one('p math').innerHTML).toContain('<msup>');
    expect(one('.formula math').getAttribute('display')).toBe('block');
    expect(wordsOf(one('p'))).toContain('it costs $1.20 to $3 a metre.');
  });
});

describe('code', () => {
  it('is coloured by class, kept as it stands, and can be scrolled by keyboard', () => {
    const [first, second] = all('.code pre');
    expect(first?.getAttribute('tabindex')).toBe('0');
    expect(first?.querySelector('.code-comment')?.textContent).toBe('// How many ships there were, of 12.');
    expect(second?.textContent).toBe('Plain text, 100 % as it stands: {braces} <tags> $5 to $x$');
    expect(wordsOf(one('.code-title'))).toBe('count.js');
  });
});

describe('a box or a quote', () => {
  it('holds Markdown', () => {
    expect(wordsOf(one('.callout.method'))).toMatch(/^How we counted ‘ships’.*once/);
    expect(one('.callout.method').getAttribute('aria-label')).toBe('How we worked it out');
    expect(one('.callout.method li').textContent).toBe('A list');
    expect(one('.callout-title em').textContent).toBe('counted');
    expect(all('.quote blockquote p')).toHaveLength(2);
    expect(one('.quote figcaption a').getAttribute('href')).toBe('../sources/#log');
  });
});

describe('a table of data', () => {
  it('shows all of a dataset, or the columns and rows chosen, with its sources', () => {
    const [whole, chosen] = all('sortable-data');
    const rows = (table: Element | undefined): string[] => [...(table?.querySelectorAll('tr') ?? [])].map(wordsOf);
    expect(rows(whole)).toHaveLength(5);
    expect(rows(whole)[3]).toContain('22.4 t');
    expect(rows(chosen)).toEqual(['ItemLow waterHigh water', '30.5 t5.0 t', '11.0 t4.0 t']);
    expect(wordsOf(whole?.querySelector('.data-source'))).toContain('Source: Port of Oldhaven');
    expect(wordsOf(chosen?.querySelector('.data-source'))).toBe('The facts');
  });
});

it('publishes attachments as they are, and says what and how large they are', () => {
  expect(builtFile('article', 'files/ships.csv').toString()).toBe('hour,ships\n08:00,2\n');
  const [log] = all('a[download]').filter((link) => link.getAttribute('href') === '../files/log.pdf');
  expect(wordsOf(log?.nextElementSibling)).toBe('(PDF, 20 kB)');
});

it('gives headings ids in any script, without the comments in them, and the contents lead there', () => {
  const ids = all('h2').map(({ id }) => id);
  expect(ids).toEqual([
    'costs--prices',
    'supply--demand',
    'snake_case--übergrößen',
    '概要',
    'the-days-work',
    'footnote-label',
  ]);
  const listed = [...document.querySelectorAll('.contents-list ul a[data-section]')].map((link) =>
    link.getAttribute('data-section'),
  );
  expect([...new Set(listed)]).toEqual(ids.slice(0, -1));
});

it('sets Markdown in texts of YAML, and plain words in titles', () => {
  const cover = builtPage('article', '/').document;
  expect(cover.querySelector('main em')?.textContent).toBe('every');
  expect(document.title).toContain('A page of everything');
  expect(wordsOf(document.querySelector('.standfirst code'))).toBe('code');
  const definition = builtPage('article', '/glossary/').document.querySelector('main');
  expect(definition?.querySelector('code')?.textContent).toBe('B1');
  expect(definition?.querySelector('a[href="../a-page-of-everything/"]')).not.toBeNull();
});
