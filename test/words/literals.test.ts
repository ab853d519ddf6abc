import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const rooms = ['charts', 'dom', 'downloads', 'figures', 'layouts', 'model', 'page', 'reading', 'components', 'pages'];
/** What speaks to authors and programmers in English: checks of content, and the description of a file's format. */
const speaksToOthers = /\/(figure|check(-\w+)?|schema|json-schema|fields)\.ts$/;

const typefaces = /^(?:Report (?:Display|Sans|Text)|Inter Variable|Source Serif)/;

const files = rooms
  .flatMap((room) =>
    readdirSync(join('src', room), { recursive: true, encoding: 'utf8' }).map((file) => `src/${room}/${file}`),
  )
  .filter((file) => /\.(ts|js|astro)$/.test(file) && !speaksToOthers.test(file))
  .sort();

function code(file: string): string {
  const text = readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\/|(^|\s)\/\/.*$/gm, '$1');
  // What is thrown is read in a console.
  return text.replace(/\b(?:Error|report)\([^;]*\);/g, '');
}

/** Literals that a reader could take for words: two or more of them, the first with a capital, or within a template with punctuation. */
function sentencesIn(source: string): string[] {
  const quoted = [...source.matchAll(/'([^'\n]*)'|"([^"\n]*)"/g)].map(([, one, other]) => one ?? other ?? '');
  const templates = [...source.matchAll(/`((?:[^`\\]|\\.)*)`/g)].map(([, text = '']) =>
    text.replace(/\$\{[^}]*\}/g, '·').replace(/<[^>]*>?/g, '·'),
  );
  return [
    ...quoted.filter((text) => /^\p{Lu}[\p{Ll}’]+ \p{L}[\p{L}’]*/u.test(text) && !typefaces.test(text)),
    ...templates.filter(
      (text) => !text.includes('{') && /\p{L}[\p{Ll}’]+ \p{Ll}[\p{Ll}’]+/u.test(text) && /[.,:;!?]/.test(text),
    ),
  ];
}

/** Text that stands between the tags of an Astro file. */
function textIn(source: string): string[] {
  const [, markup = source] = /^---\n[^]*?\n---\n([^]*)$/.exec(source) ?? [];
  return [...markup.matchAll(/>([^<>{}]*)</g)]
    .map(([, text = '']) => text.trim())
    .filter((text) => /\p{L}{2}/u.test(text) && !/[;=(]/.test(text));
}

describe('code that readers meet', () => {
  it('has files to look at', () => {
    expect(files.length).toBeGreaterThan(150);
    expect(sentencesIn("const a = 'Reload the page'; const b = `outside ${low}, so set to ${high}`;")).toHaveLength(2);
    expect(textIn('---\nconst a = 1;\n---\n<p>Not found</p>')).toEqual(['Not found']);
  });

  it('holds no sentence of its own', () => {
    expect(files.flatMap((file) => sentencesIn(code(file)).map((text) => `${file}: ${text}`))).toEqual([]);
  });

  it('has no words between its tags', () => {
    const pages = files.filter((file) => file.endsWith('.astro'));
    expect(pages.flatMap((file) => textIn(code(file)).map((text) => `${file}: ${text}`))).toEqual([]);
  });
});
