import { stillMarkup } from '../charts/scene.ts';
import { verdictGlyph } from '../charts/verdict-glyph.ts';
import { excerptPieces, markedWords, type Piece } from '../search/marked-words.ts';
import type { Result } from '../search/report-index.ts';
import { searchWords as words } from '../words/words.ts';

/** One result: a link by its title, what it is and where, and the words around what was found. */
export function resultItem({ about, title, excerpt }: Result, asked: readonly string[]): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = addressOf(about.address);
  link.append(...marked(markedWords(title, asked)));
  const heading = document.createElement('p');
  heading.className = 'found-title';
  heading.append(link);
  item.append(heading, kindLine(about));
  if (excerpt !== '') {
    const text = document.createElement('p');
    text.className = 'found-text';
    text.append(...marked(excerptPieces(excerpt, asked)));
    item.append(text);
  }
  return item;
}

/** What a result is: "✕ Wrong · Claim · The press". */
function kindLine({ kind, place, verdict }: Result['about']): HTMLParagraphElement {
  const line = document.createElement('p');
  line.className = 'found-kind';
  if (verdict) {
    const mark = document.createElement('strong');
    mark.className = 'found-verdict';
    mark.insertAdjacentHTML('beforeend', stillMarkup(verdictGlyph(verdict.id)));
    mark.append(` ${verdict.label}`);
    line.append(mark, ' · ');
  }
  line.append([words.kind[kind], place].filter(Boolean).join(' · '));
  return line;
}

function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, isMarked }) =>
    isMarked ? Object.assign(document.createElement('mark'), { textContent: text }) : text,
  );
}

/**
 * An address from the report's root, written as the link to the cover is: some hosts show no page for a folder. Not by
 * `addressWithin`, since what this page shares with others would be one more file for them to load.
 */
function addressOf(address: string): string {
  const cover = document.querySelector<HTMLAnchorElement>('.report-title')?.href.replace(/[?#].*$/, '') ?? '../';
  const file = cover.endsWith('index.html') ? 'index.html' : '';
  const [, folder = '', place = ''] = /^\/([^?#]*)(.*)$/.exec(address) ?? [];
  return new URL(`./${folder}${/^$|\/$/.test(folder) ? file : ''}${place}`, new URL(cover, document.baseURI)).href;
}
