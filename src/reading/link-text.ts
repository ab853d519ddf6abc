/** Part of an address without the punctuation that a chat or a sentence may have added to the end of a link. */
export function withoutPunctuation(text: string): string {
  return text.replace(/[.,;:!?'"()[\]<>*…’”»]+$/u, '');
}
