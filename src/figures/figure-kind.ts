import type { z } from 'astro/zod';
import type { ContentFiles } from '../report/content-files.ts';
import type { Report } from '../report/report-types.ts';
import type { ProseAttribute } from '../report/prose-components.ts';
import type { YamlFile } from '../report/yaml-file.ts';
import type { YamlPath } from '../report/yaml-places.ts';
import type { FigureRecord } from './figure-record.ts';
import type { FieldRanges, FigureOutline, ReadingOutline } from '../reading/outline.ts';

/** A text of a figure's file in which tokens may stand. */
export interface FigureText {
  path: YamlPath;
  text: string | undefined;
  /** Whether the text may set claims, as a cell of a matrix does. */
  claims?: boolean;
}

/** Names in a figure's file that must exist elsewhere in the content. */
export interface FigureReferences {
  path: YamlPath;
  kind: 'cite' | 'claim' | 'num';
  names: readonly string[];
}

/** Words by which readers tell things of one sort apart: the labels of trends, of lenses, of risks. */
export interface FigureLabels {
  /** One of them, as its author would call it. */
  what: string;
  entries: readonly { path: YamlPath; text: string }[];
}

/** Reports a problem at a place in a file. */
export type ReportProblem = (path: YamlPath, message: string) => void;

/**
 * One kind of figure: all that loading, checking, numbering, pages and readings need to know of it. `Content` is what an
 * author's file holds. Its Astro part is `<tag>.astro` in the same folder; where readers can change it, `reading.ts` says how a
 * memo tells of that.
 */
export interface FigureKind<Content> {
  /** Begins the ids of its figures, as in matrix-trends. */
  name: string;
  /** The component that authors set in a chapter, and the attribute that names the figure. */
  tag: string;
  attribute: string;
  /** Its attributes, where there are others than these two. */
  attributes?: readonly ProseAttribute[];
  /** Its Astro part's name, where another kind has the same tag. */
  file?: string;
  /** Its name by what its tag says, where no attribute alone is it; undefined for one that is no figure of the report's. */
  named?(attributes: Readonly<Record<string, string>>): string | undefined;
  /** A second attribute, where a file holds several figures; the figure's name is then both, joined by a hyphen. */
  part?: string;
  /** Its own folder in content/, and what a file there must be; absent where it draws what other files hold. */
  own?: { folder: string; schema: z.ZodType<Content> };
  /** The files that hold such figures, by name. */
  files(files: ContentFiles): ReadonlyMap<string, YamlFile<Content>>;
  /** What a tag names wrongly and what would be right; where absent, names are compared as they are. */
  unknown?(attributes: Readonly<Record<string, string>>, files: ContentFiles): string;
  /** Where authors find these names: "in matrices/". */
  place: string;
  title(content: Content): string;
  /** What it asks, for the contents; for kinds whose title has numbers that readers move. */
  question?(content: Content): string;
  texts(content: Content): FigureText[];
  references?(content: Content): FigureReferences[];
  /** Lists within a file whose ids must differ. */
  lists?(content: Content): { path: YamlPath; ids: readonly string[] }[];
  /** Words within a file that must differ. */
  labels?(content: Content): FigureLabels[];
  /** What else can be wrong within a file. */
  check?(content: Content, report: ReportProblem, files: ContentFiles): void;
  /** What can be wrong with the values that its numbers have; messages follow the path of their field. */
  checkValues?(content: Content, report: ReportProblem, whole: Report): void;
  /** What a figure publishes: its files and its page of its own, as the author has it; absent where it has none. */
  record?(content: Content, figure: PlacedFigure): FigureRecord;
  /** What a reader can change of a figure; absent for kinds that nobody can change, null where another figure says it. */
  reading?(content: Content, figure: PlacedFigure): FigureReading | null;
}

/** One figure of a kind, as the kind needs it to describe it. */
export interface PlacedFigure {
  report: Report;
  id: string;
  /** The chapter it stands in. */
  chapter: string;
  /** A text with tokens as plain words. */
  plain: (text: string) => string;
}

/** A figure's outline for readings, and the fields that a reading may have of it, with their former names. */
export interface FigureReading {
  outline: FigureOutline;
  fields: FieldRanges;
  renamed?: ReadingOutline['renamed'];
}

/** The id of a figure. */
export function figureId(kind: { name: string }, name: string): string {
  return `${kind.name}-${name}`;
}

/** The kind of figure that a tag sets, among those that have the tag: the one whose attribute it has, or else the first. */
export function kindOf<Kind extends Pick<FigureKind<unknown>, 'tag' | 'attribute'>>(
  { name, attributes }: { name: string; attributes: Readonly<Record<string, string>> },
  kinds: readonly Kind[],
): Kind | undefined {
  const all = kinds.filter(({ tag }) => tag === name);
  return all.find(({ attribute }) => attributes[attribute] !== undefined) ?? all[0];
}

/** The attributes that a kind's tag may have. */
export function attributesOf({ attribute, part, attributes }: TagOfKind): readonly ProseAttribute[] {
  const naming = [attribute, ...(part === undefined ? [] : [part])];
  return attributes ?? naming.map((name) => ({ name, meaning: '', isRequired: true }));
}

/** What chapters are checked by of a kind. */
export type TagOfKind = Pick<FigureKind<unknown>, 'tag' | 'attribute' | 'part' | 'attributes'>;

/** The name of the figure that a tag sets; undefined where an attribute is missing. */
export function figureNameIn(
  { attribute, part, named }: Pick<FigureKind<unknown>, 'attribute' | 'part' | 'named'>,
  attributes: Readonly<Record<string, string>>,
): string | undefined {
  if (named) return named(attributes);
  const { [attribute]: name, [part ?? attribute]: within } = attributes;
  if (name === undefined || within === undefined) return undefined;
  return part === undefined ? name : `${name}-${within}`;
}

/** The files in a kind's own folder, which were read by its own schema. */
export function ownFiles<Content>(
  { figures }: ContentFiles,
  kind: FigureKind<Content>,
): ReadonlyMap<string, YamlFile<Content>> {
  return (figures.get(kind.name) ?? new Map()) as ReadonlyMap<string, YamlFile<Content>>;
}
