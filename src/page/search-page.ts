import { debounce } from '../dom/debounce.ts';
import { setText } from '../dom/text.ts';
import { loadPagefind } from './search-pagefind.ts';
import { KindChoice } from './search-kinds.ts';
import { resultItem } from './search-result.ts';
import { moveAmongResults } from './search-keys.ts';
import { longest, withoutQuotes } from '../search/query.ts';
import type { RecordKind } from '../search/record.ts';
import { ReportIndex, type Found } from '../search/report-index.ts';
import { searchWords as words } from '../words/words.ts';

const typingPause = 150;
const atOnce = 10;

interface Asked {
  text: string;
  kind?: RecordKind | undefined;
  isLiteral: boolean;
}

/** A place in the results, as the browser remembers it with the page's address. */
interface LeftAt {
  /** How many results were shown. */
  shown: number;
  /** The result that was followed, counted from 0. */
  result: number;
  /** How far the page was scrolled, in px. */
  scroll: number;
}

/** The place to come back to, once: from then on the browser knows better where its reader was. */
function takeLeftAt(): LeftAt | null {
  const state = history.state as LeftAt | null;
  if (typeof state?.result !== 'number') return null;
  history.replaceState(null, '');
  return state;
}

/** The page that searches: asks the index as the reader types, and keeps the question in the address. */
class SearchPage {
  readonly #place: HTMLElement;
  readonly #field: HTMLInputElement;
  readonly #list: HTMLOListElement;
  readonly #more: HTMLButtonElement;
  readonly #kinds: KindChoice;
  readonly #index: ReportIndex;
  #asked: Asked = { text: '', isLiteral: false };
  /** Counts the questions, so that a late answer to an earlier one is dropped. */
  #turn = 0;
  #found: Found | undefined;
  #shown = 0;
  /** Where the reader was in the results when they followed one, if they come back to the page. */
  #left: LeftAt | null = null;
  /** The timer after which the status says that the search is still running. */
  #late: ReturnType<typeof setTimeout> | undefined;

  constructor(place: HTMLElement) {
    this.#place = place;
    const field = this.#part<HTMLInputElement>('input');
    this.#field = field;
    this.#list = this.#part<HTMLOListElement>('.found');
    this.#more = this.#part<HTMLButtonElement>('.found-more');
    this.#index = openIndex(place);
    this.#kinds = new KindChoice(this.#part('fieldset'), (kind) => this.#ask({ ...this.#asked, kind }, 'replace'));
    field.maxLength = 10_000;
    const typed = debounce(() => this.#ask({ text: field.value, isLiteral: false }, 'replace'), undefined, typingPause);
    field.addEventListener('input', typed);
    place.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      typed.cancel();
      this.#ask({ ...this.#asked, text: field.value }, 'push');
    });
    this.#more.addEventListener('click', () => void this.#showMore());
    moveAmongResults(place, field);
    this.#list.addEventListener('click', (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) this.#leave(event.target as Element);
    });
    addEventListener('popstate', () => this.#followAddress());
    // Whoever is quicker than the network has typed before this script came.
    const typedBefore = field.value;
    this.#followAddress();
    if (typedBefore !== '' && typedBefore !== field.value) {
      field.value = typedBefore;
      this.#ask({ text: typedBefore, isLiteral: false }, 'replace');
    }
    // On a phone the keyboard would cover the results.
    const takesFocus = field.value === '' || (!this.#left && matchMedia('(pointer: fine)').matches);
    if (takesFocus && document.activeElement === document.body) field.focus({ preventScroll: true });
  }

  #part<Part extends HTMLElement = HTMLElement>(selector: string): Part {
    const part = this.#place.querySelector<Part>(selector);
    if (!part) throw new Error(`the search page has no ${selector}`);
    return part;
  }

  #followAddress(): void {
    this.#left = takeLeftAt();
    const query = new URLSearchParams(location.search);
    const text = query.get('q') ?? '';
    this.#field.value = text;
    this.#ask({ text, kind: this.#kinds.named(query.get('kind')), isLiteral: query.get('as') === 'typed' });
  }

  /** Asks the index, and puts the question in the address if it is said how. */
  #ask(asked: Asked, address?: 'push' | 'replace'): void {
    this.#asked = asked;
    const turn = (this.#turn += 1);
    if (address) {
      writeAddress(asked, address);
      this.#left = null;
    }
    if (asked.text.trim() === '') return this.#clear('');
    clearTimeout(this.#late);
    this.#late = setTimeout(() => this.#say(words.waiting), 500);
    this.#index
      .answer(asked)
      .then(async (found) => {
        if (turn !== this.#turn) return;
        if (!found) return this.#clear(words.noWord);
        await this.#read(found, turn);
      })
      .catch((error: unknown) => {
        console.error(error);
        if (turn === this.#turn) this.#fail();
      });
  }

  #say(status: string): void {
    clearTimeout(this.#late);
    setText(this.#part('[role=status]'), status);
  }

  /** Shows the first results as soon as the first of their texts is there, and the others after it. */
  async #read(found: Found, turn: number): Promise<void> {
    const left = this.#left;
    this.#left = null;
    const results = found.read(0, Math.max(atOnce, left?.shown ?? 0));
    // A newer question stops the loop below; what fails after that is no unhandled rejection.
    void Promise.allSettled(results);
    await results[0];
    if (turn !== this.#turn) return;
    this.#show(found);
    this.#list.replaceChildren();
    this.#more.hidden = true;
    this.#more.disabled = false;
    for (const result of results) {
      const item = resultItem(await result, found.words);
      if (turn !== this.#turn) return;
      this.#list.append(item);
    }
    this.#shown = results.length;
    this.#more.hidden = this.#shown >= found.count;
    if (!left || document.activeElement !== document.body) return;
    this.#list.querySelectorAll('a')[left.result]?.focus({ preventScroll: true });
    scrollTo(0, left.scroll);
  }

  /** Remembers a place in the results for a reader who comes back to it. */
  #leave(target: Element): void {
    const result = [...this.#list.querySelectorAll('a')].findIndex((link) => link.contains(target));
    if (result < 0) return;
    const left: LeftAt = { shown: this.#shown, result, scroll: scrollY };
    history.replaceState({ ...(history.state as object | null), ...left }, '');
  }

  #show(found: Found): void {
    const { text, kind, isLiteral } = this.#asked;
    this.#found = found;
    const said =
      found.by === 'correction' ? found.words.join(' ') : withoutQuotes(text.trim().slice(0, longest.characters));
    this.#say(found.count === 0 ? words.none(said) : words.found(found.count, said));
    this.#kinds.show(found.counts, kind);
    this.#list.hidden = found.count === 0;
    this.#help(found.count === 0 ? words.noneHelp : '');
    const note = this.#part('.found-note');
    note.replaceChildren(...(found.count === 0 || isLiteral ? [] : noteOf(found, said, text)));
    if (text.trim().length > longest.characters) note.append(words.shortened(longest.characters, longest.words));
    note.hidden = note.textContent === '';
  }

  async #showMore(): Promise<void> {
    const found = this.#found;
    const turn = this.#turn;
    if (!found) return;
    const isOver = (): boolean => turn !== this.#turn || found !== this.#found;
    // A second press is ignored while the first one reads.
    this.#more.disabled = true;
    try {
      const results = await Promise.all(found.read(this.#shown, this.#shown + atOnce));
      if (isOver()) return;
      const items = results.map((result) => resultItem(result, found.words));
      this.#list.append(...items);
      this.#shown += items.length;
      this.#more.hidden = this.#shown >= found.count;
      this.#more.disabled = false;
      this.#help('');
      items[0]?.querySelector('a')?.focus();
    } catch (error) {
      console.error(error);
      if (isOver()) return;
      this.#help(words.failed);
      this.#more.disabled = false;
      this.#more.focus();
    }
  }

  #clear(message: string): void {
    this.#say(message);
    this.#found = undefined;
    this.#list.replaceChildren();
    this.#list.hidden = true;
    this.#part('.found-note').hidden = true;
    this.#more.hidden = true;
    this.#kinds.show({}, undefined);
    this.#help('');
  }

  #fail(): void {
    this.#clear('');
    this.#help(words.failed);
  }

  /** What to do where nothing is found: a sentence before the link to the whole report. */
  #help(sentence: string): void {
    this.#part('.found-help').hidden = sentence === '';
    setText(this.#part('.found-help span'), sentence);
  }
}

/** What is said before results that do not hold the words as they were typed. */
function noteOf({ by, words: searched }: Found, said: string, typed: string): (Node | string)[] {
  if (by === 'someWords') return [words.someWords(said)];
  if (by === 'nearness') return [words.nearWords(said)];
  if (by === 'words') return [];
  const literal = document.createElement('a');
  literal.href = addressOf({ text: typed, isLiteral: true });
  literal.textContent = words.asTyped(typed.trim().slice(0, longest.characters));
  return [`${words.corrected(searched.join(' '))} `, literal];
}

/** This page's address with a question, and with the reading that it may carry. */
function addressOf({ text, kind, isLiteral }: Asked): string {
  const address = new URL(location.href);
  const question = { q: text.slice(0, longest.characters), kind: kind ?? '', as: isLiteral ? 'typed' : '' };
  for (const [name, value] of Object.entries(question)) {
    if (value === '') address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  return address.href;
}

function writeAddress(asked: Asked, how: 'push' | 'replace'): void {
  const address = addressOf(asked);
  if (how === 'push' && address !== location.href) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

function openIndex(place: HTMLElement): ReportIndex {
  const { index: tag = '', shards = '' } = place.dataset;
  const known = new Set(shards.split(' '));
  const lists = new Map<string, Promise<readonly string[]>>();
  const read = async (shard: string): Promise<readonly string[]> => {
    const answer = await fetch(new URL(`words/${shard}.json?v=${tag}`, location.href));
    // Without the report's words, slips are not mended; the search itself needs none of them.
    return answer.ok ? ((await answer.json()) as string[]) : [];
  };
  return new ReportIndex(loadPagefind(tag), (shard) => {
    if (!known.has(shard)) return Promise.resolve([]);
    const list = lists.get(shard) ?? read(shard).catch(() => []);
    lists.set(shard, list);
    return list;
  });
}

const place = document.querySelector<HTMLElement>('.search');
if (place) new SearchPage(place);
