import type { RatedPlace } from '../../charts/rated-marks.ts';
import { placeAt, type RatingMapData } from '../../charts/rating-map.ts';

/** Called as the reader drags a mark. */
export interface DragListener {
  taken: (trend: string) => void;
  moved: (trend: string, place: RatedPlace) => void;
  left: () => void;
}

/** Lets the marks of a rating map be dragged from step to step, by mouse, pen or finger. */
export class MapDrag {
  readonly #picture: SVGSVGElement;
  readonly #axes: Pick<RatingMapData, 'x' | 'y'>;
  readonly #listener: DragListener;
  #trend: string | null = null;
  #place = '';

  constructor(
    picture: SVGSVGElement,
    axes: Pick<RatingMapData, 'x' | 'y'>,
    listener: DragListener,
    signal: AbortSignal,
  ) {
    this.#picture = picture;
    this.#axes = axes;
    this.#listener = listener;
    picture.addEventListener('pointerdown', (event) => this.#take(event), { signal });
    picture.addEventListener('pointermove', (event) => this.#move(event), { signal });
    for (const end of ['pointerup', 'pointercancel']) picture.addEventListener(end, () => this.#leave(), { signal });
  }

  #take(event: PointerEvent): void {
    if (event.button !== 0) return;
    const piece = (event.target as Element).closest<SVGElement>('[data-key]');
    const [kind, trend, whose] = (piece?.dataset['key'] ?? '').split(' ');
    // A count of those for which there was no room is nothing to take hold of.
    if (piece?.textContent.startsWith('+')) return;
    if (!trend || (kind !== 'mark' && kind !== 'number' && kind !== 'name') || whose === 'theirs') return;
    // A finger that moves a mark does not scroll the page, and a mouse does not select the words it passes.
    event.preventDefault();
    this.#picture.setPointerCapture(event.pointerId);
    [this.#trend, this.#place] = [trend, ''];
    this.#listener.taken(trend);
  }

  #move(event: PointerEvent): void {
    const matrix = this.#picture.getScreenCTM();
    if (this.#trend === null || !matrix) return;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    const place = placeAt(this.#axes, this.#picture.classList.contains('narrow') ? 'narrow' : 'wide', at);
    const key = `${place.x} ${place.y}`;
    // The step under the hand as it takes hold says nothing yet.
    if (this.#place !== '' && key !== this.#place) this.#listener.moved(this.#trend, place);
    this.#place = key;
  }

  #leave(): void {
    if (this.#trend === null) return;
    this.#trend = null;
    this.#listener.left();
  }
}
