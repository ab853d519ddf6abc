import { contentFolder } from './content-folder.ts';
import { ContentError } from './content-problem.ts';
import { loadReport } from './load.ts';

try {
  const { chapters, claims, numbers } = loadReport(contentFolder);
  console.log(
    `The content is valid: ${chapters.length} chapters, ${claims.length} claims, ${Object.keys(numbers).length} numbers.`,
  );
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
