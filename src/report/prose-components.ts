/** What an author may write in one attribute of a component. */
export interface ProseAttribute {
  name: string;
  meaning: string;
  isRequired: boolean;
  /** The values it may have, where they are few. */
  values?: readonly string[];
}

/** A component of prose, as chapters are checked for it and the guide tells of it. Figures have their own records. */
export interface ProseComponent {
  name: string;
  meaning: string;
  attributes: readonly ProseAttribute[];
  /** What stands between its tags: nothing, words within a sentence, or whole paragraphs of Markdown. */
  children: 'none' | 'words' | 'blocks';
  example: string;
}

const needs = (name: string, meaning: string): ProseAttribute => ({ name, meaning, isRequired: true });
const may = (name: string, meaning: string): ProseAttribute => ({ name, meaning, isRequired: false });

/** The kinds of callout. */
const calloutKinds = ['note', 'tip', 'warning', 'method'] as const;
/** A kind of callout. */
export type CalloutKind = (typeof calloutKinds)[number];

/** The components of prose besides figures. */
export const proseComponents: readonly ProseComponent[] = [
  {
    name: 'Claim',
    meaning: 'A claim of the text examined, in the sentence that tells of it; it carries the verdict.',
    attributes: [needs('id', 'The claim’s id in claims.yaml; several are parted by spaces.')],
    children: 'words',
    example: '<Claim id="growth">it will grow</Claim>',
  },
  {
    name: 'Num',
    meaning: 'A number of a model, a dataset or a count, as its format writes it.',
    attributes: [needs('of', 'The number’s name: model.output, dataset.row, dataset.row.column or count.name.')],
    children: 'none',
    example: '<Num of="revenue.growth" />',
  },
  {
    name: 'Word',
    meaning: 'A word of a model, chosen by its numbers.',
    attributes: [needs('of', 'The word’s name: model.word.')],
    children: 'none',
    example: '<Word of="revenue.direction" />',
  },
  {
    name: 'Term',
    meaning: 'A term of the glossary, which opens its meaning.',
    attributes: [needs('of', 'The term’s id in glossary.yaml.')],
    children: 'words',
    example: '<Term of="margin">margins</Term>',
  },
  {
    name: 'Cite',
    meaning: 'A reference to a source.',
    attributes: [needs('of', 'The source’s id in sources.yaml.')],
    children: 'none',
    example: '<Cite of="annual-report" />',
  },
  {
    name: 'Note',
    meaning: 'A note in the margin; on a phone it unfolds.',
    attributes: [],
    children: 'words',
    example: '<Note>Counted by hand.</Note>',
  },
  {
    name: 'Ref',
    meaning: 'A link to a figure, by its number.',
    attributes: [needs('to', 'The figure’s id: its kind and its name, such as figure-sales or image-harbour.')],
    children: 'none',
    example: '<Ref to="figure-sales" />',
  },
  {
    name: 'Data',
    meaning: 'A dataset as a table, with its sources; readers may sort it.',
    attributes: [
      needs('of', 'The dataset’s file in datasets/, without its ending.'),
      may('columns', 'The columns to show, parted by spaces, in this order; all where it is left out.'),
      may('rows', 'The ids of the rows to show, parted by spaces, in this order; all where it is left out.'),
      may('caption', 'What stands over the table; the dataset’s title where it is left out.'),
    ],
    children: 'none',
    example: '<Data of="prices" columns="y2024 y2025" />',
  },
  {
    name: 'Callout',
    meaning: 'A box beside the argument: a note, a tip, a warning or how something was worked out.',
    attributes: [
      { ...may('kind', 'What it is; a note where it is left out.'), values: calloutKinds },
      may(
        'title',
        'Its heading. The kind’s own word stands where it is left out, and over that of a tip or a warning.',
      ),
    ],
    children: 'blocks',
    example: '<Callout kind="method" title="How we counted">\n\nEvery figure is …\n\n</Callout>',
  },
  {
    name: 'Quote',
    meaning: 'Words of another, set apart, with where they are from.',
    attributes: [
      may('source', 'The source’s id in sources.yaml.'),
      may('by', 'Who said it, where no source says so or besides it.'),
    ],
    children: 'blocks',
    example: '<Quote source="annual-report" by="The chair">\n\nWe expect …\n\n</Quote>',
  },
  {
    name: 'Video',
    meaning: 'A film as a picture that links to it; pages load nothing from other sites.',
    attributes: [
      needs('href', 'Where the film can be seen, https://…'),
      needs('src', 'Its picture: a file’s name in content/images/.'),
      needs('alt', 'What the picture shows.'),
      needs('title', 'What the film is called.'),
    ],
    children: 'none',
    example: '<Video href="https://example.org/film" src="film.jpg" alt="A crane turning" title="A day at the quay" />',
  },
];
