import { labelLines } from './label-lines.ts';
import { picture, pointText, rounded, scene, type PictureNames, type Scene } from './scene.ts';

/** A number of a model: an input, or an output computed from others. */
export interface GraphNode {
  name: string;
  label: string;
  /** Its formatted value. */
  text: string;
  kind: 'input' | 'output';
}

/**
 * The numbers that one output is computed from. Each edge runs from a number to one that is computed from it; there are no
 * cycles, and edges to unknown nodes are ignored.
 */
export interface ModelGraphData {
  nodes: readonly GraphNode[];
  edges: readonly Edge[];
}

type Edge = readonly [from: string, to: string];

interface Box {
  node: GraphNode;
  lines: readonly string[];
  x: number;
  y: number;
  width: number;
  height: number;
}

const line = 16;
/** The maximum average width of a character of a label, and of a value, which is bold. */
const [labelCharacter, valueCharacter] = [7, 8];
const padding = 9;

/**
 * The graph, 340 wide: one number per row, below those it is computed from, and in the margin a rail for each output that
 * collects the edges to it.
 */
export function modelGraph(data: ModelGraphData, names: PictureNames): Scene {
  const [width, gap, lane, turn] = [340, 8, 10, 6];
  const edges = known(data);
  const nodes = ordered(data.nodes, edges);
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
    // Edges enter a box above the point where they leave it, so that a rail ends before the next begins.
    const [leaving, entering] = [start.y + start.height * 0.7, entry(stop)];
    const half = turn / 2;
    const d = [
      `M${pointText([left, leaving])}H${rounded(rail + turn)}`,
      `C${pointText([rail + half, leaving])} ${pointText([rail, leaving + half])} ${pointText([rail, leaving + turn])}`,
      `V${rounded(entering - turn)}`,
      `C${pointText([rail, entering - half])} ${pointText([rail + half, entering])} ${pointText([rail + turn, entering])}`,
      `H${left}`,
    ];
    return [scene('path', `edge ${from} ${to}`, { class: 'edge', d: d.join('') })];
  });
  const arrows = boxes.flatMap((one) => arrow(one, entry(one), edges));
  return picture('model-graph', 'narrow', [width, rounded(Math.max(1, floor - gap + 1))], names, [
    ...drawn,
    ...boxes.flatMap((one) => drawnBox(one, edges)),
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

/** The nodes in topological order, each as early as possible after those it needs. */
function ordered(nodes: readonly GraphNode[], edges: readonly Edge[]): GraphNode[] {
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

/**
 * The lane of each output's rail, counted outwards from the boxes: overlapping rails get different lanes, the shortest
 * nearest to the boxes.
 */
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

function boxHeight(lines: number): number {
  return lines * line + 14;
}

/** A node's box, label and value: rounded for inputs, square for outputs, and the final output emphasized. */
function drawnBox({ node, lines, x, y, width, height }: Box, edges: readonly Edge[]): Scene[] {
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
    scene(
      'text',
      `value ${node.name}`,
      { class: 'value', x: rounded(x + width - padding), y: rounded(y + 19), 'text-anchor': 'end' },
      node.text,
    ),
  ];
}

/** The arrowhead where all edges enter a box. */
function arrow({ node, x }: Box, y: number, edges: readonly Edge[]): Scene[] {
  if (edges.every(([, to]) => to !== node.name)) return [];
  return [
    scene('path', `arrow ${node.name}`, {
      class: 'arrow',
      d: `M${pointText([x, y])}L${pointText([x - 7, y - 3.5])}L${pointText([x - 7, y + 3.5])}Z`,
    }),
  ];
}
