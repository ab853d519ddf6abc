import { CommandError } from '../author/command.ts';
import type { Kept } from './keep-edition.ts';
import { named } from './manifest.ts';

/** What the author is told of an edition that was to be kept in a place; throws where another build of it is kept already. */
export function outcome(kept: Kept, edition: string, place: string): string {
  switch (kept.is) {
    case 'same':
      return `The edition of ${edition} is kept already, and nothing in it has changed.`;
    case 'other':
      throw new CommandError(
        `The edition of ${edition} is kept already, and this build differs from it in ${named(kept.paths)}. An edition is ` +
          'never built again; a later day as edition in report.yaml is expected.',
      );
    default:
      return `The edition of ${edition} is kept in ${place}. Commit the folder: each build publishes it at /v/${edition}/.`;
  }
}
