import { loadFor } from '../../dom/loading.ts';
import { loadingWords } from '../../words/words.ts';
import { liveModel, type LiveModel } from './live-model.ts';
import { textFollowers } from './live-numbers.ts';
import { panelForm } from './panel-form.ts';

/** Makes the entry of a model's number, in its panel, show the reader's case and move it. */
export async function enlivenNumber(entry: HTMLElement, signal: AbortSignal): Promise<void> {
  const { entry: name = '', model: id = '' } = entry.dataset;
  const model = await liveModel(id);
  const number = name.slice(`number ${id}.`.length);
  if (signal.aborted) return;
  model.follow(textFollowers(entry, model.now), signal);
  const form = panelForm(model, number, signal);
  if (form) (entry.querySelector('.worked') ?? entry.querySelector('.number-result'))?.after(form);
  const working = entry.querySelector<HTMLDetailsElement>('details.working');
  working?.addEventListener('toggle', () => void drawGraph(entry, working, model, number, signal), {
    once: true,
    signal,
  });
}

/** Draws how the number is worked out, over the list that says it. */
async function drawGraph(
  entry: HTMLElement,
  working: HTMLElement,
  model: LiveModel,
  number: string,
  signal: AbortSignal,
): Promise<void> {
  const module = await loadFor(working, loadingWords.graph, () => import('./panel-graph.ts'), signal);
  const draw = signal.aborted ? null : module?.panelGraph(entry, model.data, number);
  if (!draw) return;
  draw(model.results);
  model.watch((moved) => moved && draw(model.results), signal);
}
