import type { Page } from '@playwright/test';

/** What stands under a chapter's words: lines and tints. Verdict glyphs and superscripts are none. */
export interface UnderWords {
  /** How many there are in the hundred words that have the most. */
  densest: number;
  /** Those words. */
  words: string;
  /** Words that have more than one, with what they have. */
  doubled: string[];
}

/** Counts, by their computed styles, the lines and tints under the words of a chapter: of its column, and of each note by itself. */
export function underWords(page: Page): Promise<UnderWords> {
  return page.evaluate(() => {
    const isInline = (style: CSSStyleDeclaration): boolean => style.display.startsWith('inline');
    const isClear = (colour: string): boolean => /, 0\)$|\/ 0\)$|^transparent$/.test(colour);

    /** The lines and tints of an inline element itself, a name for each. */
    const own = (style: CSSStyleDeclaration): string[] => [
      ...(style.textDecorationLine === 'none' || isClear(style.textDecorationColor) ? [] : ['line']),
      ...(style.backgroundImage === 'none' && isClear(style.backgroundColor) ? [] : ['tint']),
      ...(style.boxShadow === 'none' ? [] : ['shadow']),
      ...(parseFloat(style.borderBottomWidth) > 0 && style.borderBottomStyle !== 'none' ? ['border'] : []),
    ];

    /** What stands under a text: the marks of the inline elements around it. A line does not pass into an inline block. */
    const under = (text: Text): Map<string, Element> => {
      const found = new Map<string, Element>();
      let passesLines = true;
      for (let around = text.parentElement; around; around = around.parentElement) {
        const style = getComputedStyle(around);
        if (!isInline(style)) break;
        for (const mark of own(style)) {
          if (mark !== 'line' || passesLines) found.set(`${mark} of ${around.className || around.localName}`, around);
        }
        if (style.display === 'inline-block') passesLines = false;
      }
      return found;
    };

    const left = '.figure, .footnotes, .opened, .unseen, .mark, .cite, .note-mark, .permalink, sup';
    const notes = [...document.querySelectorAll('.prose .note-body')].filter((note) => note.checkVisibility());
    const sequences: { root: Element; left: string }[] = [
      ...[...document.querySelectorAll('.standfirst, .prose')].map((root) => ({ root, left: `${left}, .note-body` })),
      ...notes.map((root) => ({ root, left })),
    ];
    let densest = { densest: 0, words: '' };
    const doubled: string[] = [];
    for (const { root, left } of sequences) {
      const words: string[] = [];
      /** Where each mark begins and ends, by what it is of. */
      const marks = new Map<Element, Map<string, [number, number]>>();
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        if (text.parentElement?.closest(left)) continue;
        const said = text.textContent?.match(/\S+/g) ?? [];
        if (said.length === 0) continue;
        const found = under(text as Text);
        if (found.size > 1) doubled.push(`${said.join(' ')}: ${[...found.keys()].join(', ')}`);
        for (const [mark, element] of found) {
          const ranges = marks.get(element) ?? new Map<string, [number, number]>();
          const [first] = ranges.get(mark) ?? [words.length];
          marks.set(element, ranges.set(mark, [first, words.length + said.length - 1]));
        }
        words.push(...said);
      }
      const ranges = [...marks.values()].flatMap((of) => [...of.values()]);
      for (let start = 0; start === 0 || start + 100 <= words.length; start++) {
        const count = ranges.filter(([first, last]) => first < start + 100 && last >= start).length;
        if (count > densest.densest) densest = { densest: count, words: words.slice(start, start + 100).join(' ') };
      }
    }
    return { ...densest, doubled };
  });
}
