import { language, locale } from './language.ts';

/** A whole number as the report's locale writes it. */
export function number(value: number): string {
  return value.toLocaleString(locale);
}

let rules: Intl.PluralRules | undefined;
let rulesOf = '';

/** The form that the language has for a number: an exact one such as "=0", or that of its plural category. */
export function plural(value: number, forms: Readonly<Record<string, string>>): string {
  if (!rules || rulesOf !== language) [rules, rulesOf] = [new Intl.PluralRules(language), language];
  return forms[`=${value}`] ?? forms[rules.select(value)] ?? forms['other'] ?? '';
}

/** A text with a capital first letter. */
export function upper(text: string): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

/** A text with a small first letter, unless its first word is written in capitals, such as "AI". */
export function lower(text: string): string {
  return /^\P{L}*\p{L}\S*\p{Lu}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase(language) + text.slice(1);
}
