import { setLanguage } from '../../words/language.ts';
import { setLookUp, type SpokenMessage } from '../../words/message.ts';
import * as writing from '../../words/writing.ts';
import { messageAt, shippedCatalogue, type Catalogue } from './catalogue.ts';
import { compiledMessage, writingNames } from './compile-message.ts';

let inUse: { catalogue: Catalogue; locale: string } | undefined;

/** Says the interface's words in a catalogue from here on: in checks, in tests, and what the build says outside of pages. */
export function useCatalogue(catalogue: Catalogue, locale: string): void {
  inUse = { catalogue, locale };
  setLanguage(catalogue.language, locale);
  const spoken = new Map<string, SpokenMessage>();
  setLookUp((path, values) => {
    const name = path.join('.');
    const known = spoken.get(name);
    if (known !== undefined) return known;
    const source = compiledMessage(messageAt(catalogue.messages, path) ?? '', values);
    const make = new Function(...writingNames, `return ${source}`) as (...functions: unknown[]) => SpokenMessage;
    const message = make(...writingNames.map((one) => writing[one]));
    spoken.set(name, message);
    return message;
  });
}

/** Says the interface's words in a language that ships. */
export function useShipped(language: string, locale: string): void {
  const catalogue = shippedCatalogue(language);
  if (!catalogue) throw new Error(`there is no catalogue for ${language}`);
  useCatalogue(catalogue, locale);
}

/** The catalogue in use, and how its numbers are written. */
export function catalogueInUse(): { catalogue: Catalogue; locale: string } {
  if (!inUse) throw new Error('no catalogue is in use');
  return inUse;
}
