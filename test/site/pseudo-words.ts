import { isLiteralElement, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';
import { shippedCatalogue, type Messages } from '../../src/report/words/catalogue.ts';
import { parsedMessage } from '../../src/report/words/parsed-message.ts';

/** The English words of the interface with every word in brackets, so that one from elsewhere stands out. */
export function pseudoWords(): Messages {
  const catalogue = shippedCatalogue('en');
  if (!catalogue) throw new Error('there is no English catalogue');
  return bracketed(catalogue.messages);
}

function bracketed(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([name, of]) => [name, typeof of === 'string' ? bracketedMessage(of) : bracketed(of)]),
  );
}

function bracketedMessage(message: string): string {
  const parts = parsedMessage(message).map(bracketedPart);
  return printAST(parts).replace(/\{(upper|lower)__(\w+)\}/g, '{$2, $1}');
}

/** Word by word, since pictures break lines between words. */
function bracketedPart(part: MessageFormatElement): MessageFormatElement {
  if (isLiteralElement(part)) return { ...part, value: part.value.replace(/[\p{L}\p{M}’]+/gu, '⟦$&⟧') };
  if (!('options' in part)) return part;
  const options = Object.entries(part.options).map(([form, option]) => [
    form,
    { ...option, value: option.value.map(bracketedPart) },
  ]);
  return { ...part, options: Object.fromEntries(options) as typeof part.options };
}
