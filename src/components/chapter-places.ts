import { figureNameIn, kindOf } from '../figures/figure-kind.ts';
import { figureKinds } from '../figures/registry.ts';
import { chapterNamed, figureContent, plainText, report } from '../report.ts';
import type { Chapter } from '../report/report-types.ts';
import { figureWords } from '../words/words.ts';
import { sitePages } from './site-pages.ts';

/** A place in a chapter that the contents lead to: a section, or a figure that its reader can change. */
export interface ChapterPlace {
  kind: 'section' | 'widget';
  id: string;
  name: string;
}

/** Whether a chapter's page has more to list than itself. */
export function hasContents(id: string): boolean {
  return report.chapters.length > 1 || sitePages.length > 0 || chapterPlaces(chapterNamed(id)).length > 0;
}

/** The sections and widgets of a chapter, in reading order. */
export function chapterPlaces(chapter: Chapter): ChapterPlace[] {
  const sections = chapter.headings
    .filter(({ depth }) => depth === 2)
    .map(({ id, text, line }) => ({ kind: 'section' as const, id, name: plainText(text), line }));
  return [...sections, ...widgetsOf(chapter)].sort((one, other) => one.line - other.line);
}

function widgetsOf(chapter: Chapter): (ChapterPlace & { line: number })[] {
  const lines = chapter.components
    .filter((component) => {
      const kind = kindOf(component, figureKinds);
      return kind && figureNameIn(kind, component.attributes) !== undefined;
    })
    .map(({ line }) => line);
  return report.figures
    .filter((figure) => figure.chapter === chapter.id)
    .map((figure, index) => ({ ...figure, line: lines[index] ?? 0 }))
    .flatMap(({ id, kind: kindName, name, number, title, line }) => {
      const kind = figureKinds.find((one) => one.name === kindName && one.reading);
      if (!kind) return [];
      const asked = kind.question?.(figureContent(kind, name)) ?? title;
      return [{ kind: 'widget' as const, id, name: `${figureWords.figure(number)}: ${plainText(asked)}`, line }];
    });
}
