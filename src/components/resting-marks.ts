import type { ReportNumber } from '../report/report-types.ts';

/** The parts of a chapter's markup that decide which marks show at rest: its blocks, its notes and its marks. */
const parts = /<(?:p|li|td|th|dd|dt|figcaption|h[1-6])\b|<span\b[^>]*>|<\/span>|<a class="(?:num|term)\b[^>]*>/g;

const beforeCitation = /\s+(?=<a class="cite )/g;

/**
 * Decides which marks of a chapter show at rest. The first movable number of each paragraph and of each note becomes
 * `movable`; a term that was marked before becomes `again`. Citations are set close to the word before them.
 */
export function withRestingMarks(html: string, movable: ReadonlySet<string>): string {
  const terms = new Set<string>();
  /** For each span that is open, whether the block around it had a movable number, where the span is a note. */
  const spans: (boolean | null)[] = [];
  let hasMovable = false;
  return html.replace(beforeCitation, '').replace(parts, (tag) => {
    if (tag.startsWith('<span')) {
      const isNote = tag.includes('note-body');
      spans.push(isNote ? hasMovable : null);
      if (isNote) hasMovable = false;
      return tag;
    }
    if (tag === '</span>') {
      hasMovable = spans.pop() ?? hasMovable;
      return tag;
    }
    const [, kind = '', name = ''] = /data-opens="(\S+) ([^"]+)"/.exec(tag) ?? [];
    if (kind === 'term') {
      if (terms.has(name)) return withClass(tag, 'again');
      terms.add(name);
    } else if (kind === 'number') {
      if (hasMovable || !movable.has(name)) return tag;
      hasMovable = true;
      return withClass(tag, 'movable');
    } else hasMovable = false;
    return tag;
  });
}

function withClass(tag: string, name: string): string {
  return tag.replace(/(class="[^"]*)"/, `$1 ${name}"`);
}

/** The numbers that follow the reader in a chapter: the inputs that its figures move, and what is computed from them. */
export function movableNumbers(numbers: readonly ReportNumber[], fields: readonly string[]): Set<string> {
  const moved = new Set(
    fields.filter((field) => field.startsWith('input/')).map((field) => field.split('/').slice(1).join('.')),
  );
  const follows = ({ name, inputs }: ReportNumber): boolean =>
    moved.has(name) || inputs.some((input) => moved.has(input));
  return new Set(numbers.filter(follows).map(({ name }) => name));
}
