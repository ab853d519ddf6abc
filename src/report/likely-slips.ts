import type { ContentFiles } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';
import { checkDates } from './dates-in-order.ts';
import { checkNumberFields } from './number-fields.ts';
import { checkProseSigns } from './prose-signs.ts';
import { checkRepeats } from './repeated.ts';
import { checkUnreadTokens } from './unread-tokens.ts';

/** What each file may say and the report cannot mean; `texts` are those in which tokens work. */
export function checkSlips(files: ContentFiles, texts: readonly string[], problems: ContentProblem[]): void {
  checkRepeats(files, problems);
  checkDates(files, problems);
  checkUnreadTokens(files, texts, problems);
  checkNumberFields(files, problems);
  checkProseSigns(files, problems);
}
