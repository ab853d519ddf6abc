import { labelLines } from './label-lines.ts';
import { rounded, scene, type PictureNames, type Scene } from './scene.ts';

/** A number of a model: an input, or an output reckoned from others. */
export interface GraphNode {
  name: string;
  label: string;
  /** Its value as readers see it. */
  text: string;
  kind: 'input' | 'output';
}

/** The part of a model that leads to one output. Edges say what is reckoned from what, and form no cycle; those to nodes not given are left out. */
export interface ModelGraphData {
  nodes: readonly GraphNode[];
  edges: readonly Edge[];
}

type Edge = readonly [from: string, to: string];
type Point = readonly [x: number, y: number];

interface Box {
  node: GraphNode;
  lines: readonly string[];
  x: number;
  y: number;
  width: number;
  height: number;
}

const line = 16;
/** How wide a character is at most, on average: of a label, and of a value, which is bold. */
const [labelCharacter, valueCharacter] = [7, 8];
const padding = 9;

/**
 * The graph for wide places: from the inputs on the left to the output on the right, 720 wide, and wider where words are
 * too long for that. Layers by the longest path to the output (Healy and Nikolov, "Hierarchical Drawing Algorithms", 2013),
 * edges led through the layers between, order by barycentres (Sugiyama, Tagawa and Toda, 1981).
 */
export function modelGraphWide(data: ModelGraphData, names: PictureNames): Scene {
  const edges = known(data);
  const { layers, links, routes } = layered(reckoned(data.nodes, edges), edges);
  const columns = ordered(layers, links).reverse();
  const { lines, widths, gap } = measured(columns);
  const width = Math.max(
    720,
    widths.reduce((sum, one) => sum + one, gap * (columns.length - 1)),
  );
  const height = (slot: Slot): number => (slot.node ? boxHeight(lines(slot.node).length + 1) : 12);
  const { centres, floor } = settled(columns, links, height);
  const left = columns.map((_, index) => widths.slice(0, index).reduce((sum, one) => sum + one + gap, 1));
  const boxes = columns.flatMap((slots, column) =>
    slots.flatMap((slot): Box[] => {
      if (!slot.node) return [];
      const tall = height(slot);
      return [
        {
          node: slot.node,
          lines: lines(slot.node),
          x: left[column] ?? 0,
          y: (centres.get(slot) ?? 0) - tall / 2,
          width: (widths[column] ?? 0) - 2,
          height: tall,
        },
      ];
    }),
  );
  const side = (slot: Slot, end: 'near' | 'far'): Point => {
    const column = columns.length - 1 - slot.level;
    return [(left[column] ?? 0) + (end === 'far' ? (widths[column] ?? 0) - 2 : 0), centres.get(slot) ?? 0];
  };
  const drawn = routes.map(({ edge: [from, to], slots }) => {
    const hops = slots.slice(1).map((slot, index) => {
      const [start, stop] = [side(slots[index] ?? slot, 'far'), side(slot, 'near')];
      const middle = (start[0] + stop[0]) / 2;
      return `${index === 0 ? 'M' : 'L'}${written(start)}C${written([middle, start[1]])} ${written([middle, stop[1]])} ${written(stop)}`;
    });
    return scene('path', `edge ${from} ${to}`, { class: 'edge', d: hops.join('') });
  });
  const arrows = boxes.flatMap((box) => arrow(box, box.y + box.height / 2, edges));
  return picture('wide', [width, floor], names, [...drawn, ...boxes.flatMap((box) => wideBox(box, edges)), ...arrows]);
}

/**
 * The graph for narrow places, 340 wide: one number in a row, each under those it is reckoned from, and a rail in the
 * margin for each output, which its inputs join.
 */
export function modelGraphNarrow(data: ModelGraphData, names: PictureNames): Scene {
  const [width, gap, lane, turn] = [340, 8, 10, 6];
  const edges = known(data);
  const nodes = reckoned(data.nodes, edges);
  const lanes = rails(nodes, edges);
  const left = 18 + lane * Math.max(0, ...lanes.values());
  let floor = 1;
  const boxes = nodes.map((node): Box => {
    const room = width - left - 3 * padding - valueCharacter * node.text.length;
    const lines = labelLines(node.label, Math.max(8, Math.floor(room / labelCharacter)));
    const box = { node, lines, x: left, y: floor, width: width - left - 1, height: boxHeight(lines.length) };
    floor += box.height + gap;
    return box;
  });
  const box = new Map(boxes.map((one) => [one.node.name, one]));
  const drawn = edges.flatMap(([from, to]) => {
    const [start, stop] = [box.get(from), box.get(to)];
    if (!start || !stop) return [];
    const rail = left - 14 - lane * (lanes.get(to) ?? 0);
    // What is reckoned enters above where it leaves, so that a rail ends before the next begins.
    const [leaving, entering] = [start.y + start.height * 0.7, entry(stop)];
    const out = `M${written([left, leaving])}H${rounded(rail + turn)}C${written([rail + turn / 2, leaving])} ${written([rail, leaving + turn / 2])} ${written([rail, leaving + turn])}`;
    const back = `V${rounded(entering - turn)}C${written([rail, entering - turn / 2])} ${written([rail + turn / 2, entering])} ${written([rail + turn, entering])}H${left}`;
    return [scene('path', `edge ${from} ${to}`, { class: 'edge', d: out + back })];
  });
  const arrows = boxes.flatMap((one) => arrow(one, entry(one), edges));
  return picture('narrow', [width, Math.max(1, floor - gap + 1)], names, [
    ...drawn,
    ...boxes.flatMap((one) => narrowBox(one, edges)),
    ...arrows,
  ]);
}

function entry({ y, height }: Box): number {
  return y + height * 0.3;
}

function known({ nodes, edges }: ModelGraphData): Edge[] {
  const given = new Set(nodes.map(({ name }) => name));
  return edges.filter(([from, to]) => given.has(from) && given.has(to));
}

/** The nodes in an order in which they can be reckoned, each as soon as all that it needs is there, the last output last. */
function reckoned(nodes: readonly GraphNode[], edges: readonly Edge[]): GraphNode[] {
  const order = new Set<GraphNode>();
  const visit = (node: GraphNode): void => {
    if (order.has(node)) return;
    for (const [from, to] of edges)
      if (to === node.name) for (const needed of nodes) if (needed.name === from) visit(needed);
    order.add(node);
  };
  for (const node of nodes) if (isLast(node, edges)) visit(node);
  return [...order];
}

function isLast({ name }: GraphNode, edges: readonly Edge[]): boolean {
  return edges.every(([from]) => from !== name);
}

/** The rail of each output that is reckoned from others, counted from the boxes outwards: rails that would run over each other stand apart, the shortest nearest. */
function rails(nodes: readonly GraphNode[], edges: readonly Edge[]): Map<string, number> {
  const row = (name: string): number => nodes.findIndex((node) => node.name === name);
  const spans = nodes.flatMap(({ name }, end) => {
    const rows = edges.filter(([, to]) => to === name).map(([from]) => row(from));
    return rows.length > 0 ? [{ name, start: Math.min(...rows), end }] : [];
  });
  const taken: { start: number; end: number; lane: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.end - a.start - (b.end - b.start))) {
    const beside = new Set(taken.filter((other) => other.start < end && start < other.end).map(({ lane }) => lane));
    let lane = 0;
    while (beside.has(lane)) lane += 1;
    taken.push({ start, end, lane });
  }
  return new Map(spans.map(({ name, end }) => [name, taken.find((rail) => rail.end === end)?.lane ?? 0]));
}

/** A place in a layer: a node's, or that of its edges on their way to a later layer. Levels count from the output. */
interface Slot {
  node: GraphNode | null;
  level: number;
}

type Link = readonly [from: Slot, to: Slot];

interface Layers {
  layers: Slot[][];
  links: Link[];
  routes: { edge: Edge; slots: Slot[] }[];
}

/** Each node one level before the first that needs it; edges of one node share their way. `nodes` in reckoning order. */
function layered(nodes: readonly GraphNode[], edges: readonly Edge[]): Layers {
  const levels = new Map<string, number>();
  for (const { name } of nodes.toReversed()) {
    levels.set(
      name,
      Math.max(0, ...edges.filter(([from]) => from === name).map(([, to]) => (levels.get(to) ?? 0) + 1)),
    );
  }
  const layers: Slot[][] = [];
  const ways = new Map<string, Slot[]>();
  for (const node of nodes) {
    const own = levels.get(node.name) ?? 0;
    const uses = edges.filter(([from]) => from === node.name).map(([, to]) => levels.get(to) ?? 0);
    const way: Slot[] = [];
    for (let level = own; level === own || level > Math.min(...uses); level -= 1) {
      const slot = { node: level === own ? node : null, level };
      way.push(slot);
      (layers[level] ??= []).push(slot);
    }
    ways.set(node.name, way);
  }
  const routes = edges.flatMap((edge) => {
    const end = ways.get(edge[1])?.[0];
    return end ? [{ edge, slots: [...(ways.get(edge[0]) ?? []).filter(({ level }) => level > end.level), end] }] : [];
  });
  const links = routes.flatMap(({ slots }) => slots.slice(1).map((slot, index): Link => [slots[index] ?? slot, slot]));
  return {
    layers,
    links: links.filter(
      ([from, to], index) => links.findIndex((other) => other[0] === from && other[1] === to) === index,
    ),
    routes,
  };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function joinedTo(slot: Slot, links: readonly Link[]): Slot[] {
  return links.flatMap(([from, to]) => (from === slot ? [to] : to === slot ? [from] : []));
}

/** The layers, each in the order of its neighbours' barycentres, as they cross least in a few sweeps there and back. */
function ordered(layers: readonly (readonly Slot[])[], links: readonly Link[]): (readonly Slot[])[] {
  let [best, current] = [layers, layers];
  for (let sweep = 0; sweep < 8; sweep += 1) {
    const next = [...current];
    const step = sweep % 2 === 0 ? 1 : -1;
    for (const index of step > 0 ? next.keys() : [...next.keys()].reverse()) {
      const before = next[index - step] ?? [];
      const centre = new Map(
        (next[index] ?? []).map((slot, place) => {
          const places = joinedTo(slot, links)
            .map((other) => before.indexOf(other))
            .filter((found) => found >= 0);
          return [slot, places.length > 0 ? mean(places) : place];
        }),
      );
      next[index] = (next[index] ?? []).toSorted((a, b) => (centre.get(a) ?? 0) - (centre.get(b) ?? 0));
    }
    current = next;
    if (crossings(current, links) < crossings(best, links)) best = current;
  }
  return [...best];
}

function crossings(layers: readonly (readonly Slot[])[], links: readonly Link[]): number {
  const place = new Map(layers.flatMap((slots) => slots.map((slot, index): [Slot, number] => [slot, index])));
  const difference = (a: Slot, b: Slot): number => (place.get(a) ?? 0) - (place.get(b) ?? 0);
  return links.flatMap(([from, to], index) =>
    links
      .slice(index + 1)
      .filter((other) => other[0].level === from.level && difference(from, other[0]) * difference(to, other[1]) < 0),
  ).length;
}

/** Column widths that their words need, with the longest lines that still fit the picture. */
function measured(columns: readonly (readonly Slot[])[]): {
  lines: (node: GraphNode) => string[];
  widths: number[];
  gap: number;
} {
  const [least, most] = [30, 110];
  for (let characters = 22; ; characters -= 1) {
    const lines = ({ label }: GraphNode): string[] => labelLines(label, characters);
    const widths = columns.map((slots) => {
      const needs = slots.flatMap(({ node }) =>
        node ? [...lines(node).map(({ length }) => length * labelCharacter), node.text.length * valueCharacter] : [],
      );
      return Math.ceil(Math.max(64, ...needs)) + 2 * padding + 2;
    });
    const gap = (720 - widths.reduce((sum, one) => sum + one, 0)) / Math.max(1, columns.length - 1);
    if (gap >= least || characters <= 8) return { lines, widths, gap: Math.max(least, Math.min(most, gap)) };
  }
}

/** The middles of all places: each near those it is joined to, its layer's order kept, none over another. */
function settled(
  columns: readonly (readonly Slot[])[],
  links: readonly Link[],
  height: (slot: Slot) => number,
): { centres: Map<Slot, number>; floor: number } {
  const gap = 14;
  const floor = Math.max(0, ...columns.map((slots) => slots.reduce((sum, slot) => sum + height(slot) + gap, 2 - gap)));
  const centres = new Map(columns.flatMap((slots) => slots.map((slot): [Slot, number] => [slot, floor / 2])));
  for (let sweep = 0; sweep < 12; sweep += 1) {
    for (const slots of sweep % 2 === 0 ? columns : columns.toReversed()) {
      const [first] = slots;
      if (!first) continue;
      const offsets = slots.map(
        (slot, index) =>
          slots.slice(0, index).reduce((sum, before) => sum + height(before) + gap, 0) +
          (height(slot) - height(first)) / 2,
      );
      const pulls = slots.map((slot, index) => {
        const others = joinedTo(slot, links).map((other) => centres.get(other) ?? 0);
        return (others.length > 0 ? mean(others) : floor / 2) - (offsets[index] ?? 0);
      });
      const last = slots.at(-1) ?? first;
      const [top, bottom] = [1 + height(first) / 2, floor - 1 - height(last) / 2 - (offsets.at(-1) ?? 0)];
      for (const [index, pull] of rising(pulls).entries()) {
        const slot = slots[index];
        if (slot) centres.set(slot, Math.min(bottom, Math.max(top, pull)) + (offsets[index] ?? 0));
      }
    }
  }
  return { centres, floor };
}

/** The nearest numbers, by least squares, that never fall (pooling adjacent violators; Ayer and others, 1955). */
function rising(numbers: readonly number[]): number[] {
  const pools: number[][] = [];
  for (const number of numbers) {
    let pool = [number];
    for (let before = pools.at(-1); before && mean(before) > mean(pool); before = pools.at(-1)) {
      pool = [...before, ...pool];
      pools.pop();
    }
    pools.push(pool);
  }
  return pools.flatMap((pool) => pool.map(() => mean(pool)));
}

function boxHeight(lines: number): number {
  return lines * line + 14;
}

function wideBox(box: Box, edges: readonly Edge[]): Scene[] {
  const { node, lines, x, y } = box;
  return [
    ...frame(box, edges),
    scene(
      'text',
      `value ${node.name}`,
      { class: 'value', x: rounded(x + padding), y: rounded(y + 19 + line * lines.length) },
      node.text,
    ),
  ];
}

function narrowBox(box: Box, edges: readonly Edge[]): Scene[] {
  const { node, x, y, width } = box;
  return [
    ...frame(box, edges),
    scene(
      'text',
      `value ${node.name}`,
      { class: 'value', x: rounded(x + width - padding), y: rounded(y + 19), 'text-anchor': 'end' },
      node.text,
    ),
  ];
}

/** A node's box and label: round for inputs, square for outputs, and the last of them set off. */
function frame({ node, lines, x, y, width, height }: Box, edges: readonly Edge[]): Scene[] {
  const last = node.kind === 'output' && isLast(node, edges);
  return [
    scene('rect', `box ${node.name}`, {
      class: `box ${node.kind}${last ? ' last' : ''}`,
      x: rounded(x),
      y: rounded(y),
      width: rounded(width),
      height: rounded(height),
      rx: node.kind === 'input' ? 12 : 0,
    }),
    ...lines.map((text, row) =>
      scene(
        'text',
        `label ${node.name} ${row}`,
        { class: 'label', x: rounded(x + padding), y: rounded(y + 19 + row * line) },
        text,
      ),
    ),
  ];
}

/** Where edges enter a box: one point for all. */
function arrow({ node, x }: Box, y: number, edges: readonly Edge[]): Scene[] {
  if (edges.every(([, to]) => to !== node.name)) return [];
  return [
    scene('path', `arrow ${node.name}`, {
      class: 'arrow',
      d: `M${written([x, y])}L${written([x - 7, y - 3.5])}L${written([x - 7, y + 3.5])}Z`,
    }),
  ];
}

function written([x, y]: Point): string {
  return `${rounded(x)},${rounded(y)}`;
}

function picture(layout: 'wide' | 'narrow', [width, height]: Point, names: PictureNames, body: Scene[]): Scene {
  return scene(
    'svg',
    `model graph ${layout}`,
    {
      class: `model-graph ${layout}`,
      viewBox: `0 0 ${rounded(width)} ${rounded(Math.max(1, height))}`,
      role: 'img',
      'aria-labelledby': names.title,
      'aria-describedby': names.description,
    },
    body,
  );
}
