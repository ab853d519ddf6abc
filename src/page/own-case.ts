import { wakeAll } from '../dom/near-screen.ts';
import { readingChange } from '../reading/reading-change.ts';
import { readingStore } from '../reading/store.ts';

/** Brings the numbers of the page to the reader's case, now and whenever it comes to hold assumptions of other models. */
export async function followCase(): Promise<void> {
  const store = await readingStore();
  const follow = (): void => {
    const fields = [...store.values.keys(), ...(store.linkedValues?.keys() ?? [])];
    const moved = fields.flatMap((field) => (field.startsWith('input/') ? (field.split('/')[1] ?? []) : []));
    for (const id of new Set([...moved, ...addressed()])) {
      // Without the model the page shows the base case, as built; the next change tries again.
      if (hasNumbersOf(id)) live(id).catch(() => undefined);
    }
  };
  follow();
  document.addEventListener(readingChange, follow);
}

async function live(id: string): Promise<void> {
  const { liveModel } = await import('../figures/bridge/live-model.ts');
  await liveModel(id);
  // The case is shown everywhere on the page, and on paper, and not only near the screen.
  document.dispatchEvent(new Event(wakeAll));
}

/** The models of the page, whose cases addresses may hold by the names of inputs. */
function addressed(): string[] {
  if (location.search === '') return [];
  return [...document.querySelectorAll<HTMLElement>('script[data-model]')].map(({ dataset }) => dataset['model'] ?? '');
}

function hasNumbersOf(id: string): boolean {
  const model = CSS.escape(id);
  return document.querySelector(`[data-number^="${model}."], [data-word^="${model}."]`) !== null;
}
