import { drawnScene } from '../../dom/drawn-scene.ts';
import { join } from '../../dom/join.ts';

/** How far down the window a step's text must have come for its picture to be shown. */
const line = 0.6;

/** Shows the picture of the step that is being read: the last one whose text has come up to the line. */
export function followSteps(element: HTMLElement, signal: AbortSignal): void {
  const steps = [...element.querySelectorAll<HTMLElement>('.step-list > li')];
  const stage = [...element.querySelectorAll('.stage > svg')];
  const pictures = steps.map((step) => [...step.querySelectorAll('.still > svg')].map(drawnScene));
  const show = (): void => {
    const place = innerHeight * line;
    const last = steps.findLastIndex((step) => step.getBoundingClientRect().top <= place);
    const present = Math.max(0, last);
    for (const [index, step] of steps.entries()) {
      if (index === present) step.setAttribute('aria-current', 'step');
      else step.removeAttribute('aria-current');
    }
    for (const [index, picture] of stage.entries()) {
      const scene = pictures[present]?.[index];
      if (scene) join(picture, scene);
    }
  };
  // A step comes or goes where it crosses the line, which is a hundredth of the window high.
  const observer = new IntersectionObserver(show, { rootMargin: `-${100 * line - 1}% 0px -${100 - 100 * line}% 0px` });
  for (const step of steps) observer.observe(step);
  signal.addEventListener('abort', () => observer.disconnect());
}
