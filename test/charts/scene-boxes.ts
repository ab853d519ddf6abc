import { textWidth, type Box } from '../../src/charts/label-places.ts';
import type { Scene } from '../../src/charts/scene.ts';

/** A piece of a scene and the room that it takes. */
export interface BoxedPiece {
  key: string;
  text: string;
  box: Box;
}

function pieces({ body }: Scene): Scene[] {
  return typeof body === 'string' ? [] : body.flatMap((piece) => [piece, ...pieces(piece)]);
}

const hasLook = ({ attrs }: Scene, look: string): boolean =>
  String(attrs['class'] ?? '')
    .split(' ')
    .includes(look);

/** The texts of a look with the room that their letters take, by the font's own widths at 14 px. */
export function textBoxes(scene: Scene, look: string): BoxedPiece[] {
  return pieces(scene)
    .filter((piece) => piece.tag === 'text' && hasLook(piece, look))
    .map(({ key, attrs, body }) => {
      const text = String(body);
      const width = textWidth(text, 14) / 1.03;
      const anchor = attrs['text-anchor'];
      const left = Number(attrs['x']) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
      return { key, text, box: { x: left, y: Number(attrs['y']) - 11, width, height: 15 } };
    });
}

/** The marks of a map with the room that they take. */
export function markBoxes(scene: Scene): BoxedPiece[] {
  return pieces(scene)
    .filter((piece) => hasLook(piece, 'mark'))
    .map(({ key, tag, attrs }) => {
      const number = (name: string): number => Number(attrs[name]);
      const box =
        tag === 'rect'
          ? { x: number('x'), y: number('y'), width: number('width'), height: number('height') }
          : {
              x: number('cx') - number('r'),
              y: number('cy') - number('r'),
              width: 2 * number('r'),
              height: 2 * number('r'),
            };
      return { key, text: '', box };
    });
}
