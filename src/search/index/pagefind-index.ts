import { close, createIndex } from 'pagefind';
import { compoundParts } from './compounds.ts';
import { numberForms } from './number-forms.ts';
import { escaped } from '../../words/escaped.ts';
import { wordsOfRecord, writtenAbout, type RecordKind, type SearchRecord } from '../record.ts';
import { signs, wordsOf } from '../words-of.ts';

/** How much a word counts by where it stands: what supports the report comes after what the report says. */
const weights: Record<RecordKind, { title: number; text: number }> = {
  section: { title: 5, text: 1 },
  finding: { title: 1.5, text: 1 },
  claim: { title: 1.5, text: 1 },
  figure: { title: 2, text: 0.8 },
  term: { title: 6, text: 1 },
  passage: { title: 0.2, text: 0.7 },
  source: { title: 0.6, text: 0.3 },
  number: { title: 0.6, text: 0.3 },
};

/** How many records share one file of texts. More would make a query read what it does not show. */
const recordsInFile = 4;
/** How many records are handed over at once. */
const atOnce = 200;

/** The files of Pagefind's that search needs: its program, the words, and the texts; not its several interfaces. */
const needed = /^(pagefind\.js|pagefind-entry\.json|wasm\..*|.*\.pf_(meta|index|fragment|filter))$/;

export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/**
 * A record as the page that Pagefind reads. Names in formulas, parts of compounds and other forms of numbers are searched, and
 * not shown.
 */
function recordPage(record: SearchRecord, language: string, parts: readonly string[]): string {
  const { kind, title, text, formulaName = '' } = record;
  const weight = weights[kind];
  const said = text === '' ? '' : `<p data-pagefind-weight="${weight.text}">${escaped(text)}</p>`;
  const unseen = { formula: wordsOf(formulaName), parts };
  const head = Object.entries(unseen)
    .filter(([, words]) => words.length > 0)
    .map(([name, words]) => `<meta data-pagefind-meta="${name}[content]" content="${escaped(words.join(' '))}">`)
    .join('');
  return `<html lang="${language}"><head>${head}</head><body data-pagefind-filter="kind:${kind}">
<h1 data-pagefind-weight="${weight.title}">${escaped(title)}</h1>${said}</body></html>`;
}

/** Indexes the records of a report in its language, an ISO 639 code. */
export async function pagefindFiles(records: readonly SearchRecord[], language: string): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({
    forceLanguage: language,
    includeCharacters: signs,
    maxFragments: Math.max(1, Math.ceil(records.length / recordsInFile)),
  });
  if (!index) throw new Error(`the search index could not be begun: ${errors.join('; ')}`);
  try {
    const partsOf = compoundParts(language, new Set(records.flatMap(wordsOfRecord)));
    for (let from = 0; from < records.length; from += atOnce) {
      const added = records.slice(from, from + atOnce).map((record) => {
        const parts = new Set([...wordsOfRecord(record).flatMap(partsOf), ...numberForms(record)]);
        return index.addHTMLFile({ url: writtenAbout(record), content: recordPage(record, language, [...parts]) });
      });
      const faults = (await Promise.all(added)).flatMap((answer) => answer.errors);
      if (faults.length > 0) throw new Error(`the search index refused a record: ${faults.join('; ')}`);
    }
    const { files, errors: unwritten } = await index.getFiles();
    if (unwritten.length > 0) throw new Error(`the search index could not be made: ${unwritten.join('; ')}`);
    return withoutSpareWasm(files.filter(({ path }) => needed.test(path.split('/').at(-1) ?? '')));
  } finally {
    await close();
  }
}

/** Pagefind writes its program twice: with the rules of a language, and without. One of them is asked for. */
function withoutSpareWasm(files: readonly IndexFile[]): IndexFile[] {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  const about = JSON.parse(new TextDecoder().decode(entry?.content)) as {
    languages: Record<string, { wasm: string | null }>;
  };
  const asked = new Set(Object.values(about.languages).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`));
  return files.filter(({ path }) => !path.startsWith('wasm.') || asked.has(path));
}
