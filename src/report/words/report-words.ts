import type { ContentProblem } from '../content-problem.ts';
import { problemReporter, type YamlFile } from '../yaml-file.ts';
import { messageProblems } from './check-message.ts';
import {
  declaredMessages,
  messageAt,
  overridden,
  shippedCatalogue,
  shippedLanguages,
  type Catalogue,
  type Messages,
} from './catalogue.ts';

/** The words of a report's interface: the catalogue of its language, and what words.yaml says otherwise. */
export function reportWords(
  report: YamlFile<{ language: string }>,
  own: YamlFile<Messages>,
  problems: ContentProblem[],
): Catalogue | null {
  const { language } = report.value;
  const inReport = problemReporter(report, problems);
  if (Intl.PluralRules.supportedLocalesOf(language).length === 0) {
    inReport(['language'], `is "${language}", which is no language that is known here${ships()}`);
    return null;
  }
  const shipped = shippedCatalogue(language);
  if (!shipped && Object.keys(own.value).length === 0) {
    const or = ` Another language needs all of the interface's words in words.yaml; src/words/en.yaml has them in English.`;
    inReport(['language'], `is "${language}", in which the interface has no words${ships()}${or}`);
    return null;
  }
  const inWords = problemReporter(own, problems);
  const before = problems.length;
  const messages = declaredMessages();
  for (const { path, values } of messages) {
    const message = messageAt(own.value, path);
    for (const problem of message === undefined ? [] : messageProblems(message, values, language))
      inWords(path, problem);
  }
  if (!shipped) {
    const missing = messages.map(({ path }) => path).filter((path) => messageAt(own.value, path) === undefined);
    for (const [group, names] of byGroup(missing))
      inWords([group], `lacks ${names.join(', ')}; ${language} is not a language that ships, so all are needed.`);
  }
  if (problems.length > before) return null;
  return { language, messages: shipped ? overridden(shipped.messages, own.value) : own.value };
}

function ships(): string {
  return `; ${shippedLanguages().join(' and ')} ship with it.`;
}

function byGroup(paths: readonly (readonly string[])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [group = '', ...name] of paths) groups.set(group, [...(groups.get(group) ?? []), name.join('.')]);
  return groups;
}

/** The catalogue that ships in a language; the English one where none does. */
export function soundCatalogue(language: string): Catalogue {
  const catalogue = shippedCatalogue(language) ?? shippedCatalogue('en');
  if (!catalogue) throw new Error('the English catalogue is missing');
  return catalogue;
}
