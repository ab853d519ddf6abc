import { shareSize } from '../downloads/share-picture.ts';
import { isMarkedUp, plainText, report } from '../report.ts';
import { inkedPageWords as words, withCommas, withinWords } from '../words/words.ts';
import { verdictCounts } from './verdict-counts.ts';

const title = plainText(report.file.title);
const counts = withCommas(
  verdictCounts
    .filter(({ count }) => count > 0)
    .map(({ count, label }) => words.count(count, withinWords.verdict(label))),
);

/** The cover's picture as other sites show it, which stands for every page without one of its own. */
export const coverShare = {
  path: '/share.png',
  alt: isMarkedUp ? words.shared(title, report.file.source_text.name, counts) : words.sharedTitle(title),
  ...shareSize,
};
