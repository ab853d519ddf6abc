import { bridge } from './bridge/figure.ts';
import { chart } from './chart/figure.ts';
import { checklist } from './checklist/figure.ts';
import type { FigureKind } from './figure-kind.ts';
import { matrix } from './matrix/figure.ts';

/** Every kind of figure that a report can hold. */
export const figureKinds: readonly FigureKind<unknown>[] = [chart, bridge, matrix, checklist];
