import { figuresIn } from './chapter-links.ts';
import type { ContentFiles } from './content-files.ts';
import { didYouMean } from './content-problem.ts';

/** The names that content may refer to. */
export interface KnownNames {
  numbers: readonly string[];
  /** Those of the numbers that have no value. */
  unseen: readonly string[];
  words: readonly string[];
}

/** What each kind of reference may name, and where authors find it. */
export type Lookups = Record<
  'num' | 'word' | 'cite' | 'ref' | 'claim' | 'term',
  { names: readonly string[]; place: string; unseen?: readonly string[] }
>;

export function createLookups(files: ContentFiles, known: KnownNames): Lookups {
  return {
    num: { names: known.numbers, place: 'a number of the models, datasets or counts', unseen: known.unseen },
    word: { names: known.words, place: 'a word of the models' },
    cite: { names: files.sources.value.map(({ id }) => id), place: 'in sources.yaml' },
    ref: { names: figureIds(files), place: 'a figure that a chapter sets' },
    claim: { names: files.claims.value.map(({ id }) => id), place: 'in claims.yaml' },
    term: { names: files.glossary.value.map(({ id }) => id), place: 'in glossary.yaml' },
  };
}

/** The ids of the figures that chapters set, in reading order, so that the first is Figure 1. */
export function figureIds({ chapters, kinds }: ContentFiles): string[] {
  return chapters.flatMap((chapter) => figuresIn(chapter, kinds).map(({ id }) => id));
}

/** Why a name refers to nothing, or null. */
export function unknownName(kind: keyof Lookups, name: string, lookups: Lookups): string | null {
  const { names, place } = lookups[kind];
  if (names.includes(name)) return null;
  return `"${name}" is not ${place}${didYouMean(name, names) || '.'}`;
}

/** Why a sentence cannot set what a name stands for, or null. */
export function unsettable(kind: keyof Lookups, name: string, lookups: Lookups): string | null {
  if (!lookups[kind].unseen?.includes(name)) return unknownName(kind, name, lookups);
  return `"${name}" has no value in its dataset; one is expected, or words in its place.`;
}
