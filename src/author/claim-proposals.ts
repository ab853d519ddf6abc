import { typedNumerals, type Writing } from '../report/numerals.ts';
import { addressName } from '../report/address-name.ts';
import { patternOf } from '../report/pattern-of.ts';
import { localeNamed } from '../report/report-file.ts';
import { sourceText } from '../report/source-text.ts';
import { partText, partWords } from './part-templates.ts';
import { signsOf } from './sentence-signs.ts';

/** A sentence of a text that could be checked. */
export interface ClaimProposal {
  id: string;
  section: string;
  quote: string;
  kind: 'fact' | 'judgement' | 'forecast' | 'estimate';
}

const wordsInId = 5;
const wordsInProse = 8;
const fewestWords = 3;

/** The sentences of a text in a language that hold a number or a name, verbatim and in its order. */
export function proposedClaims(text: string, language: string): ClaimProposal[] {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  const writing = writingIn(language);
  const ids = new Set<string>();
  let section = partWords(language).beginning;
  return sourceText(text, [], []).flatMap(({ kind, rows }) => {
    const [[{ text: whole } = { text: '' }] = []] = rows;
    if (kind === 'title' || kind === 'heading') {
      section = whole;
      return [];
    }
    return wholeSentences(
      [...sentences.segment(whole)].map(({ segment }) => segment),
      language,
    )
      .map((sentence) => sentence.trim().replace(/^(?:\p{Nd}+[.)]|[-*•])\s+/u, ''))
      .filter((sentence) => isCheckable(sentence, writing))
      .flatMap((sentence) => verbatimIn(text, sentence) ?? [])
      .map((quote): ClaimProposal => ({ id: idOf(quote, ids), section, quote, kind: kindOf(quote, language) }));
  });
}

function writingIn(language: string): Writing {
  return { language, locale: localeNamed({ language, locale: undefined }), counted: [] };
}

/** A sentence with the text's own line breaks, since quotes are compared letter by letter. */
function verbatimIn(text: string, sentence: string): string | undefined {
  const words = sentence.split(/\s+/).map(patternOf);
  return new RegExp(words.join('\\s+')).exec(text)?.[0];
}

/** Sentences that were cut after an abbreviation, such as "Dr." or "approx.", joined again. */
function wholeSentences(segments: readonly string[], language: string): string[] {
  const { cut } = signsOf(language);
  return segments.reduce<string[]>((sentences, segment) => {
    const last = sentences.at(-1);
    return last !== undefined && cut.test(last) ? [...sentences.slice(0, -1), last + segment] : [...sentences, segment];
  }, []);
}

function isCheckable(sentence: string, writing: Writing): boolean {
  const hasDigit = /\p{Nd}/u.test(sentence);
  // What ends as no sentence does is a heading or an entry of a list.
  if (!/[.!?…。！？؟۔।]["”“’»」』)\]]*$/u.test(sentence) && !hasDigit) return false;
  const hasNumber = hasDigit || typedNumerals(sentence, [], writing).length > 0;
  // A capital within the sentence; in German most are nouns, so that most sentences are proposed there.
  const hasName = /\S\s+["“„(]?\p{Lu}[\p{L}.&-]+/u.test(sentence);
  const words = pieces(sentence, writing.language).filter(({ isWord }) => isWord);
  return words.length >= fewestWords && (hasNumber || hasName);
}

/** A text's words and what stands between them, in languages without spaces, too. */
function pieces(text: string, language: string): { piece: string; isWord: boolean }[] {
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].map(({ segment, isWordLike }) => ({
    piece: segment,
    isWord: isWordLike === true,
  }));
}

function kindOf(sentence: string, language: string): ClaimProposal['kind'] {
  return signsOf(language).kinds.find(([, words]) => words.test(sentence))?.[0] ?? 'fact';
}

/** A name from a sentence's first words, which no other has. */
function idOf(sentence: string, taken: Set<string>): string {
  const words = addressName(sentence).split('-').slice(0, wordsInId).join('-') || 'claim';
  let id = words;
  for (let count = 2; taken.has(id); count += 1) id = `${words}-${count}`;
  taken.add(id);
  return id;
}

/** The proposals as claims.yaml. */
export function claimsYaml(claims: readonly ClaimProposal[], language: string): string {
  return claims
    .map(({ id, section, quote, kind }) =>
      partText(language, 'claim.yaml', {
        name: id,
        section: JSON.stringify(section),
        quote: JSON.stringify(quote),
        kind,
      }),
    )
    .join('');
}

/** A chapter that sets each of them, so that the report is whole while they are being checked. */
export function claimsChapter(claims: readonly ClaimProposal[], language: string): string {
  const { claimsTitle, unchecked } = partWords(language);
  const blocks = claims.map(
    ({ id, quote }) => `<Claim id="${id}">${beginningOf(quote, language)} …</Claim> ${unchecked}`,
  );
  return `---\ntitle: ${claimsTitle}\n---\n\n${blocks.join('\n\n')}\n`;
}

/** The first words of a sentence, as far as prose may hold them: without numerals and signs of MDX. */
function beginningOf(sentence: string, language: string): string {
  const writing = writingIn(language);
  let allowed = '';
  let words = 0;
  for (const { piece, isWord } of pieces(sentence.replace(/\s+/g, ' '), language)) {
    const longer = allowed + piece;
    if (words === wordsInProse || /[{}<>[\]*_`\\$]/.test(piece) || typedNumerals(longer, [], writing).length > 0) break;
    allowed = longer;
    if (isWord) words += 1;
  }
  return words > 0 ? allowed.trim() : partWords(language).sentence;
}
