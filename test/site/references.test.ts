import { expect, test } from 'vitest';
import { builtFile, builtFiles, builtPages } from './built-pages.ts';
import { importsOf, urlsOf } from './page-assets.ts';

const build = 'site';
const files = builtFiles(build);
const pages = builtPages(build);
const anchors = new Map(
  pages.map(({ address, document }) => [address, new Set([...document.querySelectorAll('[id]')].map(({ id }) => id))]),
);
const attributes = ['href', 'src', 'action', 'poster', 'srcset', 'imagesrcset', 'xlink:href'];

interface Reference {
  /** The file in which it stands, and how: /claims/ <a href>. */
  place: string;
  from: string;
  target: string;
  link: boolean;
}

function targets(attribute: string, value: string): string[] {
  return attribute.endsWith('srcset') ? value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '') : [value];
}

const references: Reference[] = [
  ...pages.flatMap(({ address, document }) =>
    attributes.flatMap((attribute) =>
      [...document.querySelectorAll(`[${attribute.replace(':', '\\:')}]`)].flatMap((element) =>
        targets(attribute, element.getAttribute(attribute) ?? '').map((target) => ({
          place: `${address} <${element.localName} ${attribute}="${target}">`,
          from: address,
          target,
          link: element.localName === 'a',
        })),
      ),
    ),
  ),
  ...files
    .filter((file) => /\.(css|js)$/.test(file))
    .flatMap((file) => {
      const text = builtFile(build, file).toString();
      return (file.endsWith('.css') ? urlsOf(text) : importsOf(text)).map((target) => ({
        place: `/${file} ${target}`,
        from: `/${file}`,
        target,
        link: false,
      }));
    }),
];

const isElsewhere = ({ target }: Reference): boolean => /^(https?:|mailto:)/.test(target);
const inside = references.filter((reference) => !isElsewhere(reference) && !reference.target.startsWith('data:'));

/** Why a reference leads nowhere when the site's folder stands at `base`, or null. */
function nowhere({ place, from, target }: Reference, base: string): string | null {
  const { pathname, hash } = new URL(target, `http://host${base}${from.slice(1)}`);
  if (!pathname.startsWith(base)) return `${place} leads out of ${base}`;
  const path = decodeURIComponent(pathname.slice(base.length));
  if (!files.includes(path.endsWith('/') || path === '' ? `${path}index.html` : path))
    return `${place} leads to no file`;
  if (hash === '') return null;
  return anchors.get(`/${path}`)?.has(decodeURIComponent(hash.slice(1))) ? null : `${place} names no part of that page`;
}

test('pages, styles and scripts contain references to check', () => {
  for (const from of [/^\/$/, /\.css$/, /\.js$/])
    expect(inside.filter((reference) => from.test(reference.from))).not.toHaveLength(0);
});

test.each(['/', '/a/b/'])('every reference leads to a file and a part of it when the folder stands at %s', (base) => {
  expect(inside.map((reference) => nowhere(reference, base)).filter((fault) => fault !== null)).toEqual([]);
});

test('every reference inside the report is relative', () => {
  expect(inside.filter(({ target }) => /^(\/|[a-z][a-z0-9+.-]*:)/i.test(target)).map(({ place }) => place)).toEqual([]);
});

test('nothing is loaded from other sites', () => {
  expect(references.filter((reference) => isElsewhere(reference) && !reference.link).map(({ place }) => place)).toEqual(
    [],
  );
});

test('styles and scripts contain no address of another site', () => {
  const texts = [...files.filter((file) => /\.(css|js)$/.test(file)).map((file) => builtFile(build, file).toString())];
  const named = texts.flatMap((text) => text.match(/https?:\/\/[^\s"'`)]+/g) ?? []);
  // Namespaces of XML, the name of the library that wrote a PDF, and a base against which Pagefind resolves paths: names
  // that are never fetched.
  const name =
    /^(http:\/\/(www\.w3\.org|schemas\.openxmlformats\.org|purl\.org\/dc|ns\.adobe\.com|www\.aiim\.org)\/|https:\/\/github\.com\/Hopding\/pdf-lib$|https:\/\/example\.com\$\{)/;
  expect(named.filter((address) => !name.test(address))).toEqual([]);
});
