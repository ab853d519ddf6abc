import type { z } from 'astro/zod';
import { authorName, shownName, type AuthorName } from './author-name.ts';
import { capitalised } from './capitalised.ts';
import { localeOf } from './number-locales.ts';
import { claimKindWords, gradeWords, sourceTextWords, verdictWords } from '../words/words.ts';
import { claimKinds, grades, verdicts, type ClaimKind, type Grade, type Verdict } from './schema/verdicts.ts';
import type { reportSchema } from './schema/report.ts';

type Written = z.infer<typeof reportSchema>;

/** A verdict's or a grade's words. */
export interface Wording {
  label: string;
  meaning: string;
}

/** What the text examined is called: within a sentence, at the beginning of one, and alone. */
export interface SourceTextName {
  name: string;
  title: string;
  short: string;
}

/** What report.yaml says, and what stands where it says nothing. An empty text says that there is none. */
export type ReportFile = Omit<
  Written,
  'description' | 'finding' | 'source_text' | 'locale' | 'verdicts' | 'grades' | 'claim_kinds'
> & {
  description: string;
  finding: string;
  /** The names of the authors in their parts; `authors` are the names as readers see them. */
  author_names: AuthorName[];
  source_text: SourceTextName;
  locale: string;
  verdicts: Record<Verdict, Wording>;
  grades: Record<Grade, Wording>;
  claim_kinds: Record<ClaimKind, string>;
};

/** report.yaml with what it leaves out, some of which `chapters` say. */
export function completed(written: Written, chapters: readonly { summary: string; opening: string }[]): ReportFile {
  const { title, subtitle, finding = '' } = written;
  const description = written.description ?? (finding || subtitle || beginning(chapters));
  return {
    ...written,
    authors: written.authors.map(shownName),
    author_names: written.authors.map(authorName),
    finding,
    description: description ?? title,
    source_text: sourceTextName(written.source_text),
    locale: localeNamed(written),
    verdicts: worded(verdicts, written.verdicts, verdictWords.labels, verdictWords.meanings),
    grades: worded(grades, written.grades, gradeWords.labels, gradeWords.meanings),
    claim_kinds: Object.fromEntries(
      claimKinds.map((kind) => [kind, written.claim_kinds[kind] ?? claimKindWords[kind]]),
    ) as Record<ClaimKind, string>,
  };
}

/** How the report begins, in at most two sentences. */
function beginning([first]: readonly { summary: string; opening: string }[]): string | undefined {
  const sentences = first?.opening.match(/.+?[.!?…]+["”’)]*(?=\s|$)/g) ?? [];
  return first?.summary || sentences.slice(0, 2).join('').trim() || undefined;
}

function worded<Name extends string>(
  names: readonly Name[],
  written: Record<Name, { label?: string | undefined; meaning?: string | undefined }>,
  labels: Record<Name, string>,
  meanings: Record<Name, string>,
): Record<Name, Wording> {
  const wording = (name: Name): Wording => ({
    label: written[name].label ?? labels[name],
    meaning: written[name].meaning ?? meanings[name],
  });
  return Object.fromEntries(names.map((name) => [name, wording(name)])) as Record<Name, Wording>;
}

function sourceTextName(written: Written['source_text']): SourceTextName {
  if (written === undefined) return sourceTextWords;
  const { name, title, short } =
    typeof written === 'string' ? { name: written } : { title: undefined, short: undefined, ...written };
  return {
    name,
    title: title ?? capitalised(name),
    short: short ?? capitalised(name.replace(/^(?:the|this|an?) /i, '')),
  };
}

/** How the report writes numbers, as a locale of d3-format. */
export function localeNamed({ locale, language }: Pick<Written, 'locale' | 'language'>): string {
  return locale ?? localeOf(language);
}
