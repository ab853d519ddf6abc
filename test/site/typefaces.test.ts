import { expect, test } from 'vitest';
import { builtFile, builtFiles, builtPages } from './built-pages.ts';
import { fontCharacters } from './font-characters.ts';

const build = 'site';
const pages = builtPages(build);

function face(name: string): Set<string> {
  const file = builtFiles(build).find((path) => path.startsWith(`assets/${name}.`) && path.endsWith('.woff2'));
  const characters = fontCharacters(builtFile(build, file ?? name));
  // Where a face has no U+2011, browsers draw it with the face's own U+2010: the one differs from the other in line breaks alone.
  return characters.has('\u2010') ? characters.add('\u2011') : characters;
}

/** The characters of some elements' words, each with the words around it where it first stands. */
function charactersIn(selector: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { address, document } of pages) {
    for (const script of document.querySelectorAll('script')) script.remove();
    for (const element of document.querySelectorAll(selector)) {
      const text = element.textContent;
      for (const [index, character] of [...text].entries()) {
        // Spaces, and the joiners that hold a mark to its word, need no glyph of their own.
        if (/[\s\u2060]/.test(character) || found.has(character)) continue;
        found.set(character, `${address}: ${[...text].slice(Math.max(0, index - 20), index + 10).join('')}`);
      }
    }
  }
  return found;
}

test('the subsets contain the letters and the non-breaking hyphen', () => {
  for (const name of ['text', 'italic', 'display', 'sans']) {
    const characters = face(name);
    for (const character of ['a', 'Z', '0', '“', '\u2011'])
      expect(characters.has(character), `${name} ${character}`).toBe(true);
    expect(characters.has('漢')).toBe(false);
  }
});

test.each([
  [
    'text',
    '.prose > p, .prose > ul > li, .prose > ol > li, .standfirst, .answer, .entry blockquote, .marked-words p, .marked-finding blockquote',
  ],
  ['display', 'h1, h2, .figure-title'],
  [
    'sans',
    '.entry > p, .marked-finding p, .marked-words table, .figure table, .figure text, .wide-table, .note-body, .references',
  ],
])('every character set in the face called %s is in it', (name, selector) => {
  const characters = charactersIn(selector);
  expect(characters.size).toBeGreaterThan(40);
  const lacking = face(name);
  expect([...characters].filter(([character]) => !lacking.has(character)).map((found) => found.join('  '))).toEqual([]);
});
