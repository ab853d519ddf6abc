/** The language of the interface. A site's build replaces this module by constants. */
export let language = 'en';
/** Where its numbers are written: "en-US". */
export let locale = 'en-US';

/** Sets the language where no site is built. */
export function setLanguage(inLanguage: string, inLocale: string): void {
  [language, locale] = [inLanguage, inLocale];
}
