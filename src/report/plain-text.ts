import { figureWords } from '../words/words.ts';
import { inlineParts } from './inline-text.ts';
import type { Report } from './report-types.ts';

/** Replaces the tokens and the Markdown of a text by plain words, for titles and descriptions. */
export function plainText(text: string, report: Pick<Report, 'numbers' | 'words' | 'sources' | 'figures'>): string {
  return inlineParts(text)
    .map((part) => {
      switch (part.kind) {
        case 'text':
          return part.text;
        case 'num':
          return report.numbers[part.name]?.text ?? '';
        case 'word':
          return report.words[part.name] ?? '';
        case 'cite':
          return report.sources.find(({ id }) => id === part.name)?.publisher ?? '';
        case 'ref':
          return figureWords.figure(report.figures.find(({ id }) => id === part.name)?.number ?? 0);
        case 'code':
          return part.code;
        case 'maths':
          return part.tex;
        default:
          return plainText(part.text, report);
      }
    })
    .join('');
}
