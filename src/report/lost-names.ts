import { basename, extname } from 'node:path';
import Slugger from 'github-slugger';
import { figureId, figureNameIn, type FigureKind } from '../figures/figure-kind.ts';
import { withoutAccents } from '../words/without-accents.ts';
import type { ContentProblem } from './content-problem.ts';
import { frontMatter } from './front-matter.ts';

/** The order of a chapter whose front matter does not say it. */
export const unknownOrder = -1_000_000;

/** The files and folders that the report's own pages are made of. */
const pageHolders: Readonly<Record<string, readonly string[]>> = {
  note: ['source/', 'claims.yaml'],
  claims: ['claims.yaml'],
  model: ['models/', 'datasets/'],
  sources: ['sources.'],
  glossary: ['glossary.yaml'],
  changes: ['changes.yaml'],
};

/**
 * The names that files with errors define. Such a file is left out of the report, or parts of it are, so other files seem to
 * refer to nothing; those problems go once the file is right and are not reported.
 */
export class LostNames {
  /** Ids of claims, sources, terms, passages, figures and chapters. */
  readonly #names = new Set<string>();
  /** Names within a model or dataset, by its own name. */
  readonly #within = new Map<string, Set<string>>();
  readonly #files = new Set<string>();
  readonly #chapters = new Set<string>();
  /** Datasets of which any row may be missing. */
  readonly #rowless = new Set<string>();
  /** What could not be read at all. */
  readonly #unread = new Set<string>();
  readonly #kinds: readonly FigureKind<unknown>[];
  #allowed = '';
  constructor(kinds: readonly FigureKind<unknown>[]) {
    this.#kinds = kinds;
  }

  /** Takes up the names of a file of the content folder: all of it, as far as it can be read, or nothing. */
  add(path: string, text: string): void {
    const name = basename(path, extname(path));
    this.#files.add(path);
    if (text.trim() === '') this.#unread.add(path.startsWith('chapters/') ? 'chapters/' : path);
    if (path === 'numerals.yaml') this.#allowed = text;
    if (path.startsWith('chapters/')) this.#addChapter(name, text);
    else this.#addYaml(path, name, text);
  }

  /** Takes note that rows of a dataset may be missing. */
  addRowless(dataset: string): void {
    this.#rowless.add(dataset);
  }

  /** Takes note that nothing, or not all, of a file could be read. */
  addUnread(path: string): void {
    this.#unread.add(path);
  }

  /** Whether a problem follows from a file left out: it names what that file defines. */
  explain({ file, message }: ContentProblem): boolean {
    const parent = file.slice(0, file.indexOf('/') + 1);
    const within = file.slice(parent.length);
    if (this.#files.has('changes.yaml') && /changes\.yaml|editions\//.test(message + within)) return true;
    const isText = this.#files.has('source/passages.yaml') || this.#files.has('source/article.txt');
    if (isText && (within === 'source/passages.yaml' || /passage|not verbatim/.test(message))) return true;
    if (message.startsWith(`order ${unknownOrder} `)) return true;
    if (this.#chapters.size > 0 && message.endsWith('the order of the source text is expected.')) return true;
    if (this.#isOfUnread(message)) return true;
    const name = /"([^"]+)"/.exec(message)?.[1];
    if (name === undefined) return false;
    if (this.#files.has('numerals.yaml') && message.includes('is typed by hand'))
      return this.#allowed.includes(name) || this.#allowed === '';
    if (this.#files.has('formats.yaml') && message.includes('is not in formats.yaml')) return this.#has(name);
    if (/^[/#]/.test(name)) {
      const [page = '', hash = ''] = name.replace(/^\//, '').split(/[/?]*#|\/$/);
      return this.#chapters.has(page) || this.#has(hash) || this.#isOfPage(page);
    }
    const [owner = '', ...rest] = name.split('.');
    if (this.#rowless.has(owner)) return true;
    const inner = this.#within.get(owner);
    return (
      this.#has(name) ||
      (inner !== undefined && rest.length > 0 && inner.has(normal(rest.join('.')))) ||
      (inner !== undefined && rest.some((part) => inner.has(normal(part))))
    );
  }

  /** Whether a message is about what stands in a file of which nothing could be read. */
  #isOfUnread(message: string): boolean {
    const isInChapter = /is not in any chapter|is not covered|a figure that a chapter sets/.test(message);
    if (this.#unread.has('chapters/') && isInChapter) return true;
    return [...this.#unread].some((path) => message.includes(`is not in ${path}`));
  }

  /** Whether what makes one of the report's own pages could not be read, so that the page seems missing. */
  #isOfPage(page: string): boolean {
    const holders = pageHolders[page] ?? [];
    return [...this.#files, ...this.#unread].some((path) => holders.some((holder) => path.startsWith(holder)));
  }

  #add(name: string): void {
    this.#names.add(normal(name));
  }

  #has(name: string): boolean {
    return this.#names.has(normal(name));
  }

  #addChapter(name: string, text: string): void {
    this.#chapters.add(name);
    const front = frontMatter(text)?.whole ?? '';
    const covers = /^covers:([^]*?)(?=^\w|^---)/m.exec(front)?.[1] ?? '';
    for (const [passage] of covers.matchAll(/[\w.-]+/g)) this.#add(passage);
    for (const [, ids = ''] of text.matchAll(/\bid=["“]([^"”]*)/g)) for (const id of ids.split(/[\s,]+/)) this.#add(id);
    for (const [, tag = '', rest = ''] of text.matchAll(/<([A-Z]\w*)([^>]*)/g)) {
      const attributes = Object.fromEntries([...rest.matchAll(/(\w+)=["“]([^"”]*)/g)].map(([, key, of]) => [key, of]));
      const kind = this.#kinds.find((one) => one.tag === tag);
      const figure = kind && figureNameIn(kind, attributes);
      if (kind && figure !== undefined) this.#add(figureId(kind, figure));
    }
    const slugger = new Slugger();
    for (const [, heading = ''] of text.matchAll(/^#{1,6} +(.*)$/gm)) {
      const own = /\{#([^}]+)\}\s*$/.exec(heading)?.[1];
      this.#add(own ?? slugger.slug(heading));
    }
  }

  #addYaml(path: string, name: string, text: string): void {
    const names = new Set<string>();
    for (const [, id = ''] of text.matchAll(/\bid:[ \t]*["']?([^\n,"'{}]+)/g)) names.add(normal(id));
    for (const [, key = ''] of text.matchAll(/(?:^|[{,])[ \t]*(?:- +)?["']?([\w.-]+)["']?\s*:(?=\s|$)/gm))
      names.add(normal(key));
    for (const [, claim = ''] of text.matchAll(/\{claim:([^|{}]+)/g)) this.#add(claim.trim());
    if (path.startsWith('models/') || path.startsWith('datasets/')) this.#within.set(name, names);
    else for (const each of names) this.#add(each);
    if (path.includes('/')) this.#add(name);
  }
}

/** A name as it would be right: capitals, accents and spaces are mistakes of their own. */
function normal(name: string): string {
  return withoutAccents(name.trim().toLowerCase())
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^-|-$/g, '');
}
