import { inlineParts } from './inline-text.ts';
import type { Report } from './report-types.ts';

/** Replaces the tokens of a text by plain words, for titles and descriptions. */
export function plainText(text: string, report: Pick<Report, 'numbers' | 'words' | 'sources'>): string {
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
        default:
          return plainText(part.text, report);
      }
    })
    .join('');
}
