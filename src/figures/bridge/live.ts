import { drawingFollower, rowFollowers } from './followers.ts';
import { LiveControls } from './live-controls.ts';
import { liveModel } from './live-model.ts';

/** Makes a view live: it moves its model's case, and its picture, results and table follow that. */
export async function beginView(view: HTMLElement, signal: AbortSignal): Promise<void> {
  const model = await liveModel(view.dataset['of'] ?? '');
  const shown = model.data.views[view.dataset['view'] ?? ''];
  const figure = view.closest<HTMLElement>('figure');
  const drawing = view.querySelector('svg.bar-rows');
  if (signal.aborted || !shown || !figure || !drawing) return;
  new LiveControls(figure, model, [...shown.answers, ...model.data.answers], signal);
  const parts = [drawingFollower(drawing, shown.picture), ...rowFollowers(figure, shown.picture)];
  model.follow(parts, signal, model.atBase);
}
