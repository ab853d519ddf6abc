import { bridge } from './bridge/figure.ts';
import { checklist } from './checklist/figure.ts';
import type { FigureKind } from './figure-kind.ts';
import { image } from './image/figure.ts';
import { matrix } from './matrix/figure.ts';
import { plot } from './plot/figure.ts';
import { steps } from './steps/figure.ts';
import { tally } from './tally/figure.ts';

/** Every kind of figure that a report can hold. */
export const figureKinds: readonly FigureKind<unknown>[] = [plot, image, bridge, matrix, checklist, steps, tally];
