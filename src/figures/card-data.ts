import { cardWords as words } from '../words/words.ts';
import type { CardData } from '../charts/reading-card.ts';
import { editionText } from '../reading/edition-text.ts';
import type { ReadingOutline } from '../reading/outline.ts';
import type { ReadingValues } from '../reading/reading.ts';
import type { HeadlineResult } from './figure-reading.ts';
import { changesIn, headlineOf } from './readings.ts';

/** The links of a card: one to all of a reading, and one to what a code holds of it. */
export interface CardLinks {
  link: string;
  /** The code; null where the link is too long for one, and where there is nothing that it may hold. */
  code: CardData['code'];
  /** Whether there is anything that a code may hold. */
  isCoded: boolean;
}

/** A reading as a card tells it, without the reader's own words. */
export function cardData(values: ReadingValues, outline: ReadingOutline, { link, code, isCoded }: CardLinks): CardData {
  const headline = headlineOf(values, outline);
  const { report } = outline;
  return {
    over: [report, editionText(outline)].filter(Boolean).join(' · '),
    heading: headline
      ? headingOf(headline.short, unbroken(headline.own.text), unbroken(headline.base.text))
      : words.plainHeading(report),
    chart: headline && { title: headline.label, bars: bars(headline, outline.sourceText) },
    changesTitle: words.changes,
    changes: changesIn(values, outline),
    more: words.more,
    linkTitle: words.link,
    link,
    linkCut: words.linkCut,
    code,
    codeNote: code ? words.codeOpens : isCoded ? words.tooLong : '',
  };
}

/** A value whose unit stays on its line. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

function bars(
  { own, base, record }: HeadlineResult,
  source: string | undefined,
): NonNullable<CardData['chart']>['bars'] {
  return [
    { label: words.ownCase, isOwn: true, ...own },
    { label: source === undefined ? words.baseCase : words.sourceCase(source), isOwn: false, ...base },
    ...(record ? [{ ...record, isOwn: false }] : []),
  ];
}

function headingOf(name: string, own: string, base: string): string {
  return own === base ? words.headingAsBase(name, own) : words.heading(name, own, base);
}
