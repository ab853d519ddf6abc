import type { Follower } from '../../dom/follow.ts';
import { join } from '../../dom/join.ts';
import { pictureNames } from '../../dom/picture-names.ts';
import { setText } from '../../dom/text.ts';
import { drawnNames, type ViewPicture } from '../../model/view-picture.ts';
import { follower, type LiveCase } from './live-numbers.ts';
import { viewDrawing, viewRows } from './view-drawing.ts';

/** A drawing of a view, which follows the case. */
export function drawingFollower(drawing: Element, picture: ViewPicture): Follower<LiveCase> {
  const names = pictureNames(drawing);
  return follower(drawing, drawnNames(picture), (now) => join(drawing, viewDrawing(picture, now, names, 340)));
}

/** The amounts of a view's table, which follow the case. */
export function rowFollowers(root: ParentNode, picture: ViewPicture): Follower<LiveCase>[] {
  return [...root.querySelectorAll('[data-row]')].map((row, index) =>
    follower(row, drawnNames(picture), (now) =>
      setText(row.querySelector('td'), viewRows(picture, now, now.results)[index]?.text ?? ''),
    ),
  );
}
