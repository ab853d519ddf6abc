import { z } from 'astro/zod';
import { ownFiles, type FigureKind } from '../../src/figures/figure-kind.ts';

interface Quote {
  words: string;
  by: string;
}

/** A kind of figure that only tests know. */
export const quote: FigureKind<Quote> = {
  name: 'quote',
  tag: 'PullQuote',
  attribute: 'of',
  own: { folder: 'quotes', schema: z.strictObject({ words: z.string(), by: z.string() }) },
  files: (files) => ownFiles(files, quote),
  place: 'in quotes/',
  title: ({ by }) => by,
  record: ({ words, by }) => ({
    title: by,
    measure: 'Words',
    description: words,
    table: { columns: [{ label: 'Words', isNumeric: false }], rows: [[{ value: words, text: words }]] },
    sources: [],
    credit: 'Ours',
    picture: () => '<svg viewBox="0 0 10 10"></svg>',
  }),
  texts: ({ words }) => [{ path: ['words'], text: words, claims: true }],
  reading: (content, { id, chapter }) => ({
    outline: { kind: 'quote', id, title: content.by, chapter },
    fields: { [`note/${id}/words`]: 'any' },
  }),
};
