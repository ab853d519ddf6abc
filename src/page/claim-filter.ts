import { withoutPunctuation } from '../reading/link-text.ts';
import { withoutAccents } from '../words/without-accents.ts';

/** What a filter asks of claims. An empty string or list asks for nothing. */
export interface ClaimFilter {
  /** Any of these. */
  verdict: readonly string[];
  chapter: string;
  kind: string;
  /** A grade that one of the claim's sources has, or `none` for a claim without a source. */
  grade: string;
  /** Words that all occur. */
  q: string;
}

/** What is filtered of one claim; `text` is `searchable`. */
export interface FilteredClaim {
  verdict: string;
  chapter: string;
  kind: string;
  grades: readonly string[];
  text: string;
}

/** The values that each part of a filter may have, apart from its words. */
export type FilterValues = Record<'verdict' | 'chapter' | 'kind' | 'grade', readonly string[]>;

const parameters = ['verdict', 'chapter', 'kind', 'grade', 'q'] as const;

/** The filter that asks for nothing. */
export const noFilter: ClaimFilter = { verdict: [], chapter: '', kind: '', grade: '', q: '' };

/** Whether a filter asks for anything. */
export function isFiltering(filter: ClaimFilter): boolean {
  return parameters.some((name) => filter[name].length > 0);
}

/** The filter in an address's query. Values that the ledger does not have are left out; several may share a parameter. */
export function filterFromQuery(query: URLSearchParams, values: FilterValues): ClaimFilter {
  const asked = (name: keyof FilterValues): string[] => {
    const given = query.getAll(name).flatMap((list) => list.split(','));
    return given.map(withoutPunctuation).filter((value) => values[name].includes(value));
  };
  const one = (name: keyof FilterValues): string => asked(name).at(-1) ?? '';
  return {
    verdict: values.verdict.filter((verdict) => asked('verdict').includes(verdict)),
    chapter: one('chapter'),
    kind: one('kind'),
    grade: one('grade'),
    q: query.getAll('q').at(-1)?.trim() ?? '',
  };
}

/** The same query with this filter in it. Other parameters keep their place. */
export function queryWithFilter(query: URLSearchParams, filter: ClaimFilter): URLSearchParams {
  const kept = [...query].filter(([name]) => !(parameters as readonly string[]).includes(name));
  const added = parameters.flatMap((name) => {
    const values = [filter[name]].flat().filter((value) => value !== '');
    return values.map((value) => [name, value]);
  });
  return new URLSearchParams([...kept, ...added]);
}

/** Whether a claim is what a filter asks for. */
export function matches(filter: ClaimFilter, claim: FilteredClaim): boolean {
  const { verdict, chapter, kind, grade, q } = filter;
  if (verdict.length > 0 && !verdict.includes(claim.verdict)) return false;
  if (chapter !== '' && chapter !== claim.chapter) return false;
  if (kind !== '' && kind !== claim.kind) return false;
  if (grade === 'none' && claim.grades.length > 0) return false;
  if (grade !== '' && grade !== 'none' && !claim.grades.includes(grade)) return false;
  return searchable(q)
    .split(' ')
    .every((word) => claim.text.includes(word));
}

/** A text as it is searched: without the difference of case, accents, quotation marks and spaces. */
export function searchable(text: string): string {
  return withoutAccents(text).replace(/[‘’]/g, "'").replace(/[“”]/g, '"').toLowerCase().replace(/\s+/g, ' ').trim();
}
