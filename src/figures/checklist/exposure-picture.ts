import { exposureNarrow, exposureWide } from '../../charts/exposure-chart.ts';
import { exposureOrder, type ExposureData, type ExposureOrder } from '../../charts/exposure-layout.ts';
import { announcementPause } from '../../dom/announcement.ts';
import { debounce } from '../../dom/debounce.ts';
import { Followers, type Follower } from '../../dom/follow.ts';
import { join } from '../../dom/join.ts';
import { pictureNames } from '../../dom/picture-names.ts';
import { setText } from '../../dom/text.ts';
import { BarHandles, type BarListener, type HandleListener } from './bar-handles.ts';
import { exposureInWords, readersExposure, type Readings } from './exposure-rows.ts';
import type { ChecklistOutline } from './reading.ts';

/** The picture of exposures, its handles, and its words. Its rows find their new places once the hand rests. */
export class ExposurePicture {
  readonly #checklist: ChecklistOutline;
  readonly #followers: Followers<Readings>;
  readonly #fingers = matchMedia('(pointer: coarse)');
  readonly #regroupLater;
  #readings: Readings | undefined;
  #order: ExposureOrder = [];
  #isHeld = false;

  constructor(element: HTMLElement, checklist: ChecklistOutline, listener: BarListener, signal: AbortSignal) {
    this.#checklist = checklist;
    this.#regroupLater = debounce(() => this.#regroup(), signal, announcementPause);
    const held = (isHeld: boolean): void => {
      this.#isHeld = isHeld;
      this.#regroupLater();
    };
    const place = element.querySelector<HTMLElement>('.handles');
    const handles = place ? [this.#held(place, { ...listener, held }, signal)] : [];
    this.#followers = new Followers<Readings>(
      [...this.#drawn(element), ...handles, ...this.#told(element)],
      undefined,
      signal,
    );
    this.#fingers.addEventListener('change', () => this.#draw(), { signal });
  }

  /** Brings the picture to readings, its rows where they stand. */
  follow(readings: Readings): void {
    const isFirst = this.#readings === undefined;
    this.#readings = readings;
    if (isFirst) return this.#regroup();
    this.#draw();
    this.#regroupLater();
  }

  #regroup(): void {
    if (!this.#readings || this.#isHeld) return;
    this.#order = exposureOrder(readersExposure(this.#checklist, this.#readings).rows);
    this.#draw();
  }

  #draw(): void {
    if (this.#readings) this.#followers.follow({ ...this.#readings });
  }

  #drawn(element: HTMLElement): Follower<Readings>[] {
    return [...element.querySelectorAll<SVGSVGElement>('svg.exposure')].map((picture) => ({
      element: picture,
      update: (readings) => {
        const draw = picture.classList.contains('narrow') ? exposureNarrow : exposureWide;
        join(picture, draw(this.#data(readings), pictureNames(picture)));
      },
    }));
  }

  #held(place: HTMLElement, listener: HandleListener, signal: AbortSignal): Follower<Readings> {
    const handles = new BarHandles(place, this.#checklist, listener, signal);
    return { element: place, update: (readings) => handles.show(this.#data(readings)) };
  }

  #told(element: HTMLElement): Follower<Readings>[] {
    return [...element.querySelectorAll('.view-in-words')].map((place) => {
      const asBuilt = place.textContent;
      const update = (readings: Readings): void =>
        setText(place, exposureInWords(this.#checklist, readings) || asBuilt);
      return { element: place, update };
    });
  }

  #data(readings: Readings): ExposureData {
    return {
      ...readersExposure(this.#checklist, readings),
      order: this.#order,
      isForFingers: this.#fingers.matches,
    };
  }
}
