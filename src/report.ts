import type { ImageMetadata, MDXInstance } from 'astro';
import { chapters, pictures, report } from 'virtual:report';
import type { FigureKind } from './figures/figure-kind.ts';
import { figureKinds } from './figures/registry.ts';
import type { FigureRecord } from './figures/figure-record.ts';
import type { FigureOutline } from './reading/outline.ts';
import { pagesPresent } from './report/pages-present.ts';
import { plainText as plainTextOf } from './report/plain-text.ts';
import type {
  Chapter,
  Claim,
  Dataset,
  Figure,
  GlossaryTerm,
  Model,
  ReportNumber,
  Source,
} from './report/report-types.ts';

export { report };

function lookUp<Item>(items: ReadonlyMap<string, Item>, kind: string): (name: string) => Item {
  return (name) => {
    const item = items.get(name);
    if (item === undefined) throw new Error(`the report has no ${kind} "${name}"`);
    return item;
  };
}

function byId<Item extends { id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

/** A number by its name, such as revenue.growth. Throws for an unknown name, as every look-up here does. */
export const numberNamed: (name: string) => ReportNumber = lookUp(new Map(Object.entries(report.numbers)), 'number');
/** The words that are true at the base case, by their name. */
export const wordNamed: (name: string) => string = lookUp(new Map(Object.entries(report.words)), 'word');
/** A claim by its id. */
export const claimNamed: (id: string) => Claim = lookUp(byId(report.claims), 'claim');
/** A source by its id. */
export const sourceNamed: (id: string) => Source = lookUp(byId(report.sources), 'source');
/** A glossary term by its id. */
export const termNamed: (id: string) => GlossaryTerm = lookUp(byId(report.glossary), 'term');
/** A model by its id. */
export const modelNamed: (id: string) => Model = lookUp(byId(report.models), 'model');
/** A dataset by its id. */
export const datasetNamed: (id: string) => Dataset = lookUp(byId(report.datasets), 'dataset');
/** What the author's file of a figure holds. */
export function figureContent<Content>(kind: FigureKind<Content>, name: string): Content {
  const content = report.figureContents[kind.name]?.[name];
  if (content === undefined) throw new Error(`the report has no ${kind.name} "${name}"`);
  // Each file was read by its kind's own schema.
  return content as Content;
}
/** What readers can change of a figure. */
export function figureOutline<Outline extends FigureOutline>(kind: { name: string }, name: string): Outline {
  const found = report.readings.find(({ outline }) => outline.kind === kind.name && outline.id === name);
  if (!found) throw new Error(`the report has no ${kind.name} "${name}" in a chapter`);
  return found.outline as Outline;
}
/** A chapter by its id. */
export const chapterNamed: (id: string) => Chapter = lookUp(byId(report.chapters), 'chapter');
/** The chapters that make claims of the text examined. */
export const chaptersWithClaims: Chapter[] = report.chapters.filter(({ id }) =>
  report.claims.some(({ chapter }) => chapter === id),
);
/** A figure by its id. */
export const figureNamed: (id: string) => Figure = lookUp(byId(report.figures), 'figure');

/** Which of the pages that depend on what the report holds it has. */
export const present = pagesPresent({
  ...report,
  hasText: report.text.length > 0,
  hasReading: report.readings.length > 0,
});
/** The figures that have files and pages of their own; images have none. */
export const publishedFigures: Figure[] = report.figures.filter(({ kind }) =>
  figureKinds.some(({ name, record }) => name === kind && record),
);

/** Whether there is a text examined to show with its claims in it, which has a page and a picture of its own. */
export const isMarkedUp = present.note;
/** Components that set a mark in prose, which a reader may open. */
const marks = ['Claim', 'Num', 'Term', 'Cite'];
/** Whether the report has marks whose looks a reader may choose. */
export const hasMarks =
  present.claims ||
  present.model ||
  present.sources ||
  present.glossary ||
  report.chapters.some(({ components }) => components.some(({ name }) => marks.includes(name)));
/** The static paths of a page that is only there where the report has something for it. */
export function onlyIf(isPresent: boolean): { params: { page: undefined } }[] {
  return isPresent ? [{ params: { page: undefined } }] : [];
}
const records = new Map<string, FigureRecord>();

/** What a figure publishes, by its id. */
export function figureRecord(id: string): FigureRecord {
  const { kind: kindName, name, chapter } = figureNamed(id);
  const kind = figureKinds.find((one) => one.name === kindName);
  if (!kind?.record) throw new Error(`there is no kind of figure "${kindName}" that publishes anything`);
  const record =
    records.get(id) ?? kind.record(figureContent(kind, name), { report, id: name, chapter, plain: plainText });
  records.set(id, record);
  return record;
}

/** A chapter's prose, ready to be set in a page. */
export async function chapterProse(id: string): Promise<MDXInstance<object>['Content']> {
  const load = lookUp(new Map(Object.entries(chapters)), 'chapter')(id);
  return (await load()).Content;
}

/** A picture of images/, by its file's name. */
export async function pictureNamed(name: string): Promise<ImageMetadata> {
  return (await lookUp(new Map(Object.entries(pictures)), 'picture')(name)()).default;
}

/** A text with tokens as plain words, for titles and descriptions. */
export function plainText(text: string): string {
  return plainTextOf(text, report);
}
