import { typedNumerals } from '../report/numerals.ts';
import { addressName } from '../report/address-name.ts';
import { patternOf } from '../report/pattern-of.ts';
import { sourceText } from '../report/source-text.ts';

/** A sentence of a text that could be checked. */
export interface ClaimProposal {
  id: string;
  section: string;
  quote: string;
  kind: 'fact' | 'judgement' | 'forecast' | 'estimate';
}

const wordsInId = 5;

/** The sentences of a text that hold a number or a name, verbatim and in its order. */
export function proposedClaims(text: string, language: string): ClaimProposal[] {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  const ids = new Set<string>();
  let section = 'the beginning';
  return sourceText(text, [], []).flatMap(({ kind, rows }) => {
    const [[{ text: whole } = { text: '' }] = []] = rows;
    if (kind === 'title' || kind === 'heading') {
      section = whole;
      return [];
    }
    return withWholeSentences([...sentences.segment(whole)].map(({ segment }) => segment))
      .map((sentence) => sentence.trim().replace(/^(?:\d+[.)]|[-*•])\s+/, ''))
      .filter(isCheckable)
      .flatMap((sentence) => verbatimIn(text, sentence) ?? [])
      .map((quote): ClaimProposal => ({ id: idOf(quote, ids), section, quote, kind: kindOf(quote) }));
  });
}

/** A sentence with the text's own line breaks, since quotes are compared letter by letter. */
function verbatimIn(text: string, sentence: string): string | undefined {
  const words = sentence.split(/\s+/).map(patternOf);
  return new RegExp(words.join('\\s+')).exec(text)?.[0];
}

/** Sentences that were cut after an abbreviation, such as "Dr." or "approx.", joined again. */
function withWholeSentences(segments: readonly string[]): string[] {
  return segments.reduce<string[]>((sentences, segment) => {
    const last = sentences.at(-1);
    const isCut =
      last !== undefined &&
      /(?:^|\s)(?:\p{L}|\p{Lu}\p{L}{0,2}|\p{L}{1,3}|approx|vgl)\.\s*$/u.test(last) &&
      !/\s(?:it|so|too|up|on|in|off|out)\.\s*$/.test(last);
    return isCut ? [...sentences.slice(0, -1), last + segment] : [...sentences, segment];
  }, []);
}

function isCheckable(sentence: string): boolean {
  // What ends as no sentence does is a heading or an entry of a list.
  if (!/[.!?…]["”’')\]]*$/.test(sentence) && !/\d/.test(sentence)) return false;
  const hasNumber = /\d/.test(sentence) || typedNumerals(sentence, []).length > 0;
  // A capital within the sentence; in German most are nouns, so that most sentences are proposed there.
  const hasName = /\S\s+["“(]?\p{Lu}[\p{L}.&-]+/u.test(sentence);
  return sentence.split(/\s+/).length >= 3 && (hasNumber || hasName);
}

const signs: readonly (readonly [kind: ClaimProposal['kind'], words: RegExp])[] = [
  ['forecast', /\b(?:will|going to|by 20\d\d|expects?|forecasts?|wird|werden|bis 20\d\d|erwartet)\b/i],
  ['estimate', /\b(?:about|around|roughly|approximately|estimated?|some \d|etwa|rund|ungefähr|schätzungsweise)\b/i],
  ['judgement', /\b(?:should|best|worst|must|better|superior|sollte|muss|beste[nrs]?)\b/i],
];

function kindOf(sentence: string): ClaimProposal['kind'] {
  return signs.find(([, words]) => words.test(sentence))?.[0] ?? 'fact';
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
export function claimsYaml(claims: readonly ClaimProposal[]): string {
  return claims
    .map(
      ({ id, section, quote, kind }) => `- id: ${id}
  section: ${JSON.stringify(section)}
  quote: ${JSON.stringify(quote)}
  kind: ${kind}
  verdict: unverified
  finding: Not checked yet.
  sources: []
`,
    )
    .join('');
}

/** A chapter that sets each of them, so that the report is whole while they are being checked. */
export function claimsChapter(claims: readonly ClaimProposal[], title: string): string {
  const blocks = claims.map(({ id, quote }) => `<Claim id="${id}">${beginningOf(quote)} …</Claim> Not checked yet.`);
  return `---\ntitle: ${title}\n---\n\n${blocks.join('\n\n')}\n`;
}

/** The first words of a sentence, as far as prose may hold them: without numerals and signs of MDX. */
function beginningOf(sentence: string): string {
  const words = sentence.split(/\s+/).slice(0, 8);
  const allowed: string[] = [];
  for (const word of words) {
    if (/[\d{}<>[\]*_`\\$]/.test(word) || typedNumerals([...allowed, word].join(' '), []).length > 0) break;
    allowed.push(word);
  }
  return allowed.join(' ') || 'A sentence with a number';
}
