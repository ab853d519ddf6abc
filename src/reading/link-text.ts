/** Part of an address without the punctuation that a chat or a sentence may have added to the end of a link. */
export function withoutPunctuation(text: string): string {
  return text.replace(/[.,;:!?'"()[\]<>*…’”»]+$/u, '');
}

/** Decodes a part of an address; text that is not validly encoded stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
