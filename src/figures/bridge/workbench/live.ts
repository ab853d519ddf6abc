import { loadingWords } from '../../../words/words.ts';
import { debounce } from '../../../dom/debounce.ts';
import { loadFor } from '../../../dom/loading.ts';
import type { LiveAnalyses } from '../analyses/live-analyses.ts';
import { drawingFollower } from '../followers.ts';
import { LiveControls } from '../live-controls.ts';
import { liveModel, type LiveModel } from '../live-model.ts';

/** Makes a model's workbench live: all of its inputs, every picture of it, and the questions that are put to its case. */
export async function beginWorkbench(bench: HTMLElement, signal: AbortSignal): Promise<void> {
  const model = await liveModel(bench.dataset['of'] ?? '');
  if (signal.aborted) return;
  const controls = new LiveControls(bench, model, model.data.answers, signal);
  const drawings = [...bench.querySelectorAll<HTMLElement>('[data-view]')].flatMap((part) => {
    const view = model.data.views[part.dataset['view'] ?? ''];
    const drawing = part.querySelector('svg.bar-rows');
    return view && drawing ? [drawingFollower(drawing, view.picture)] : [];
  });
  model.follow(drawings, signal, model.atBase);
  askQuestions(bench, model, controls, signal);
}

/** The questions load when the reader first changes something or turns to them. */
function askQuestions(bench: HTMLElement, model: LiveModel, controls: LiveControls, signal: AbortSignal): void {
  const section = bench.querySelector<HTMLElement>('.analyses');
  if (!section) return;
  let loading: Promise<LiveAnalyses | null> | undefined;
  let analyses: LiveAnalyses | null = null;
  const load = async (): Promise<LiveAnalyses | null> => {
    loading ??= loadFor(section, loadingWords.answers, async () => {
      const { LiveAnalyses } = await import('../analyses/live-analyses.ts');
      return new LiveAnalyses(section, model.data, model.atBase.results, signal);
    });
    analyses = await loading;
    analyses?.follow(controls.lastMoved);
    analyses?.show(model.inputs, model.results);
    return analyses;
  };
  const afterPause = debounce(() => void load(), signal);
  model.watch((moved) => {
    if (!moved) return;
    analyses?.follow(controls.lastMoved);
    analyses?.step(model.inputs, model.results);
    afterPause();
  }, signal);
  for (const near of ['focusin', 'pointerover'])
    section.addEventListener(near, () => void load(), { signal, once: true });
  section.addEventListener(
    'click',
    (event) => {
      const use = (event.target as Element).closest<HTMLElement>('button[data-use]')?.dataset['use'];
      if (use !== undefined) void useNeeded(use);
    },
    { signal },
  );

  /** Sets an assumption to what the question needs. */
  async function useNeeded(name: string): Promise<void> {
    const value = (await load())?.neededValue(name) ?? null;
    if (value !== null) controls.take(() => model.set({ [name]: value }));
  }
}
