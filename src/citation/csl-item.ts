import type { AuthorName } from '../report/author-name.ts';

/** A day, month or year in CSL-JSON. */
export interface CslDate {
  'date-parts': [number[]];
}

/** A work in CSL-JSON. */
export interface CslItem {
  id: string;
  type: 'report' | 'chapter' | 'webpage' | 'document';
  title: string;
  author?: AuthorName[];
  'container-title'?: string;
  publisher?: string;
  issued?: CslDate;
  accessed?: CslDate;
  /** The version of a whole work. */
  number?: string;
  /** The version of the work that it is a part of. */
  edition?: string;
  language?: string;
  URL?: string;
}

/** 2026-04-30, 2026-04 or 2026 in CSL-JSON; undefined for anything else. */
export function cslDate(day: string | null): CslDate | undefined {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(day ?? '')?.slice(1);
  return parts && { 'date-parts': [parts.filter((part) => part !== undefined).map(Number)] };
}

/** An item without the fields that have no value. */
export function known(item: { [Field in keyof CslItem]: CslItem[Field] | undefined }): CslItem {
  const fields = Object.entries(item).filter(([, value]) => value !== undefined && value !== '' && !isEmpty(value));
  return Object.fromEntries(fields) as unknown as CslItem;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
