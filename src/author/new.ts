import { basename, relative, resolve } from 'node:path';
import { createInterface, type Interface } from 'node:readline/promises';
import { CommandError, commandLine, runCommand, today } from './command.ts';
import { reportFiles, templateLanguages } from './report-templates.ts';
import { refuseUsedFolder, writeNewFolder } from './write-files.ts';

const options = [
  '[--title "My report"]',
  '[--claims | --no-claims]',
  '[--model | --no-model]',
  `[--language ${templateLanguages.join('|')}]`,
  '[--yes]',
];
const usage = `npm run new -- my-report ${options.join(' ')}`;

await runCommand(async () => {
  const { values, positionals } = commandLine(
    {
      title: { type: 'string' },
      claims: { type: 'boolean' },
      model: { type: 'boolean' },
      language: { type: 'string' },
      yes: { type: 'boolean', short: 'y' },
    },
    usage,
  );
  refuseAnswers(positionals);
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new CommandError(`One folder is expected:\n${usage}`);
  const folder = resolve(name);
  refuseUsedFolder(folder);

  const asking = !values.yes && process.stdin.isTTY ? createInterface(process.stdin, process.stdout) : null;
  const title = values.title ?? (await answer(asking, 'Title', titleOf(folder)));
  const language = values.language ?? (await chosenLanguage(asking));
  const hasClaims = values.claims ?? (await agreed(asking, 'Does it examine a text, claim by claim?'));
  const hasModel = values.model ?? (await agreed(asking, 'Does it have a model whose numbers readers can move?'));
  asking?.close();

  const files = reportFiles({
    folder: basename(folder),
    title: title.trim(),
    language,
    hasClaims,
    hasModel,
    day: today(),
  });
  writeNewFolder(folder, files);
  const shown = relative('.', folder) || '.';
  console.log(`${shown}/ holds a report of ${files.size} files. Write over what is in them:
  CONTENT=${quoted(shown)} npm run dev      shows it while you write; /guide/ explains every field and component
  CONTENT=${quoted(shown)} npm run check    checks it
  CONTENT=${quoted(shown)} npm start        builds and serves it`);
});

/** Refuses a "no" or "yes" after an option that takes none, since it would be read as the folder. */
function refuseAnswers(positionals: readonly string[]): void {
  const given = positionals.find((word) => /^(?:yes|no|true|false|ja|nein)$/i.test(word));
  if (given !== undefined && positionals.length > 1)
    throw new CommandError(`--claims and --model take no "${given}"; --no-claims and --no-model say no:\n${usage}`);
}

/** A folder's name as a title: my-report is "My report". */
function titleOf(folder: string): string {
  const words = basename(folder).replace(/[-_]+/g, ' ').trim();
  return words === '' ? 'A new report' : words.charAt(0).toUpperCase() + words.slice(1);
}

async function answer(asking: Interface | null, question: string, otherwise: string): Promise<string> {
  const typed = (await asking?.question(`${question} (${otherwise}): `))?.trim();
  return typed || otherwise;
}

async function agreed(asking: Interface | null, question: string): Promise<boolean> {
  const typed = await asking?.question(`${question} (y/N): `);
  return /^[yj]/i.test(typed?.trim() ?? '');
}

async function chosenLanguage(asking: Interface | null): Promise<string> {
  for (;;) {
    const language = await answer(asking, `Language, one of ${templateLanguages.join(', ')}`, 'en');
    if (templateLanguages.includes(language)) return language;
    console.log(`"${language}" is not one of ${templateLanguages.join(', ')}.`);
  }
}

/** A path as a shell takes it. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
