// Written by `npm run schemas` from what the engine reads; the MDX extension of editors reads it.
interface MDXProvidedComponents {
  /** A claim of the text examined, in the sentence that tells of it; it carries the verdict. */
  Claim: (props: { /** The claim’s id in claims.yaml; several are parted by spaces. */ id: string; children?: unknown }) => unknown;
  /** A number of a model, a dataset or a count, as its format writes it. */
  Num: (props: { /** The number’s name: model.output, dataset.row, dataset.row.column or count.name. */ of: string }) => unknown;
  /** A word of a model, chosen by its numbers. */
  Word: (props: { /** The word’s name: model.word. */ of: string }) => unknown;
  /** A term of the glossary, which opens its meaning. */
  Term: (props: { /** The term’s id in glossary.yaml. */ of: string; children?: unknown }) => unknown;
  /** A reference to a source. */
  Cite: (props: { /** The source’s id in sources.yaml. */ of: string }) => unknown;
  /** A note in the margin; on a phone it unfolds. */
  Note: (props: { children?: unknown }) => unknown;
  /** A link to a figure, by its number. */
  Ref: (props: { /** The figure’s id: its kind and its name, such as figure-sales or image-harbour. */ to: string }) => unknown;
  /** A dataset as a table, with its sources; readers may sort it. */
  Data: (props: { /** The dataset’s file in datasets/, without its ending. */ of: string; /** The columns to show, parted by spaces, in this order; all where it is left out. */ columns?: string; /** The ids of the rows to show, parted by spaces, in this order; all where it is left out. */ rows?: string; /** What stands over the table; the dataset’s title where it is left out. */ caption?: string }) => unknown;
  /** A box beside the argument: a note, a tip, a warning or how something was worked out. */
  Callout: (props: { /** What it is; a note where it is left out. */ kind?: 'note' | 'tip' | 'warning' | 'method'; /** Its heading. The kind’s own word stands where it is left out, and over that of a tip or a warning. */ title?: string; children?: unknown }) => unknown;
  /** Words of another, set apart, with where they are from. */
  Quote: (props: { /** The source’s id in sources.yaml. */ source?: string; /** Who said it, where no source says so or besides it. */ by?: string; children?: unknown }) => unknown;
  /** A film as a picture that links to it; pages load nothing from other sites. */
  Video: (props: { /** Where the film can be seen, https://… */ href: string; /** Its picture: a file’s name in content/images/. */ src: string; /** What the picture shows. */ alt: string; /** What the film is called. */ title: string }) => unknown;
  /** Facts of datasets, drawn by Observable Plot. Or: An image of content/images/. With a caption it is numbered among the report’s figures, and <Ref> leads to it. */
  Figure: (props: { /** Its name in figures/. */ of: string } | { /** The file’s name in content/images/, such as harbour.jpg. */ src: string; /** What the image shows, for those who cannot see it. */ alt: string; /** What it shows and why it matters; tokens and Markdown work in it. */ caption?: string; /** Whose image it is; tokens and Markdown work in it. */ credit?: string }) => unknown;
  /** A view of a model: a picture of some of its numbers, with a control for each input that moves it. */
  RevenueBridge: (props: { /** The model’s file, without its ending. */ model: string; /** The name of one of its views. */ view: string }) => unknown;
  /** Trends by lenses, with the editors’ ratings. */
  TrendMatrix: (props: { /** Its name in matrices/. */ of: string }) => unknown;
  /** Risks as questions, with likelihood and impact in bands. */
  RiskChecklist: (props: { /** Its name in checklists/. */ of: string }) => unknown;
  /** A sum told step by step, past one picture of its amounts. */
  Steps: (props: { /** Its name in steps/. */ of: string }) => unknown;
  /** The words around a picture of all verdicts. */
  VerdictTally: (props: { /** Its name in tallies/. */ of: string }) => unknown;
}
