import { join } from '../../dom/join.ts';
import { modelGraph, type ModelGraphData } from '../../charts/model-graph.ts';
import { namesIn } from '../../model/expression.ts';
import { formatNumber } from '../../model/number-format.ts';
import { dependenciesOf } from '../../model/dependencies.ts';
import type { Results } from '../../model/program.ts';
import type { ModelData } from './model-data.ts';

/** Nodes beyond which the tree in words tells more than a picture could. */
const mostNodes = 16;

/** Draws the part of the model that leads to a number above its tree in a panel; the tree stays as its text. Returns what redraws it. */
export function panelGraph(panel: Element, data: ModelData, number: string): ((results: Results) => void) | null {
  const tree = panel.querySelector('.number-tree');
  const names = dependenciesOf(data.program, number);
  if (!tree || names.length < 2 || names.length > mostNodes) return null;
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const place = document.createElement('div');
  place.className = 'panel-graph';
  place.append(picture);
  tree.before(place);
  tree.id = 'opened-tree';
  tree.classList.add('unseen');
  panel.querySelector('.number-head strong')?.setAttribute('id', 'opened-number');
  return (results) =>
    join(picture, modelGraph(graphOf(data, names, results), { title: 'opened-number', description: tree.id }));
}

function graphOf({ program, locale }: ModelData, names: readonly string[], results: Results): ModelGraphData {
  const formulas = new Map(program.outputs.map(({ name, formula }) => [name, formula]));
  const numbers = [...program.inputs, ...program.outputs].filter(({ name }) => names.includes(name));
  return {
    nodes: numbers.map(({ name, short, format }) => ({
      name,
      label: short,
      text: formatNumber(results[name] ?? NaN, format, locale),
      kind: formulas.has(name) ? 'output' : 'input',
    })),
    edges: [...formulas]
      .filter(([name]) => names.includes(name))
      .flatMap(([name, formula]) => namesIn(formula).map((used): [string, string] => [used, name])),
  };
}
