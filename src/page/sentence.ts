/** Where the sentence around an element stands in the window; null where that cannot be told. */
export function sentenceAround(element: Element): DOMRect | null {
  const block = element.closest('p, li, td, dd, blockquote, figcaption');
  const start = block && textsIn(element)[0];
  if (!block || !start || !('Segmenter' in Intl)) return null;
  const texts = textsIn(block);
  const before = texts.slice(0, texts.indexOf(start)).reduce((sum, { length }) => sum + length, 0);
  const words = texts.map(({ data }) => data).join('');
  const segmenter = new Intl.Segmenter(document.documentElement.lang, { granularity: 'sentence' });
  const { index, segment } = segmenter.segment(words).containing(before) ?? { index: 0, segment: '' };
  const range = document.createRange();
  range.setStart(...placeAt(texts, index));
  range.setEnd(...placeAt(texts, index + segment.trimEnd().length));
  return range.getBoundingClientRect();
}

/** What is read in one go: not the notes beside it. */
function textsIn(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const note = text.parentElement?.closest('.note-body, .note-mark');
    if (!note || note.contains(root)) texts.push(text);
  }
  return texts;
}

function placeAt(texts: readonly Text[], index: number): [Text, number] {
  let left = index;
  for (const text of texts) {
    if (left <= text.length) return [text, left];
    left -= text.length;
  }
  const last = texts.at(-1) ?? new Text();
  return [last, last.length];
}
