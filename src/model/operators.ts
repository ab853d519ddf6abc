/** One operator or function of formulas. To support another, add an entry to the table below. */
export interface Operator {
  /** Computes its value; not finite where undefined. */
  value: (...operands: number[]) => number;
  /** mathjs's name for it, both in parsed formulas and as a function that works with units. */
  mathjs: string;
  /** Infinity for one or more. */
  arity: 1 | 2 | typeof Infinity;
  /** Absent for a function, which is written name(a, b). */
  precedence?: number;
  /** The operands that get brackets in text even at equal precedence. */
  brackets?: 'second' | 'both';
  /** Its sign or name in text. */
  text: string;
  /** Its sign or name in a spreadsheet. */
  spreadsheet: string;
  /**
   * The factor that converts its result to base units, given the factors of both operands and the second operand if that
   * is a plain number; null if it takes plain ratios only. Absent if all operands, and so the result, share one unit.
   */
  scale?: (first: number, second: number, exponent?: number) => number | null;
}

const ratiosOnly = (): null => null;

const table = {
  '+': { value: (a, b) => a + b, mathjs: 'add', arity: 2, precedence: 1, text: '+', spreadsheet: '+' },
  '-': {
    value: (a, b) => a - b,
    mathjs: 'subtract',
    arity: 2,
    precedence: 1,
    brackets: 'second',
    text: '−',
    spreadsheet: '-',
  },
  '*': {
    value: (a, b) => a * b,
    mathjs: 'multiply',
    arity: 2,
    precedence: 2,
    text: '×',
    spreadsheet: '*',
    scale: (first, second) => first * second,
  },
  '/': {
    value: (a, b) => a / b,
    mathjs: 'divide',
    arity: 2,
    precedence: 2,
    brackets: 'second',
    text: '÷',
    spreadsheet: '/',
    scale: (first, second) => first / second,
  },
  '^': {
    value: (a, b) => a ** b,
    mathjs: 'pow',
    arity: 2,
    precedence: 4,
    brackets: 'both',
    text: '^',
    spreadsheet: '^',
    scale: (first, _, exponent) => (exponent === undefined ? null : first ** exponent),
  },
  neg: {
    value: (a) => -a,
    mathjs: 'unaryMinus',
    arity: 1,
    precedence: 3,
    brackets: 'both',
    text: '−',
    spreadsheet: '-',
  },
  min: { value: Math.min, mathjs: 'min', arity: Infinity, text: 'min', spreadsheet: 'MIN' },
  max: { value: Math.max, mathjs: 'max', arity: Infinity, text: 'max', spreadsheet: 'MAX' },
  abs: { value: Math.abs, mathjs: 'abs', arity: 1, text: 'abs', spreadsheet: 'ABS' },
  sqrt: { value: Math.sqrt, mathjs: 'sqrt', arity: 1, text: 'sqrt', spreadsheet: 'SQRT', scale: Math.sqrt },
  exp: { value: Math.exp, mathjs: 'exp', arity: 1, text: 'exp', spreadsheet: 'EXP', scale: ratiosOnly },
  log: { value: Math.log, mathjs: 'log', arity: 1, text: 'log', spreadsheet: 'LN', scale: ratiosOnly },
} satisfies Record<string, Operator>;

/** The name of an operator in an expression. */
export type Operation = keyof typeof table;

/** Every operator and function that formulas may use. */
export const operators: Readonly<Record<Operation, Operator>> = table;

/** The operations in the table's order. */
export const operations = Object.keys(table) as Operation[];
