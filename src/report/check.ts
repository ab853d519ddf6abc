import { contentFolder } from './content-folder.ts';
import { ContentError } from './content-problem.ts';
import { loadContent } from './load.ts';
import { problemsText } from './problem-text.ts';

try {
  const { report, warnings } = loadContent(contentFolder);
  const { chapters, claims, numbers } = report;
  if (warnings.length > 0) console.error(`${problemsText(warnings)}\n`);
  console.log(
    `The content is valid: ${chapters.length} chapters, ${claims.length} claims, ${Object.keys(numbers).length} numbers.`,
  );
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
