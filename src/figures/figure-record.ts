/** What every figure publishes beside its place in a chapter: the files under figures/ and a page of its own are made from it. */
export interface FigureRecord {
  /** The finding, in plain words without tokens. */
  title: string;
  /** What is measured, in which unit, over which period; plain words. */
  measure: string;
  /** The values and the point, made from the data, for readers who cannot see the picture. */
  description: string;
  table: FigureTable;
  /** Ids of the sources that the values come from; empty where they are the editors' own, as `credit` then says. */
  sources: readonly string[];
  /** What the source line says instead of naming the sources, in plain words: whose the values are. */
  credit?: string;
  /** What the marks mean, in plain words, where the picture does not say so itself. */
  key?: string;
  /** The picture as one `<svg>` element of this width in pixels, drawn anew for it. Its colours are CSS custom properties. */
  picture: (width: PictureWidth) => string;
}

/** Wide as in the text column and beside it, narrow as on a phone. */
export type PictureWidth = 'wide' | 'narrow';

/** The values of a figure: written as a table on the page and as its CSV file. */
export interface FigureTable {
  columns: readonly { label: string; isNumeric: boolean }[];
  rows: readonly (readonly FigureCell[])[];
}

/** One cell: the bare value for files (null where unknown), and how the page writes it. */
export interface FigureCell {
  value: string | number | null;
  text: string;
}
