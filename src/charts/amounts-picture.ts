import { textWidth } from './label-places.ts';
import { linear } from './linear.ts';
import { rounded, scene, type Scene } from './scene.ts';
import { textLines } from './text-lines.ts';

/** An amount as one step shows it: a bar from zero, which may hold bars of its parts. */
export interface DrawnAmount {
  id: string;
  value: number;
  /** The value as readers see it. */
  text: string;
  label: string;
  /** What the step is about, what nothing supports, or what is struck out. */
  mark?: 'accent' | 'unsupported' | 'struck';
  /** A few words under the bar. */
  note?: string;
  /** Whether it cannot be measured on the scale, as a price beside sums: it is drawn as a tag. */
  isLoose?: boolean;
  /** One after another from the beginning of the bar. */
  parts: readonly DrawnAmount[];
}

/** What one step shows. Lengths are true to the scale, which goes from zero to `to`. */
export interface AmountsState {
  amounts: readonly DrawnAmount[];
  to: number;
  ticks: readonly { value: number; text: string }[];
  /** What the scale measures. */
  scale: string;
  /** Where the scale of the step before ended, if another one follows. */
  before?: number;
}

interface Layout {
  name: 'wide' | 'narrow';
  width: number;
  size: number;
  bar: number;
  /** How much lower a part's bar begins than that of its whole. */
  inset: number;
  gap: number;
}

const wide: Layout = { name: 'wide', width: 720, size: 18, bar: 52, inset: 8, gap: 24 };
const narrow: Layout = { name: 'narrow', width: 340, size: 15, bar: 20, inset: 3, gap: 10 };

/** One of the steps for wide screens, 720 wide and as high as the tallest of them. */
export function amountsWide(states: readonly AmountsState[], index: number): Scene {
  return drawn(states, index, wide);
}

/** The same for narrow screens, 340 wide. */
export function amountsNarrow(states: readonly AmountsState[], index: number): Scene {
  return drawn(states, index, narrow);
}

function drawn(states: readonly AmountsState[], index: number, layout: Layout): Scene {
  const height = Math.max(...states.map((state) => rows(state, layout).end + axisHeight(state, layout)));
  const state = states[index];
  const body = state ? [...axis(state, layout, height), ...rows(state, layout).pieces] : [];
  const attrs = { class: `amounts ${layout.name}`, viewBox: `0 0 ${layout.width} ${rounded(height)}` };
  return scene('svg', `amounts ${layout.name}`, attrs, body);
}

/** Pieces of a picture, and where the next ones may begin. */
interface Placed {
  pieces: Scene[];
  end: number;
}

function rows(state: AmountsState, layout: Layout): Placed {
  const pieces: Scene[] = [];
  let y = 0;
  for (const amount of state.amounts) {
    const row = amount.isLoose ? tag(amount, y, layout) : bar(amount, y, state, layout);
    pieces.push(...row.pieces);
    y = row.end + layout.gap;
  }
  return { pieces, end: y };
}

const lineHeight = ({ size }: Layout): number => size + 4;

/** A bar under its label, with its parts in it, and their labels at leaders below. */
function bar(amount: DrawnAmount, top: number, state: AmountsState, layout: Layout): Placed {
  const x = linear([0, state.to], [0, layout.width]);
  const label = labelled(amount, `${amount.text} ${amount.label}`, 0, top, layout);
  const y = label.end + 6;
  const bars = nested(amount, 0, 0).map((part) => ({ ...part, left: x(part.from), width: x(part.amount.value) }));
  const parts = leaders(
    bars.filter(({ depth }) => depth > 0),
    y + layout.bar,
    layout,
  );
  const note = noted(amount, parts.end, layout);
  return {
    pieces: [
      ...bars.flatMap(({ amount: part, depth, left, width }) =>
        block(part, depth, { x: left, y: y + depth * layout.inset, width, height: heightAt(depth, layout) }),
      ),
      ...parts.pieces,
      ...label.pieces,
      ...note.pieces,
    ],
    end: note.end,
  };
}

function heightAt(depth: number, { bar: height, inset }: Layout): number {
  return height - 2 * depth * inset;
}

/** An amount and its parts, each with where it begins on the scale and how deep it lies. */
function nested(
  amount: DrawnAmount,
  from: number,
  depth: number,
): { amount: DrawnAmount; from: number; depth: number }[] {
  let start = from;
  const parts = amount.parts.flatMap((part) => {
    const here = nested(part, start, depth + 1);
    start += part.value;
    return here;
  });
  return [{ amount, from, depth }, ...parts];
}

interface PlacedPart {
  amount: DrawnAmount;
  depth: number;
  left: number;
  width: number;
}

/**
 * The labels of parts in lines under the bar, each at a line from where its part is not covered by its own parts. The part
 * furthest right comes first, so that no leader passes through a label.
 */
function leaders(parts: readonly PlacedPart[], top: number, layout: Layout): Placed {
  const pieces: Scene[] = [];
  const ordered = parts
    .map((part) => {
      const covered = part.amount.parts.reduce((sum, { value }) => sum + value, 0) / (part.amount.value || 1);
      const free = part.width * (1 - covered);
      return { ...part, at: part.left + part.width - free + Math.min(free / 2, 9) };
    })
    .sort((one, other) => other.at - one.at);
  let y = ordered.length > 0 ? top + 3 : top;
  for (const { amount, depth, at } of ordered) {
    const label = labelled(amount, `${amount.text} ${amount.label}`, at + 8, y, layout);
    const from = top - layout.bar + depth * layout.inset + heightAt(depth, layout) / 2;
    const level = rounded(y + lineHeight(layout) / 2 + 2);
    pieces.push(
      scene('path', `leader ${amount.id}`, {
        class: 'leader',
        d: `M${rounded(at)},${rounded(from)}V${level}H${rounded(at + 5)}`,
      }),
      ...label.pieces,
    );
    y = label.end;
  }
  return { pieces, end: y };
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A rectangle in the look of its mark. What nothing supports is striped, what is struck out has a line through it. */
function block({ id, mark }: DrawnAmount, depth: number, { x, y, width, height }: Box): Scene[] {
  const box = { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
  const look = mark ?? (depth > 0 ? 'part' : 'whole');
  const middle = rounded(y + height / 2);
  return [
    scene('rect', `bar ${id}`, { class: `bar ${look}`, ...box }),
    ...(mark === 'unsupported'
      ? [
          scene('line', `stripes ${id}`, {
            class: 'stripes',
            x1: box.x,
            x2: rounded(x + width),
            y1: middle,
            y2: middle,
            'stroke-width': box.height,
          }),
        ]
      : []),
    ...(mark === 'struck'
      ? [
          scene('line', `strike ${id}`, {
            class: 'strike',
            x1: box.x,
            x2: rounded(x + width),
            y1: rounded(y + height),
            y2: box.y,
          }),
        ]
      : []),
  ];
}

/** A tag with the value in it and its label beside it. */
function tag(amount: DrawnAmount, top: number, layout: Layout): Placed {
  const width = textWidth(amount.text, layout.size) + 20;
  const height = layout.size + 14;
  const at = rounded(top + height / 2 + layout.size * 0.36);
  const look = amount.mark === 'struck' ? ' text-struck' : '';
  const label = lines(`label ${amount.id}`, 'label', amount.label, width + 10, top + 5, layout);
  const note = noted(amount, Math.max(top + height + 2, label.end), layout);
  return {
    pieces: [
      // An outline only, since its length says nothing.
      scene('rect', `bar ${amount.id}`, {
        class: 'bar tag',
        x: 1,
        y: rounded(top + 1),
        width: rounded(width),
        height,
        rx: 3,
      }),
      scene('text', `value ${amount.id}`, { class: `value${look}`, x: 11, y: at, ...size(layout) }, amount.text),
      ...label.pieces,
      ...note.pieces,
    ],
    end: note.end,
  };
}

function labelled(amount: DrawnAmount, text: string, x: number, top: number, layout: Layout): Placed {
  const name = amount.mark === 'struck' ? 'label text-struck' : 'label';
  const placed = lines(`label ${amount.id}`, name, text, x, top, layout);
  const [first, ...rest] = placed.pieces;
  // The value begins the first line, in bold.
  if (!first || typeof first.body !== 'string' || !first.body.startsWith(amount.text)) return placed;
  const after = first.body.slice(amount.text.length);
  const body = [
    scene('tspan', 'value', { class: 'value' }, amount.text),
    ...(after === '' ? [] : [scene('tspan', 'name', {}, after)]),
  ];
  return { ...placed, pieces: [{ ...first, body }, ...rest] };
}

function noted({ id, note }: DrawnAmount, top: number, layout: Layout): Placed {
  return note === undefined ? { pieces: [], end: top } : lines(`note ${id}`, 'note', note, 0, top, layout);
}

function lines(key: string, name: string, text: string, x: number, top: number, layout: Layout): Placed {
  const all = textLines(text, layout.width - x, layout.size);
  const pieces = all.map((line, index) =>
    scene(
      'text',
      `${key} ${index}`,
      { class: name, x: rounded(x), y: rounded(top + (index + 1) * lineHeight(layout) - 5), ...size(layout) },
      line,
    ),
  );
  return { pieces, end: top + all.length * lineHeight(layout) };
}

function size({ size: pixels }: Layout): Scene['attrs'] {
  return { 'font-size': pixels };
}

function axisHeight(state: AmountsState, layout: Layout): number {
  return 10 + lineHeight(layout) * (1 + textLines(state.scale, layout.width, layout.size).length) + 4;
}

/** The scale along the foot. A thick line shows how far that of the step before would reach. */
function axis(state: AmountsState, layout: Layout, height: number): Scene[] {
  const x = linear([0, state.to], [0, layout.width]);
  const y = rounded(height - axisHeight(state, layout) + 4);
  const baseline = rounded(y + lineHeight(layout) + 3);
  const anchor = (value: number): string => {
    if (value === 0) return 'start';
    return x(value) > layout.width - 60 ? 'end' : 'middle';
  };
  return [
    scene('line', 'axis', { class: 'axis', x1: 0, x2: layout.width, y1: y, y2: y }),
    ...(state.before === undefined
      ? []
      : [scene('line', 'before', { class: 'before', x1: 0, x2: rounded(x(state.before)), y1: y, y2: y })]),
    ...state.ticks.flatMap(({ value, text }) => [
      scene('line', `tick ${value}`, { class: 'axis', x1: rounded(x(value)), x2: rounded(x(value)), y1: y, y2: y + 5 }),
      scene(
        'text',
        `step ${value}`,
        { class: 'step', x: rounded(x(value)), y: baseline, 'text-anchor': anchor(value), ...size(layout) },
        text,
      ),
    ]),
    ...lines('scale', 'step', state.scale, 0, y + 6 + lineHeight(layout), layout).pieces,
  ];
}
