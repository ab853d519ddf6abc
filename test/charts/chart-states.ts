import type { BridgeBar, BridgeStep } from '../../src/model/bridge.ts';
import { bridgeBars } from '../../src/model/bridge.ts';
import type { Results } from '../../src/model/program.ts';
import { amountsNarrow, amountsWide, type AmountsState, type DrawnAmount } from '../../src/charts/amounts-picture.ts';
import { barRows, type BarRowsData } from '../../src/charts/bar-rows.ts';
import { casesNarrow, casesWide, type CasesData } from '../../src/charts/cases-chart.ts';
import { dotPlotNarrow, dotPlotWide, type DotPlotData } from '../../src/charts/dot-plot.ts';
import { exposureNarrow, exposureWide } from '../../src/charts/exposure-chart.ts';
import { exposureOrder, type ExposureData, type ExposureRow } from '../../src/charts/exposure-layout.ts';
import { inkedPage, narrowPaper, widePaper, type InkedText } from '../../src/charts/inked-page.ts';
import { modelGraph, type ModelGraphData } from '../../src/charts/model-graph.ts';
import type { RatedPoint } from '../../src/charts/rated-marks.ts';
import { ratingMapNarrow, ratingMapWide, type RatingMapData } from '../../src/charts/rating-map.ts';
import { randomMap } from './random-map.ts';
import type { RuledPassage } from '../../src/charts/ruled-lines.ts';
import type { Scene } from '../../src/charts/scene.ts';
import { tornadoNarrow, tornadoWide, type TornadoBar, type TornadoData } from '../../src/charts/tornado.ts';
import { twoWayNarrow, twoWayWide, type TwoWayData } from '../../src/charts/two-way-map.ts';
import { verdictGlyph } from '../../src/charts/verdict-glyph.ts';
import { verdictTallyNarrow, verdictTallyWide, type TallyRow } from '../../src/charts/verdict-tally.ts';
import { loadReport } from '../../src/report/load.ts';
import { verdicts } from '../../src/report/schema/verdicts.ts';

/** A chart in every state that is tested, by the name of the state. */
export interface ChartStates {
  chart: string;
  states: Record<string, Scene>;
  /** The states with a snapshot, each of which shows something that the others do not. */
  pictured: readonly string[];
}

const names = { title: 'the-title', description: 'the-description' };

function mapped<From, To>(states: Record<string, From>, make: (state: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(states).map(([name, state]) => [name, make(state)]));
}

const tallies: Record<string, TallyRow[]> = {
  'every verdict': verdicts.map((verdict, index) => ({ verdict, label: verdict, claims: index * 8 })),
  'no claims': verdicts.map((verdict) => ({ verdict, label: verdict, claims: 0 })),
};

const steps: BridgeStep[] = [
  { total: 'before' },
  { plus: 'growth' },
  { total: 'demand' },
  { minus: 'others' },
  { part: 'own' },
];
const base: Results = { before: 26, growth: 4, demand: 30, others: 27, own: 3 };

function waterfall(
  results: Results,
  { changed = true, label }: { changed?: boolean; label?: (bar: BridgeBar) => string } = {},
): BarRowsData {
  return {
    bars: bridgeBars(steps, results),
    base: changed ? bridgeBars(steps, base) : [],
    label: label ?? ((bar) => bar.name),
    value: ({ kind, value }) => (Number.isFinite(value) ? `${kind === 'change' && value > 0 ? '+' : ''}${value}` : '–'),
    accent: 'own',
    joined: true,
    compare: { with: 'growth', text: '75%' },
    key: 'base case',
  };
}

const levels: Results = { before: 4, after: 6, asked: 8 };

const barStates: Record<string, BarRowsData> = {
  base: waterfall(base, { changed: false }),
  changed: waterfall({ before: 20, growth: 25, demand: 45, others: 30, own: 15 }),
  smaller: waterfall({ before: 9.9, growth: 0.1, demand: 10, others: 9, own: 1 }),
  'falling demand': waterfall({ before: 40, growth: -10, demand: 30, others: 27, own: 3 }),
  'below zero': waterfall({ before: 10, growth: -30, demand: -20, others: -5, own: -15 }),
  'all below zero': waterfall({ before: -10, growth: -5, demand: -15, others: 5, own: -20 }, { changed: false }),
  'no growth': waterfall({ before: 30, growth: 0, demand: 30, others: 30, own: 0 }),
  'all zero': waterfall({ before: 0, growth: 0, demand: 0, others: 0, own: 0 }, { changed: false }),
  'undefined growth': waterfall({ ...base, growth: NaN }),
  'undefined start': waterfall({ ...base, before: Infinity, growth: -Infinity }),
  'all undefined': waterfall({ before: NaN, growth: NaN, demand: NaN, others: NaN, own: NaN }, { changed: false }),
  'very large': waterfall({ before: 26e12, growth: 4e12, demand: 30e12, others: 27e12, own: 3e12 }),
  'very small': waterfall({ before: 26e-9, growth: 4e-9, demand: 30e-9, others: 27e-9, own: 3e-9 }, { changed: false }),
  'long labels': waterfall(base, {
    label: ({ name }) => `A label for ${name} & <its> "kin"`,
  }),
  'amounts and a line': {
    ...waterfall(levels),
    bars: bridgeBars([{ total: 'before' }, { total: 'after' }], levels),
    base: bridgeBars([{ total: 'before' }, { total: 'after' }], { before: 5, after: 12 }),
    accent: 'after',
    joined: false,
    compare: undefined,
    mark: { value: 8, text: 'Asked for 8' },
  },
};

function rated(
  id: string,
  [x, xLow, xHigh]: [number, number, number],
  [y, yLow, yHigh]: [number, number, number],
  label = `Trend ${id}`,
): RatedPoint {
  return { id, label, mark: id, x: { value: x, low: xLow, high: xHigh }, y: { value: y, low: yLow, high: yHigh } };
}

function ratingMap(points: RatedPoint[], rest: Partial<RatingMapData> = {}): RatingMapData {
  return {
    points,
    x: { label: 'Opportunity', words: ['None', 'Distant', 'Open', 'Near', 'In hand'] },
    y: { label: 'Risk', words: ['Slight', 'Contained', 'Real', 'Pressing', 'Present'] },
    quadrants: { 'low-low': 'Leave alone', 'high-low': 'Build on', 'low-high': 'Stay out', 'high-high': 'Fight for' },
    ...rest,
  };
}

const one = rated('1', [3, 2, 4], [4, 3, 5]);
const two = rated('2', [2, 1, 3], [2, 2, 2]);

const ratingMaps: Record<string, RatingMapData> = {
  base: ratingMap([one, two]),
  moved: ratingMap([rated('1', [5, 5, 5], [1, 1, 2]), two]),
  'one alone': ratingMap([two]),
  empty: ratingMap([]),
  'two in one place': ratingMap([two, rated('3', [2, 2, 3], [2, 1, 2])]),
  'three in one place': ratingMap(['1', '2', '3'].map((id) => rated(id, [2, 1, 2], [2, 2, 3]))),
  corners: ratingMap([
    rated('1', [1, 1, 1], [1, 1, 1]),
    rated('2', [5, 5, 5], [5, 5, 5]),
    rated('3', [1, 1, 5], [5, 1, 5]),
  ]),
  'other order': ratingMap([two, one]),
  'no marks': ratingMap([
    { ...one, mark: '' },
    { ...two, mark: '' },
  ]),
  'two steps': ratingMap([rated('1', [1, 1, 2], [2, 1, 2])], {
    x: { label: 'Promise', words: ['Low', 'High'] },
    y: { label: 'Risk', words: ['Slight', 'Present'] },
  }),
  'long labels': ratingMap([rated('1', [3, 2, 4], [3, 2, 4], 'A rather long name for a trend & <its> "kin"')], {
    quadrants: {
      'low-low': 'Leave this corner of the map alone for now',
      'high-low': 'Build on this corner of the map whenever you can',
      'low-high': 'Stay out of this corner of the map altogether',
      'high-high': 'Fight for this corner of the map, if you must',
    },
  }),
  reversed: ratingMap([rated('1', [3, 2, 4], [2, 1, 3]), rated('2', [2, 2, 2], [1, 1, 3])]),
  'with a trail': ratingMap([
    {
      ...one,
      trail: [
        { x: 1, y: 5 },
        { x: 2, y: 4 },
      ],
    },
    two,
  ]),
  'with yours and theirs': ratingMap([{ ...one, yours: { x: 5, y: 1 }, theirs: { x: 2, y: 2 }, selected: true }, two]),
  'with yours in the same place': ratingMap([{ ...one, yours: { x: 3, y: 4 } }, two]),
  held: ratingMap([{ ...one, yours: { x: 4, y: 2 }, selected: true }, two], { isMovable: true, held: { x: 4, y: 2 } }),
  'forty of them': randomMap(7, 40),
  'two hundred of them': randomMap(7, 200),
};

function risk(id: string, likelihood: number, impact: number, rest: Partial<ExposureRow> = {}): ExposureRow {
  return { id, label: `Risk ${id}`, editors: { likelihood, impact }, happened: false, ...rest };
}

const settled: Record<string, ExposureData> = mapped(
  {
    base: [risk('a', 1, 3), risk('b', 3, 1), risk('c', 2, 3)],
    'with yours': [
      risk('a', 1, 3, { yours: { likelihood: 3, impact: 3 } }),
      risk('b', 3, 1, { yours: { likelihood: 1, impact: 2 } }),
      risk('c', 2, 3),
    ],
    'with theirs': [risk('a', 1, 3, { theirs: { likelihood: 3, impact: 1 } }), risk('b', 3, 1), risk('c', 2, 3)],
    happened: [
      risk('a', 1, 3, { happened: true }),
      risk('b', 3, 1),
      risk('c', 2, 3, { happened: true, yours: { likelihood: 1, impact: 1 } }),
    ],
    'all alike': [risk('a', 2, 2), risk('b', 2, 2), risk('c', 2, 2)],
    'another order': [risk('c', 2, 3), risk('b', 3, 1), risk('a', 1, 3)],
    'one alone': [risk('b', 3, 1)],
    empty: [],
    'long labels': [
      risk('a', 1, 3, { label: 'A rather long name for a risk, which must be cut into lines & <its> "kin"' }),
      risk('b', 3, 1),
    ],
    'sixty of them': Array.from({ length: 60 }, (_, index) =>
      risk(`r${index}`, (index % 3) + 1, ((index * 7) % 3) + 1),
    ),
  },
  (rows): ExposureData => ({
    rows,
    likelihood: [
      { word: 'Remote', from: 0, to: 0.1 },
      { word: 'Even', from: 0.1, to: 0.6 },
      { word: 'Likely', from: 0.6, to: 1 },
    ],
    impact: ['Slight', 'Serious', 'Severe'],
    percent: (share) => `${Math.round(share * 100)}%`,
  }),
);

/** A bar in the reader's hand: each row stands where it stood. */
const exposures: Record<string, ExposureData> = {
  ...settled,
  'in the hand': { ...state(settled, 'with yours'), order: exposureOrder(state(settled, 'base').rows) },
  'for fingers': { ...state(settled, 'long labels'), isForFingers: true },
};

function state<State>(states: Record<string, State>, name: string): State {
  const found = states[name];
  if (!found) throw new Error(`there is no state "${name}"`);
  return found;
}

function tornado(bars: [name: string, atLow: number, atHigh: number][], base = 10): TornadoData {
  return {
    bars: bars.map(([name, atLow, atHigh]): TornadoBar => ({
      name,
      label: name,
      atLow,
      atHigh,
      lowText: 'low',
      highText: 'high',
    })),
    base,
    baseText: `Now ${base}`,
    value: (result) => (Number.isFinite(result) ? String(result) : '–'),
  };
}

const tornados: Record<string, TornadoData> = {
  three: tornado([
    ['share', 2, 30],
    ['growth', 8, 14],
    ['rate', 12, 9],
  ]),
  'another order': tornado([
    ['rate', 30, 2],
    ['share', 9, 12],
    ['growth', 8, 11],
  ]),
  'one side': tornado([
    ['share', 12, 30],
    ['growth', 10, 14],
  ]),
  'below zero': tornado(
    [
      ['share', -20, 4],
      ['growth', -12, -8],
    ],
    -10,
  ),
  'an end undefined': tornado([
    ['share', 2, NaN],
    ['growth', 8, 14],
  ]),
  'now undefined': tornado([['share', 2, 30]], NaN),
  'all undefined': tornado([['share', NaN, NaN]], NaN),
  'no bars': tornado([]),
  'nothing moves': tornado([['share', 10, 10]]),
  'very large': tornado(
    [
      ['share', 2e12, 30e12],
      ['growth', 8e12, 14e12],
    ],
    10e12,
  ),
  'long labels': tornado([['a rather long name of an assumption & its <kin>', 2, 30]]),
};

function caseRows(values: [name: string, value: number][], target = 16): CasesData {
  return {
    rows: values.map(([name, value]) => ({
      name,
      label: name,
      value,
      text: Number.isFinite(value) ? String(value) : '–',
      yours: name === 'yours',
    })),
    target: { value: target, text: `Asked ${target}` },
  };
}

const caseCharts: Record<string, CasesData> = {
  four: caseRows([
    ['base', 13.6],
    ['record', 21.8],
    ['low', 13],
    ['yours', 15],
  ]),
  'below zero': caseRows(
    [
      ['base', -13.6],
      ['record', 21.8],
      ['yours', 0],
    ],
    -5,
  ),
  'one undefined': caseRows([
    ['base', NaN],
    ['yours', 15],
  ]),
  'all undefined': caseRows(
    [
      ['base', NaN],
      ['yours', NaN],
    ],
    NaN,
  ),
  'all zero': caseRows(
    [
      ['base', 0],
      ['yours', 0],
    ],
    0,
  ),
  'no target': caseRows(
    [
      ['base', 10],
      ['yours', 15],
    ],
    NaN,
  ),
};

function dotPlot(
  dots: number[],
  interval: [number, number],
  marks: [name: string, value: number][] = [
    ['case', 15],
    ['target', 16],
  ],
): DotPlotData {
  return {
    dots,
    interval,
    intervalText: '80 of 100',
    marks: marks.map(([name, value]) => ({ name, label: `${name} ${value}`, value })),
    value: String,
  };
}

const twenty = [8, 9, 10, 10.5, 11, 11.2, 11.8, 12, 12.1, 12.3, 12.8, 13, 13.5, 14, 14.2, 15, 16, 17, 19, 24];
const dotPlots: Record<string, DotPlotData> = {
  twenty: dotPlot(twenty, [9, 17]),
  'below zero': dotPlot(
    twenty.map((value) => value - 20),
    [-11, -3],
    [
      ['case', -5],
      ['target', 0],
    ],
  ),
  'all alike': dotPlot(
    twenty.map(() => 5),
    [5, 5],
    [
      ['case', 5],
      ['target', 5],
    ],
  ),
  'no dots': dotPlot([NaN, NaN], [NaN, NaN]),
  'nothing at all': dotPlot(
    [NaN],
    [NaN, NaN],
    [
      ['case', NaN],
      ['target', NaN],
    ],
  ),
  'far marks': dotPlot(
    twenty,
    [9, 17],
    [
      ['case', 100],
      ['target', -100],
    ],
  ),
  'very small': dotPlot(
    twenty.map((value) => value * 1e-9),
    [9e-9, 17e-9],
    [['case', 15e-9]],
  ),
};

function twoWay(of: (x: number, y: number) => number, target: number, present = { x: 2, y: 3 }): TwoWayData {
  const steps = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  return {
    xs: steps,
    ys: steps,
    values: steps.map((y) => steps.map((x) => of(x, y))),
    target,
    targetText: String(target),
    present,
    x: { label: 'Growth', write: String },
    y: { label: 'Share', write: (value) => `${value}%` },
  };
}

const twoWays: Record<string, TwoWayData> = {
  product: twoWay((x, y) => x * y, 16),
  falling: twoWay((x, y) => y - 2 * x, 0),
  'reached nowhere': twoWay((x, y) => x + y, 100),
  'reached everywhere': twoWay((x, y) => x + y, -1),
  'undefined in part': twoWay((x, y) => y / (x - 4), 1),
  'undefined everywhere': twoWay(() => NaN, 1, { x: NaN, y: NaN }),
  'no target': twoWay((x, y) => x + y, NaN),
  island: twoWay((x, y) => -((x - 4) ** 2) - (y - 4) ** 2, -6, { x: 4, y: 4 }),
};

/** A graph from its edges; nodes without incoming edges are inputs. */
function graph(
  edges: [from: string, to: string][],
  {
    alone = [],
    label = (name) => name,
    text = () => '3',
  }: { alone?: string[]; label?: (name: string) => string; text?: (name: string) => string } = {},
): ModelGraphData {
  const all = [...new Set([...edges.flat(), ...alone])];
  const reckoned = new Set(edges.map(([, to]) => to));
  return {
    nodes: all.map((name) => ({
      name,
      label: label(name),
      text: text(name),
      kind: reckoned.has(name) ? 'output' : 'input',
    })),
    edges,
  };
}

const chipEdges: [from: string, to: string][] = [
  ['demand', 'revenue'],
  ['share', 'revenue'],
  ['revenue', 'hours'],
  ['rate', 'hours'],
  ['hours', 'instances'],
  ['utilization', 'instances'],
  ['instances', 'chips'],
  ['size', 'chips'],
];

const modelGraphs: Record<string, ModelGraphData> = {
  chips: graph(chipEdges),
  'one step': graph([
    ['demand', 'revenue'],
    ['share', 'revenue'],
  ]),
  'past a layer': graph([...chipEdges, ['share', 'chips'], ['demand', 'instances']]),
  'one for many': graph([
    ['income', 'a'],
    ['income', 'b'],
    ['income', 'c'],
    ['share', 'a'],
    ['growth', 'c'],
    ['a', 'sum'],
    ['b', 'sum'],
    ['c', 'sum'],
  ]),
  'another order': graph([...chipEdges].reverse()),
  sixteen: graph(
    Array.from({ length: 15 }, (_, index): [string, string] => [`n${index + 1}`, `n${Math.floor(index / 2)}`]),
  ),
  chain: graph([
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'd'],
    ['d', 'e'],
    ['e', 'f'],
    ['f', 'g'],
    ['g', 'h'],
  ]),
  'one alone': graph([], { alone: ['demand'] }),
  empty: graph([]),
  'an edge from elsewhere': {
    ...graph([['demand', 'revenue']]),
    edges: [
      ['demand', 'revenue'],
      ['nowhere', 'revenue'],
    ],
  },
  undefined: graph(chipEdges, { text: () => '–' }),
  'long labels': graph(chipEdges, {
    label: (name) => `A rather long name for ${name}, as in trn2.48xlarge & <its> "kin"`,
    text: () => '$104.5 billion',
  }),
};

function amount(id: string, value: number, rest: Partial<DrawnAmount> = {}): DrawnAmount {
  return { id, value, text: `${value} litres`, label: `of ${id}`, parts: [], ...rest };
}

function amounts(all: readonly DrawnAmount[], to: number, rest: Partial<AmountsState> = {}): AmountsState {
  const ticks = [0, to].map((value) => ({ value, text: String(value) }));
  return { amounts: all, to, ticks, scale: 'Litres', ...rest };
}

const cider = amount('cider', 3, { mark: 'accent' });
const amountStates: Record<string, AmountsState> = {
  'a part unsupported': amounts(
    [amount('juice', 40, { parts: [amount('perry', 10, { mark: 'unsupported' })], note: 'Nobody has measured' })],
    50,
  ),
  'a tag': amounts(
    [amount('juice', 40), amount('price', 2, { isLoose: true, mark: 'struck', note: 'Never used' })],
    50,
  ),
  'parts side by side': amounts(
    [amount('juice', 40, { parts: [amount('sold', 30, { parts: [cider] }), amount('kept', 10)] })],
    50,
  ),
  'within a part': amounts(
    [
      amount('before', 30, { mark: 'struck' }),
      amount('all', 120, { parts: [amount('juice', 30, { mark: 'unsupported', parts: [cider] })] }),
    ],
    150,
    { before: 50 },
  ),
  'zoomed out': amounts([cider, amount('all', 480)], 500, { before: 150, scale: 'Litres. Thick line: before' }),
  nothing: amounts([amount('juice', 0, { parts: [amount('perry', 0)] })], 50),
  'long labels': amounts(
    [
      amount('juice', 49, {
        label: 'of juice with a label that must be cut into several lines & <its> "kin"',
        parts: [
          amount('sold', 1, { label: 'sold, of which there is rather a lot to say in a picture' }),
          amount('kept', 48, { label: 'kept in the cellar of the parish until the winter has gone' }),
        ],
        note: 'A note that is long as well, and is cut into lines of its own like the others',
      }),
      amount('price', 2, { isLoose: true, label: 'a price with a label that must be cut into lines beside its tag' }),
    ],
    50,
    { scale: 'A rather long name for what the scale measures, which goes on in the next line' },
  ),
};
/** Each state as one of the steps of a figure that has them all, so that their heights are the same. */
const amountSteps = (draw: typeof amountsWide): Record<string, Scene> =>
  Object.fromEntries(Object.keys(amountStates).map((name, index) => [name, draw(Object.values(amountStates), index)]));

const secondReport = loadReport('test/reports/orchard');
const cell = (text: string, id?: string): RuledPassage => ({
  text,
  claims: id ? [{ id, start: 0, end: text.length }] : [],
});
const inkedTexts: Record<string, InkedText> = {
  'second report': {
    blocks: secondReport.text,
    claims: secondReport.claims.map(({ id, verdict, quote }) => ({ id, verdict, name: quote, href: `/note/#${id}` })),
  },
  table: {
    blocks: [
      { kind: 'heading', rows: [[cell('What each kind is good for')]] },
      {
        kind: 'table',
        rows: [
          [cell('Kind'), cell('Use'), cell('Keeps')],
          [cell('Russet'), cell('Eaten raw or baked, through the winter', 'raw'), cell('Until Easter', 'easter')],
          [cell('Codlin'), cell('Cooked to a froth'), cell('Not past October, whatever they say', 'october')],
        ],
      },
      { kind: 'item', rows: [[cell('1. Both are best pressed together.')]] },
    ],
    claims: [
      { id: 'raw', verdict: 'supported', name: 'Raw' },
      { id: 'easter', verdict: 'unverified', name: 'Until Easter' },
      { id: 'october', verdict: 'contradicted', name: 'October' },
    ],
  },
  'no claims': { blocks: [{ kind: 'paragraph', rows: [[cell('Nobody has measured.')]] }], claims: [] },
};

/** Every chart in every state. */
export const chartStates: readonly ChartStates[] = [
  {
    chart: 'bar-rows-wide',
    states: mapped(barStates, (data) => barRows(data, names, 640)),
    pictured: ['changed'],
  },
  {
    chart: 'bar-rows-narrow',
    states: mapped(barStates, (data) => barRows(data, names, 340)),
    pictured: ['base', 'changed', 'below zero', 'undefined growth', 'amounts and a line'],
  },
  {
    chart: 'rating-map-wide',
    states: mapped(ratingMaps, (data) => ratingMapWide(data, names)),
    pictured: ['base', 'with a trail', 'with yours and theirs', 'three in one place', 'forty of them', 'long labels'],
  },
  {
    chart: 'rating-map-narrow',
    states: mapped(ratingMaps, (data) => ratingMapNarrow(data, names)),
    pictured: ['base', 'with yours and theirs', 'two steps', 'forty of them'],
  },
  {
    chart: 'exposure-wide',
    states: mapped(exposures, (data) => exposureWide(data, names)),
    pictured: ['base', 'with yours', 'in the hand', 'with theirs', 'happened', 'for fingers'],
  },
  {
    chart: 'exposure-narrow',
    states: mapped(exposures, (data) => exposureNarrow(data, names)),
    pictured: ['with yours', 'happened', 'long labels'],
  },
  {
    chart: 'tornado-wide',
    states: mapped(tornados, (data) => tornadoWide(data, names)),
    pictured: ['three', 'below zero', 'an end undefined', 'long labels'],
  },
  {
    chart: 'tornado-narrow',
    states: mapped(tornados, (data) => tornadoNarrow(data, names)),
    pictured: ['three', 'long labels'],
  },
  {
    chart: 'cases-wide',
    states: mapped(caseCharts, (data) => casesWide(data, names)),
    pictured: ['four', 'below zero', 'one undefined'],
  },
  { chart: 'cases-narrow', states: mapped(caseCharts, (data) => casesNarrow(data, names)), pictured: ['four'] },
  {
    chart: 'dot-plot-wide',
    states: mapped(dotPlots, (data) => dotPlotWide(data, names)),
    pictured: ['twenty', 'far marks', 'no dots'],
  },
  {
    chart: 'dot-plot-narrow',
    states: mapped(dotPlots, (data) => dotPlotNarrow(data, names)),
    pictured: ['below zero'],
  },
  {
    chart: 'two-way-wide',
    states: mapped(twoWays, (data) => twoWayWide(data, names)),
    pictured: ['product', 'undefined in part', 'reached everywhere'],
  },
  {
    chart: 'two-way-narrow',
    states: mapped(twoWays, (data) => twoWayNarrow(data, names)),
    pictured: ['product', 'island'],
  },
  {
    chart: 'model-graph',
    states: mapped(modelGraphs, (data) => modelGraph(data, names)),
    pictured: ['chips', 'past a layer', 'long labels'],
  },
  {
    chart: 'amounts-wide',
    states: amountSteps(amountsWide),
    pictured: ['within a part', 'zoomed out', 'a tag', 'long labels'],
  },
  {
    chart: 'amounts-narrow',
    states: amountSteps(amountsNarrow),
    pictured: ['a part unsupported', 'parts side by side', 'long labels'],
  },
  {
    chart: 'inked-page-wide',
    states: mapped(inkedTexts, (text) => inkedPage(text, widePaper, 'The text')),
    pictured: ['second report', 'table'],
  },
  {
    chart: 'inked-page-narrow',
    states: mapped(inkedTexts, (text) => inkedPage(text, narrowPaper, 'The text')),
    pictured: ['second report'],
  },
  {
    chart: 'verdict-tally-wide',
    states: mapped(tallies, (rows) => verdictTallyWide(rows, names)),
    pictured: ['every verdict'],
  },
  {
    chart: 'verdict-tally-narrow',
    states: mapped(tallies, (rows) => verdictTallyNarrow(rows, names)),
    pictured: ['every verdict'],
  },
  {
    chart: 'verdict-glyph',
    states: Object.fromEntries(verdicts.map((verdict) => [verdict, verdictGlyph(verdict)])),
    pictured: verdicts,
  },
];
