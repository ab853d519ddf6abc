import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { declaredGroups, isMessage, messagesOf, type Declaration, type DeclaredMessage } from '../../words/message.ts';
import { Kept } from '../kept.ts';
// Loading them declares every group.
import '../../words/words.ts';

/** Messages by group and name; a group may hold groups. */
export interface Messages {
  readonly [name: string]: string | Messages;
}

/** The interface's words in one language. */
export interface Catalogue {
  language: string;
  messages: Messages;
}

const folder = new URL('../../words/', import.meta.url);
const shipped = new Kept<Messages>();

/** The languages whose words come with the engine. */
export function shippedLanguages(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'))
    .sort();
}

/** The file of a shipped catalogue. */
export function catalogueFile(language: string): string {
  return fileURLToPath(new URL(`${language}.yaml`, folder));
}

/** The catalogue that ships for a language or, failing that, for what it is a kind of: en for en-GB. */
export function shippedCatalogue(language: string): Catalogue | undefined {
  const [base = language] = language.split('-');
  const name = [language, base].find((one) => shippedLanguages().includes(one));
  if (name === undefined) return undefined;
  const text = readFileSync(catalogueFile(name), 'utf8');
  return { language, messages: shipped.of(name, [text], () => parse(text) as Messages) };
}

/** Every message that a catalogue must have. */
export function declaredMessages(): DeclaredMessage[] {
  return [...declaredGroups()].flatMap(([name, declaration]) => messagesOf([name], declaration));
}

/** The message at a path, if a catalogue has it. */
export function messageAt(messages: Messages, path: readonly string[]): string | undefined {
  const found = path.reduce<string | Messages | undefined>(
    (inner, name) => (typeof inner === 'object' ? inner[name] : undefined),
    messages,
  );
  return typeof found === 'string' ? found : undefined;
}

/** A catalogue with some messages replaced. */
export function overridden(messages: Messages, by: Messages): Messages {
  const merged = Object.entries(by).map(([name, value]): [string, string | Messages] => {
    const own = messages[name];
    return [name, typeof value === 'object' && typeof own === 'object' ? overridden(own, value) : value];
  });
  return { ...messages, ...Object.fromEntries(merged) };
}

/** words.yaml: messages of the interface in the report's own words, or all of them in a language that does not ship. */
export const wordsSchema = z.strictObject(
  Object.fromEntries([...declaredGroups()].map(([name, declaration]) => [name, groupSchema(declaration)])),
) as z.ZodType<Messages>;

function groupSchema(declaration: Declaration): z.ZodType {
  const shape = Object.entries(declaration).map(([name, of]): [string, z.ZodType] => [
    name,
    isMessage(of) ? z.string().optional() : groupSchema(of),
  ]);
  return z.strictObject(Object.fromEntries(shape)).optional();
}
