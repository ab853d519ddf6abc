type Sentences = ReadonlyMap<string, readonly string[]>;

let present: Promise<Sentences> | undefined;

/** The sentences of this edition by chapter, worked out once for all the editions that it is compared with. */
export function presentSentences(workOut: () => Promise<Sentences>): Promise<Sentences> {
  // While an author writes, they change.
  return import.meta.env.DEV ? workOut() : (present ??= workOut());
}
