/** Languages that write compounds as one word, in which a reader may look for the last part alone. */
const compounding = new Set('af,da,de,et,fi,fo,fy,hu,is,lb,nb,nl,nn,no,sv'.split(','));
const links = ['', 's', 'es', 'n', 'en', 'e', 'er'];
const shortest = { head: 3, tail: 4 };

/** Finds the later parts of compounds: those that begin where a word of the report ends, or that are one themselves. */
export function compoundParts(language: string, vocabulary: ReadonlySet<string>): (word: string) => string[] {
  if (!compounding.has(language)) return () => [];
  const isWord = (part: string): boolean => part.length >= 4 && vocabulary.has(part);
  const isHead = (head: string): boolean =>
    links.some((link) => head.endsWith(link) && isWord(head.slice(0, head.length - link.length)));
  return (word) => {
    const parts: string[] = [];
    for (let at = shortest.head; at <= word.length - shortest.tail; at += 1) {
      const tail = word.slice(at);
      if (/^\p{L}+$/u.test(word) && (isHead(word.slice(0, at)) || isWord(tail))) parts.push(tail);
    }
    return parts;
  };
}
