import { claimFilterWords } from '../words/words.ts';
import { setText } from '../dom/text.ts';
import { decoded } from '../reading/link-text.ts';
import { fragmentOf, fragmentWith } from '../reading/link.ts';
import {
  filterFromQuery,
  isFiltering,
  matches,
  noFilter,
  queryWithFilter,
  searchable,
  type ClaimFilter,
  type FilteredClaim,
  type FilterValues,
} from './claim-filter.ts';

/** <claim-ledger>: the ledger whole as built; the script filters it and keeps the filter in the address. */
class ClaimLedgerElement extends HTMLElement {
  #form: HTMLFormElement | null = null;
  #claims: { entry: HTMLElement; claim: FilteredClaim }[] = [];
  #isTyping = false;

  connectedCallback(): void {
    const form = (this.#form = this.querySelector('form'));
    this.#claims = [...this.querySelectorAll<HTMLElement>('.claim-entry')].map((entry) => ({
      entry,
      claim: filteredClaim(entry),
    }));
    form?.addEventListener('submit', (event) => event.preventDefault());
    form?.addEventListener('reset', (event) => {
      event.preventDefault();
      this.#choose(noFilter);
    });
    form?.addEventListener('input', ({ target }) => this.#changed((target as HTMLInputElement).type === 'search'));
    addEventListener('popstate', () => this.#followAddress());
    this.#followAddress();
    this.#bringIntoView();
  }

  #followAddress(): void {
    this.#isTyping = false;
    const filter = filterFromQuery(new URLSearchParams(location.search), this.#values);
    this.#show(filter);
    this.#fill(filter);
    this.#uncoverTarget();
  }

  /** A filter that hides the claim an address names is taken away. */
  #uncoverTarget(): void {
    if (!this.#target?.closest('.claim-entry[hidden]')) return;
    this.#fill(noFilter);
    this.#show(noFilter);
    this.#write(noFilter, 'replace');
    this.#target.scrollIntoView();
  }

  get #target(): HTMLElement | null {
    return document.getElementById(decoded(fragmentOf(new URL(location.href)).place));
  }

  /** What filtering has moved is brought back into view, and a filter that came with a link is shown with what it finds. */
  #bringIntoView(): void {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (!isFiltering(this.#filter) || navigation?.type !== 'navigate') return;
    (this.#target ?? this.#form)?.scrollIntoView();
  }

  /** A run of typing is one step back. */
  #changed(isTyping: boolean): void {
    const filter = this.#filter;
    this.#show(filter);
    this.#write(filter, isTyping && this.#isTyping ? 'replace' : 'push');
    this.#isTyping = isTyping;
  }

  #choose(filter: ClaimFilter): void {
    this.#fill(filter);
    this.#changed(false);
  }

  #write(filter: ClaimFilter, how: 'push' | 'replace'): void {
    const address = new URL(location.href);
    address.search = queryWithFilter(address.searchParams, filter).toString();
    // The place is no longer what the reader looks at.
    if (how === 'push' && this.#target) address.hash = fragmentWith({ ...fragmentOf(address), place: '' });
    if (address.href === location.href) return;
    if (how === 'push') history.pushState(history.state, '', address);
    else history.replaceState(history.state, '', address);
  }

  get #values(): FilterValues {
    const options = (name: string): string[] =>
      [...this.querySelectorAll<HTMLOptionElement>(`[name="${name}"] option`)].map(({ value }) => value);
    return {
      verdict: this.#verdicts.map(({ value }) => value),
      chapter: options('chapter'),
      kind: options('kind'),
      grade: options('grade'),
    };
  }

  get #verdicts(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[name="verdict"]')];
  }

  #field(name: string): HTMLInputElement | HTMLSelectElement | null {
    return this.querySelector(`[name="${name}"]`);
  }

  get #filter(): ClaimFilter {
    const value = (name: string): string => this.#field(name)?.value ?? '';
    return {
      verdict: this.#verdicts.filter(({ checked }) => checked).map(({ value }) => value),
      chapter: value('chapter'),
      kind: value('kind'),
      grade: value('grade'),
      q: value('q').trim(),
    };
  }

  #fill(filter: ClaimFilter): void {
    for (const box of this.#verdicts) box.checked = filter.verdict.includes(box.value);
    for (const name of ['chapter', 'kind', 'grade', 'q'] as const) {
      const field = this.#field(name);
      if (field && field.value.trim() !== filter[name]) field.value = filter[name];
    }
  }

  #show(filter: ClaimFilter): void {
    for (const { entry, claim } of this.#claims) entry.hidden = !matches(filter, claim);
    const shown = this.#claims.filter(({ entry }) => !entry.hidden).length;
    for (const part of this.querySelectorAll<HTMLElement>('.ledger-part')) {
      part.hidden = !part.querySelector('.claim-entry:not([hidden])');
    }
    setText(this.querySelector('[role=status]'), countText(shown, this.#claims.length));
  }
}

function countText(shown: number, all: number): string {
  if (shown === all) return claimFilterWords.countAll(all);
  return shown === 0 ? claimFilterWords.countNone(all) : claimFilterWords.count(shown, all);
}

function filteredClaim(entry: HTMLElement): FilteredClaim {
  const { verdict = '', chapter = '', kind = '', grades = '' } = entry.dataset;
  const told = entry.querySelectorAll('.verbatim, .finding, .source-list');
  const words = [...told].map(({ textContent }) => textContent).join(' ');
  return { verdict, chapter, kind, grades: grades.split(' ').filter(Boolean), text: searchable(words) };
}

customElements.define('claim-ledger', ClaimLedgerElement);
