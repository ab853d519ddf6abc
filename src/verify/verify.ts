// `npm run verify -- <folder or address>`: opens every page of a published copy in a browser, and says what is wrong.
import { findBrowser } from '../browser/find-browser.ts';
import { commandLine, CommandError, runCommand } from '../author/command.ts';
import { published } from './published.ts';
import { outcomeText } from './report-text.ts';
import { walk } from './walk.ts';

const usage = 'Usage: npm run verify -- <folder or address> [--editions]';

await runCommand(async () => {
  const { values, positionals } = commandLine({ editions: { type: 'boolean', default: false } }, usage);
  const [place] = positionals;
  if (place === undefined || positionals.length > 1) throw new CommandError(usage);
  const browserPath = await findBrowser();
  const copy = await published(place);
  try {
    const onPage = (done: number, all: number): void => {
      if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all} pages${done === all ? '\n' : ''}`);
    };
    const outcome = await walk({ copy, browserPath, editions: values.editions ?? false, onPage });
    console.log(outcomeText(outcome));
    if (outcome.findings.some(({ kind }) => kind === 'error')) process.exitCode = 1;
  } finally {
    await copy.close();
  }
});
