import type { ClaimProposal } from './claim-proposals.ts';

/** What tells, in a language, where a sentence ends and what kind of claim it makes. */
export interface SentenceSigns {
  /** The end of what only looks like a sentence: an abbreviation, or an ordinal. */
  cut: RegExp;
  /** Words that mark a kind of claim, the first found counting. */
  kinds: readonly (readonly [kind: ClaimProposal['kind'], words: RegExp])[];
}

const english: SentenceSigns = {
  cut: /(?:^|\s)(?!(?:it|so|too|up|on|in|off|out)\.)(?:\p{L}{1,3}|approx)\.\s*$/u,
  kinds: [
    ['forecast', /\b(?:will|going to|by 20\d\d|expects?|forecasts?)\b/i],
    ['estimate', /\b(?:about|around|roughly|approximately|estimated?|some \d)/i],
    ['judgement', /\b(?:should|best|worst|must|better|superior)\b/i],
  ],
};

// German ordinals end in a full stop, and so do its dates: "am 3. Mai". Many a German sentence ends in a short word.
const german: SentenceSigns = {
  cut: new RegExp(
    '(?:^|[\\s(])(?:\\d{1,2}|\\p{L}|' +
      'ca|vgl|bzw|usw|etc|evtl|ggf|inkl|max|min|rd|sog|bspw|einschl|zzgl|Mio|Mrd|Nr|Dr|Prof|' +
      'Ing|Dipl|St|Str|Abb|Art|Abs|Kap|Tab|Jan|Feb|Aug|Sept|Okt|Nov|Dez|Hr|Fr|Tsd|Std|Min)\\.\\s*$',
    'u',
  ),
  kinds: [
    ['forecast', /(?<!\p{L})(?:wird|werden|bis 20\d\d|erwartet|prognostiziert|voraussichtlich)(?!\p{L})/iu],
    ['estimate', /(?<!\p{L})(?:etwa|rund|ungefähr|circa|ca\.|schätzungsweise|knapp|gut \d)/iu],
    ['judgement', /(?<!\p{L})(?:sollte[nt]?|muss|müssen|beste[nrsm]?|besser|schlechter|überlegen)(?!\p{L})/iu],
  ],
};

const other: SentenceSigns = { cut: /(?:^|\s)\p{L}\.\s*$/u, kinds: [] };

/** The signs of a language; of one that is not known here, those that hold anywhere. */
export function signsOf(language: string): SentenceSigns {
  return { en: english, de: german }[new Intl.Locale(language).language] ?? other;
}
