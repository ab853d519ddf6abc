import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { contentFolder } from '../report/content-folder.ts';
import { textFile } from '../report/text-file.ts';
import { claimsChapter, claimsYaml, proposedClaims } from './claim-proposals.ts';
import { CommandError, commandLine, runCommand } from './command.ts';
import { writeFiles } from './write-files.ts';

const usage = 'npm run claims -- text.txt [folder] [--language en]';

await runCommand(() => {
  const { values, positionals } = commandLine({ language: { type: 'string', default: 'en' } }, usage);
  const [path, folder, ...more] = positionals;
  if (path === undefined || more.length > 0)
    throw new CommandError(`The file of a text is expected, and perhaps a report's folder to write to:\n${usage}`);
  const read = existsSync(path) ? textFile(path) : { fault: { message: 'there is no such file.' } };
  if ('fault' in read) throw new CommandError(`${path}: ${read.fault.message}`);
  const claims = proposedClaims(read.text, values.language);
  if (claims.length === 0) throw new CommandError(`${path} has no sentence with a number or a name.`);
  if (folder === undefined && process.env['CONTENT'] === undefined) {
    console.log(claimsYaml(claims));
    return;
  }
  const content = folder === undefined ? contentFolder : resolve(folder);
  const proposed = new Map([
    ['source/article.txt', read.text],
    ['claims.yaml', claimsYaml(claims)],
    ['chapters/claims-to-check.mdx', claimsChapter(claims, 'Claims to check')],
  ]);
  for (const place of proposed.keys()) {
    // The text itself may be the one that the report has.
    if (place === 'source/article.txt' && resolve(path) === join(content, place)) proposed.delete(place);
    else if (existsSync(join(content, place)))
      throw new CommandError(
        `${join(content, place)} is there already, and nothing is written over; without a folder, the claims are printed.`,
      );
  }
  writeFiles(content, proposed);
  const written = [...proposed.keys()].map((place) => `  ${relative('.', join(content, place))}`);
  console.log([`${claims.length} claims, all unverified:`, ...written].join('\n'));
});
