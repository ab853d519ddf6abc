import type { Expression } from './expression.ts';
import { operators } from './operators.ts';
import type { ModelOutput, Program } from './program.ts';

/** A formula over numbers in their own units, and the factor that converts its value to base units. */
interface Scaled {
  expression: Expression;
  scale: number;
}

/**
 * An output's formula over numbers in their own units, with unit conversions written out as factors, so that it gives
 * the output in its own unit: hours + days, in hours, becomes hours + days × 24.
 */
export function inOwnUnits({ inputs, outputs }: Program, { formula, scale }: ModelOutput): Expression {
  const scales = new Map([...inputs, ...outputs].map((number) => [number.name, number.scale]));
  return converted(
    scaled(formula, (name) => scales.get(name) ?? 1, scale),
    scale,
  );
}

/** `wanted` is the scale to convert to when operands have different units. */
function scaled(expression: Expression, scaleOf: (name: string) => number, wanted: number | null): Scaled {
  if (typeof expression === 'number') return { expression, scale: 1 };
  if (typeof expression === 'string') return { expression, scale: scaleOf(expression) };
  const [operation, ...operands] = expression;
  const { scale: scaleFrom } = operators[operation];
  const parts = operands.map((operand) => scaled(operand, scaleOf, scaleFrom ? null : wanted));
  const [first = 1, second = 1] = parts.map(({ scale }) => scale);
  if (scaleFrom) {
    const [, exponent] = operands;
    const scale = scaleFrom(first, second, typeof exponent === 'number' ? exponent : undefined);
    if (scale !== null) return { expression: [operation, ...parts.map((part) => part.expression)], scale };
  }
  // A typed 0 is 0 in any unit.
  const [own = first, ...others] = parts.flatMap((part) => (part.expression === 0 ? [] : [part.scale]));
  const mixed = others.some((scale) => !same(scale, own));
  const common = scaleFrom ? 1 : mixed ? (wanted ?? own) : own;
  return { expression: [operation, ...parts.map((part) => converted(part, common))], scale: common };
}

function converted({ expression, scale }: Scaled, to: number): Expression {
  if (expression === 0) return 0;
  const [factor, divisor] = [tidy(scale / to), tidy(to / scale)];
  if (factor === 1) return expression;
  // The shorter of the two is the exact one: ÷ 8760, not × 0.000114….
  return String(factor).length <= String(divisor).length ? ['*', expression, factor] : ['/', expression, divisor];
}

function same(one: number, other: number): boolean {
  return tidy(one / other) === 1;
}

/** A factor without rounding noise: 8760 for 8759.999999999998. */
function tidy(factor: number): number {
  return Number(factor.toPrecision(12));
}
