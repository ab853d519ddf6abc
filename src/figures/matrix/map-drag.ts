import type { RatedPlace } from '../../charts/rated-marks.ts';
import { placeAt, type RatingMapData } from '../../charts/rating-map.ts';

/** Called as the reader drags a mark. */
export interface DragListener {
  taken: (trend: string) => void;
  moved: (trend: string, place: RatedPlace) => void;
  /** The browser took the pointer away: what was moved goes back. */
  cancelled: (trend: string) => void;
  left: () => void;
}

/** Lets the marks of a rating map be dragged from step to step, by mouse, pen or finger. */
export class MapDrag {
  readonly #picture: SVGSVGElement;
  readonly #axes: Pick<RatingMapData, 'x' | 'y'>;
  readonly #listener: DragListener;
  #held: { trend: string; pointer: number; place: string } | null = null;

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
    // Browsers that know no touch-action within pictures, or lose it as the picture is drawn anew, would scroll.
    picture.addEventListener(
      'touchstart',
      (event) => {
        if (this.#held) event.preventDefault();
      },
      { signal, passive: false },
    );
    picture.addEventListener('pointermove', (event) => this.#move(event), { signal });
    picture.addEventListener('pointerup', (event) => this.#leave(event), { signal });
    picture.addEventListener('pointercancel', (event) => this.#leave(event), { signal });
  }

  #take(event: PointerEvent): void {
    if (event.button !== 0 || this.#held) return;
    const trend = this.#trendUnder(event);
    if (!trend) return;
    // A mouse does not select the words it passes.
    event.preventDefault();
    this.#picture.setPointerCapture(event.pointerId);
    this.#held = { trend, pointer: event.pointerId, place: '' };
    this.#listener.taken(trend);
  }

  /** The trend whose mark or name is under the pointer; of marks within reach, the nearest. */
  #trendUnder(event: PointerEvent): string | undefined {
    const piece = (event.target as Element).closest<SVGElement>('.reach, .mark, .number, .name');
    const [, trend, whose] = (piece?.dataset['key'] ?? '').split(' ');
    if (!piece || whose === 'theirs') return undefined;
    // A finger on a name scrolls the page.
    if (piece.matches('.name')) return event.pointerType === 'touch' ? undefined : trend;
    // A count of those for which there was no room is nothing to take hold of.
    if (piece.matches('.number') && piece.textContent.startsWith('+')) return undefined;
    const at = this.#position(event);
    const distance = (reach: SVGElement): number =>
      at ? Math.hypot(Number(reach.getAttribute('cx')) - at.x, Number(reach.getAttribute('cy')) - at.y) : 0;
    const [nearest] = [...this.#picture.querySelectorAll<SVGElement>('.reach')].sort(
      (one, other) => distance(one) - distance(other),
    );
    return nearest?.dataset['key']?.split(' ')[1];
  }

  #position(event: PointerEvent): DOMPoint | null {
    const matrix = this.#picture.getScreenCTM();
    return matrix && new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
  }

  #move(event: PointerEvent): void {
    const at = this.#position(event);
    if (this.#held?.pointer !== event.pointerId || !at) return;
    const place = placeAt(this.#axes, this.#picture.classList.contains('narrow') ? 'narrow' : 'wide', at);
    const key = `${place.x} ${place.y}`;
    // The step under the hand as it takes hold says nothing yet.
    if (this.#held.place !== '' && key !== this.#held.place) this.#listener.moved(this.#held.trend, place);
    this.#held.place = key;
  }

  #leave(event: PointerEvent): void {
    if (this.#held?.pointer !== event.pointerId) return;
    const { trend } = this.#held;
    this.#held = null;
    if (event.type === 'pointercancel') this.#listener.cancelled(trend);
    this.#listener.left();
  }
}
