import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { contentFolder } from '../report/content-folder.ts';
import { textFile } from '../report/text-file.ts';
import { claimsChapter, claimsYaml, proposedClaims } from './claim-proposals.ts';
import { CommandError, commandLine, runCommand } from './command.ts';
import { languageOf, partWords } from './part-templates.ts';
import { writeFiles } from './write-files.ts';

const usage = `npm run claims -- text.txt [folder] [--language de]
The language is that of the report written to, unless it is given; without a report, English.`;

await runCommand(() => {
  const { values, positionals } = commandLine({ language: { type: 'string' } }, usage);
  const [path, folder, ...more] = positionals;
  if (path === undefined || more.length > 0)
    throw new CommandError(`The file of a text is expected, and perhaps a report's folder to write to:\n${usage}`);
  const read = existsSync(path) ? textFile(path) : { fault: { message: 'there is no such file.' } };
  if ('fault' in read) throw new CommandError(`${path}: ${read.fault.message}`);
  const writesNothing = folder === undefined && process.env['CONTENT'] === undefined;
  const content = folder === undefined ? contentFolder : resolve(folder);
  const language = known(values.language ?? (writesNothing ? 'en' : languageOf(content)));
  const claims = proposedClaims(read.text, language);
  if (claims.length === 0) throw new CommandError(`${path} has no sentence with a number or a name.`);
  if (writesNothing) {
    console.log(claimsYaml(claims, language));
    return;
  }
  const proposed = new Map([
    ['source/article.txt', read.text],
    ['claims.yaml', claimsYaml(claims, language)],
    [`chapters/${partWords(language).claimsFile}.mdx`, claimsChapter(claims, language)],
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

function known(language: string): string {
  const isTag = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(language);
  if (isTag && Intl.Segmenter.supportedLocalesOf(language).length > 0) return language;
  throw new CommandError(
    `The language is "${language}", which is none known here; a tag such as en or de is expected.`,
  );
}
