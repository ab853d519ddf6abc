// `npm run pdf`: the whole report as a PDF file, on A4 and on Letter.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError, runCommand } from '../author/command.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { builtSite } from '../pack/built-site.ts';
import { linkMadeFiles } from '../pack/made-files.ts';
import { writeWhole } from '../pack/write-whole.ts';
import { coverFacts } from './cover-facts.ts';
import { headingsOf } from './outline-titles.ts';
import { printed, type Paper } from './printed.ts';
import { withMetadata } from './with-metadata.ts';

const names: Readonly<Record<Paper, string>> = { A4: 'report.pdf', Letter: 'report-letter.pdf' };

await runCommand(async () => {
  const { folder } = builtSite();
  const whole = join(folder, 'all/index.html');
  if (!existsSync(whole))
    throw new CommandError(
      `${folder} has no page all/, which is what is printed; a report of several chapters has one.`,
    );
  const facts = coverFacts(readFileSync(join(folder, 'index.html'), 'utf8'));
  const headings = headingsOf(readFileSync(whole, 'utf8'));
  const papers = Object.keys(names) as Paper[];
  const files = await printed({ folder, browserPath: await findBrowser(), papers, site: facts.site });
  for (const [paper, pdf] of files) {
    const file = await withMetadata(pdf, facts, headings);
    writeWhole(join(folder, names[paper]), file);
    console.log(`${join(folder, names[paper])}: ${(file.length / 1e6).toFixed(1)} MB, ${paper}.`);
  }
  linkMadeFiles(folder);
});
