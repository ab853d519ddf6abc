import type { ChapterOutline } from './chapter-outline.ts';
import type { ContentFiles } from './content-files.ts';
import { figureNameIn, kindOf } from '../figures/figure-kind.ts';
import { didYouMean, type ContentProblem } from './content-problem.ts';
import { allParts } from './inline-text.ts';
import type { Claim } from './report-types.ts';

interface Placement {
  id: string;
  chapter: string;
  file: string;
  line: number;
}

/**
 * The claims in reading order, each with its chapter. Reports claims that are unknown, not placed, placed twice or placed in
 * a chapter that does not cover their passage, and quotes that are not in the text examined.
 */
export function placedClaims(files: ContentFiles, problems: ContentProblem[]): Claim[] {
  const { claims, sources } = files;
  const known = claims.value.map((claim) => claim.id);
  const placements = files.chapters.flatMap((chapter) => placementsIn(chapter, files));
  const first = new Map<string, Placement>();
  for (const placement of placements) {
    const { id, file, line } = placement;
    if (!known.includes(id)) {
      problems.push({ file, line, message: `the claim "${id}" is not in claims.yaml${didYouMean(id, known) || '.'}` });
      continue;
    }
    const before = first.get(id);
    if (before) {
      problems.push({
        file,
        line,
        message:
          `the claim "${id}" is placed twice; it is already in ${before.file}:${before.line}. ` +
          `A link to /claims/#${id} is expected here.`,
      });
      continue;
    }
    first.set(id, placement);
  }

  // Of two sources with one id, which is reported elsewhere, the first counts.
  const gradeOf = new Map(sources.value.toReversed().map((source) => [source.id, source.grade]));
  const placed = claims.value.flatMap((claim, index): Claim[] => {
    const line = claims.line([index, 'id']);
    checkQuote(claim, index, files, problems);
    if (claim.sources.length === 0 && claim.verdict !== 'unverified' && claim.verdict !== 'inconsistent') {
      problems.push({
        file: claims.file,
        line,
        message: `the claim "${claim.id}" has the verdict ${claim.verdict} but no source; at least one is expected.`,
      });
    }
    const weakOnly = claim.sources.length > 0 && claim.sources.every((source) => gradeOf.get(source) === 'weak');
    if (weakOnly && claim.verdict !== 'unverified') {
      problems.push({
        file: claims.file,
        line: claims.line([index, 'sources']),
        message:
          `the claim "${claim.id}" has the verdict ${claim.verdict} but only weak sources (${claim.sources.join(', ')}); ` +
          'a better source, or the verdict unverified, is expected.',
      });
    }
    const placement = first.get(claim.id);
    if (!placement) {
      problems.push({
        file: claims.file,
        line,
        message: `the claim "${claim.id}" is not in any chapter; <Claim id="${claim.id}">…</Claim> is expected once.`,
      });
      return [];
    }
    checkChapter(claim, placement, files, problems);
    return [{ ...claim, chapter: placement.chapter, weakOnly }];
  });
  const order = placements.map(({ id }) => id);
  return placed.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

function placementsIn(chapter: ChapterOutline, files: ContentFiles): Placement[] {
  return chapter.components.flatMap(({ name, attributes, line }): Placement[] => {
    const ids = name === 'Claim' ? (attributes['id'] ?? '').split(/[\s,]+/).filter(Boolean) : [];
    const inChapter = ids.map((id) => ({ id, chapter: chapter.id, file: chapter.file, line }));
    const kind = kindOf({ name, attributes }, files.kinds);
    const file = kind?.files(files).get(figureNameIn(kind, attributes) ?? '');
    if (!kind || !file) return inChapter;
    return kind
      .texts(file.value)
      .filter(({ claims }) => claims)
      .flatMap(({ path, text = '' }) =>
        allParts(text).flatMap((part) =>
          part.kind === 'claim' ? [{ id: part.name, chapter: chapter.id, file: file.file, line: file.line(path) }] : [],
        ),
      );
  });
}

type ClaimEntry = ContentFiles['claims']['value'][number];

function checkQuote(claim: ClaimEntry, index: number, files: ContentFiles, problems: ContentProblem[]): void {
  if (files.article?.includes(claim.quote)) return;
  const where =
    files.article === null ? 'source/article.txt is missing' : 'source/article.txt does not contain these words';
  const line = files.claims.line([index, 'quote']);
  problems.push({
    file: files.claims.file,
    line,
    message: `the quote of "${claim.id}" is not verbatim: ${where}: "${claim.quote.slice(0, 60)}"; the text's own words are expected.`,
  });
}

function checkChapter(claim: ClaimEntry, placement: Placement, files: ContentFiles, problems: ContentProblem[]): void {
  const passages = files.passages.value
    .filter((passage) => passage.text.includes(claim.quote))
    .map((passage) => passage.id);
  if (passages.length === 0) return;
  const covering = files.chapters.filter((chapter) => chapter.covers.some((id) => passages.includes(id)));
  if (covering.length === 0 || covering.some((chapter) => chapter.id === placement.chapter)) return;
  const { file, line } = placement;
  const chapters = covering.map(({ id }) => id).join(' or ');
  problems.push({
    file,
    line,
    message: `the claim "${claim.id}" is in ${placement.chapter}, but its quote is from a passage that ${chapters} covers.`,
  });
}

/** Reports passages of the text examined that are not covered, covered twice or covered out of order. */
export function checkCoverage(files: ContentFiles, problems: ContentProblem[]): void {
  const { passages, chapters } = files;
  const ids = passages.value.map((passage) => passage.id);
  const covered = new Map<string, string>();
  let last = -1;
  for (const chapter of chapters) {
    for (const id of chapter.covers) {
      const problem = (message: string): void =>
        void problems.push({ file: chapter.file, line: chapter.coversLine, message });
      const index = ids.indexOf(id);
      if (index < 0) {
        problem(`covers "${id}", which is not a passage in source/passages.yaml${didYouMean(id, ids) || '.'}`);
        continue;
      }
      const other = covered.get(id);
      if (other !== undefined) problem(`covers "${id}", which ${other} already covers; each passage is covered once.`);
      else if (index < last) problem(`covers "${id}" after "${ids[last]}"; the order of the source text is expected.`);
      covered.set(id, chapter.id);
      last = Math.max(last, index);
    }
  }
  for (const [index, id] of ids.entries()) {
    if (!covered.has(id)) {
      problems.push({
        file: passages.file,
        line: passages.line([index]),
        message: `the passage "${id}" is not covered; a chapter that lists it under covers is expected.`,
      });
    }
  }
  checkPassages(files, problems);
}

function checkPassages({ passages, article }: ContentFiles, problems: ContentProblem[]): void {
  if (passages.value.length === 0) return;
  const squeezed = (text: string): string => text.replace(/\s+/g, '');
  const whole = squeezed(article ?? '');
  let at = 0;
  for (const [index, passage] of passages.value.entries()) {
    const text = squeezed(passage.text);
    if (!whole.startsWith(text, at)) {
      problems.push({
        file: passages.file,
        line: passages.line([index, 'text']),
        message:
          `the passage "${passage.id}" does not follow verbatim in source/article.txt, ` +
          `which continues "${asWritten(article ?? '', at)}".`,
      });
      return;
    }
    at += text.length;
  }
  if (at < whole.length) {
    problems.push({
      file: passages.file,
      message: `the passages leave out the end of source/article.txt: "${asWritten(article ?? '', at)}…".`,
    });
  }
}

/** The words after a number of characters, not counting white space. */
function asWritten(text: string, characters: number): string {
  let left = characters;
  let start = 0;
  while (start < text.length && left > 0) if (!/\s/.test(text[start++] ?? '')) left -= 1;
  return text
    .slice(start, start + 50)
    .trim()
    .replace(/\s+/g, ' ');
}
