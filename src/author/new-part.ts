import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from '../report/content-folder.ts';
import { ContentError } from '../report/content-problem.ts';
import { loadReport } from '../report/load.ts';
import { CommandError, commandLine, runCommand, today } from './command.ts';
import { parts } from './parts.ts';
import { writeFiles } from './write-files.ts';

const [kind = '', ...words] = process.argv.slice(2);
const usage = `npm run new:${kind} -- name${kind === 'claim' ? ' "words of the text"' : ''}${kind === 'chapter' ? '' : ' [--in chapter]'}`;

await runCommand(() => {
  const make = parts[kind];
  if (!make) throw new CommandError(`"${kind}" cannot be made; one of ${Object.keys(parts).join(', ')} is expected.`);
  const { values, positionals } = commandLine({ in: { type: 'string' } }, usage, words);
  const [title, quote, ...more] = positionals;
  if (title === undefined || more.length > 0 || (quote !== undefined && kind !== 'claim'))
    throw new CommandError(`One name is expected (a title in quotation marks will do):\n${usage}`);
  if (!existsSync(join(contentFolder, 'report.yaml')))
    throw new CommandError(
      `${contentFolder} holds no report; npm run new makes one, and CONTENT=folder names another.`,
    );
  const { files, said } = make({ content: contentFolder, title, quote, chapter: values.in, day: today() });
  writeFiles(contentFolder, files);
  console.log(said.join('\n'));
  sayProblems();
});

/** What the check says now: the author sees at once what is still to write. */
function sayProblems(): void {
  try {
    loadReport(contentFolder);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.log(`\nThe check says now: ${error.message}`);
  }
}
