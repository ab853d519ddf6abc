/** A text with plain letters for accented and joined ones: é becomes e, ﬁ becomes fi. */
export function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}
