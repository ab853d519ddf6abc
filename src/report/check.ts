import { contentFolder } from './content-folder.ts';
import { ContentError } from './content-problem.ts';
import { loadContent } from './load.ts';
import { problemsText } from './problem-text.ts';

try {
  const { report, warnings } = loadContent(contentFolder);
  const { chapters, claims, numbers } = report;
  if (warnings.length > 0) console.error(`${problemsText(warnings)}\n`);
  const counts = [
    counted(chapters.length, 'chapter'),
    counted(claims.length, 'claim'),
    counted(Object.keys(numbers).length, 'number'),
  ];
  console.log(`The content is valid: ${counts.join(', ')}.`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
