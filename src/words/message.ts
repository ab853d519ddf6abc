/** A value that a message says, by the name that catalogues call it. */
export interface Argument<Value> {
  readonly name: string;
  readonly kind: 'text' | 'count' | 'flag' | 'choice';
  /** What a choice may be. */
  readonly choices: readonly string[];
  /** Whether a catalogue may leave it unsaid, since its language would have to inflect it. */
  readonly mayBeLeftOut: boolean;
  /** Never set: it carries the type of the value. */
  readonly value?: Value;
}

function argument<Value>(
  name: string,
  kind: Argument<Value>['kind'],
  choices: readonly string[] = [],
): Argument<Value> {
  return { name, kind, choices, mayBeLeftOut: false };
}

/** A text, which a message sets as it is; `{name, select, none {…} other {…}}` asks whether it is empty. */
export const text = (name: string): Argument<string> => argument(name, 'text');
/** A whole number, which a message writes or asks for its plural. */
export const count = (name: string): Argument<number> => argument(name, 'count');
/** Yes or no, which a message only asks: `{isOwn, select, true {…} other {…}}`. */
export const flag = (name: string): Argument<boolean> => argument(name, 'flag');
/** One of some words, which a message only asks. */
export const choice = <const Choice extends string>(name: string, choices: readonly Choice[]): Argument<Choice> =>
  argument(name, 'choice', choices);
/** A value that a catalogue may leave unsaid. */
export const maybe = <Value>(of: Argument<Value>): Argument<Value> => ({ ...of, mayBeLeftOut: true });

/** A message without values: callers have it as a string. */
export const plain = 'plain';

/** A message with values, in the order in which callers give them. */
export function says<const Arguments extends readonly Argument<unknown>[]>(...values: Arguments): Arguments {
  return values;
}

/** The messages of a group, by name; a group may hold groups. */
export interface Declaration {
  readonly [name: string]: typeof plain | readonly Argument<unknown>[] | Declaration;
}

type Values<Arguments extends readonly Argument<unknown>[]> = {
  [Index in keyof Arguments]: Arguments[Index] extends Argument<infer Value> ? Value : never;
};

/** The words of a group as callers have them: strings, functions and groups of these. */
type Spoken<Declared> = Declared extends typeof plain
  ? string
  : Declared extends readonly Argument<unknown>[]
    ? (...values: Values<Declared>) => string
    : { readonly [Name in keyof Declared]: Spoken<Declared[Name]> };

/** A message in the language in use: a string, or a function of its values. */
export type SpokenMessage = string | ((...values: unknown[]) => string);
/** Finds a message by its path from its group, such as bridge, faults, full. */
type LookUp = (path: readonly string[], values: readonly Argument<unknown>[]) => SpokenMessage;

let lookUp: LookUp | undefined;

/** Sets where the words come from when they are not compiled into a site: for checks, tests and the build itself. */
export function setLookUp(source: LookUp): void {
  lookUp = source;
}

function spoken(path: readonly string[], values: readonly Argument<unknown>[]): SpokenMessage {
  if (!lookUp) throw new Error(`no catalogue is in use in which to say ${path.join('.')}`);
  return lookUp(path, values);
}

const declarations = new Map<string, Declaration>();

/** Every group that has been declared, by name. */
export function declaredGroups(): ReadonlyMap<string, Declaration> {
  return declarations;
}

/**
 * Declares a group of messages, which every catalogue must have. A site's build replaces the modules that do so by the
 * messages of the report's language; elsewhere, each message is looked up when it is said.
 */
export function group<const Declared extends Declaration>(name: string, declaration: Declared): Spoken<Declared> {
  declarations.set(name, declaration);
  return spokenGroup([name], declaration) as Spoken<Declared>;
}

/** Whether a part of a declaration is a message, and not a group of them. */
export function isMessage(of: Declaration[string]): of is typeof plain | readonly Argument<unknown>[] {
  return of === plain || Array.isArray(of);
}

function spokenGroup(path: readonly string[], declaration: Declaration): object {
  const words = {};
  for (const [name, of] of Object.entries(declaration)) {
    const own = [...path, name];
    if (!isMessage(of)) Object.defineProperty(words, name, { enumerable: true, value: spokenGroup(own, of) });
    else Object.defineProperty(words, name, { enumerable: true, get: () => spoken(own, of === plain ? [] : of) });
  }
  return words;
}

/** A message declared, by its path from its group. */
export interface DeclaredMessage {
  path: readonly string[];
  values: readonly Argument<unknown>[];
}

/** Every message of a declaration, in its order. */
export function messagesOf(path: readonly string[], declaration: Declaration): DeclaredMessage[] {
  return Object.entries(declaration).flatMap(([name, of]) =>
    isMessage(of) ? [{ path: [...path, name], values: of === plain ? [] : of }] : messagesOf([...path, name], of),
  );
}
