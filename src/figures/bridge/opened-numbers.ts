import type { AssumptionForm } from './assumption-form.ts';
import type { LiveModel } from './live-model.ts';
import { textFollowers } from './live-numbers.ts';
import { panelForm } from './panel-form.ts';

/** Adds, to each panel that is opened on one of a model's numbers, the assumptions behind it; its texts follow the case. */
export function followPanels(
  model: LiveModel,
  form: AssumptionForm,
  announce: (correction?: string) => void,
  signal: AbortSignal,
): void {
  let open: AbortController | undefined;
  document.addEventListener(
    'panel-open',
    (event) => {
      const [kind, name = ''] = (event as CustomEvent<string>).detail.split(' ');
      const prefix = `${model.data.id}.`;
      if (kind !== 'number' || !name.startsWith(prefix)) return;
      open = new AbortController();
      addTo(event.target as Element, name.slice(prefix.length), open.signal);
    },
    { signal },
  );
  document.addEventListener('panel-close', () => open?.abort(), { signal });

  function addTo(panel: Element, number: string, closed: AbortSignal): void {
    model.follow(textFollowers(panel, model.now), closed);
    const added = panelForm(panel, form, model.data, number, {
      moved: (move) => {
        model.move(move);
        announce();
      },
      corrected: announce,
    });
    if (added) {
      added.show(model.inputs);
      model.watch(() => added.show(model.inputs), closed);
      closed.addEventListener('abort', added.close);
    }
    void drawGraph(panel, number, closed);
  }

  async function drawGraph(panel: Element, number: string, closed: AbortSignal): Promise<void> {
    const { panelGraph } = await import('./panel-graph.ts');
    const draw = closed.aborted ? null : panelGraph(panel, model.data, number);
    if (!draw) return;
    draw(model.results);
    model.watch((moved) => moved && draw(model.results), closed);
  }
}
