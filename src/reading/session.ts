import { withoutNoise } from '../model/parse-number.ts';
import {
  addressNames,
  baseCase,
  clampedTo,
  movableInputs,
  sameCase,
  type Program,
  type Results,
} from '../model/program.ts';
import { fieldName, isWords, wellFormed, type FieldValue } from './fields.ts';
import {
  clearedReading,
  merged,
  nextMoment,
  valuesOf,
  type Field,
  type Reading,
  type ReadingValues,
} from './reading.ts';

/** Changes of fields; null takes a value back. */
export type Changes = Iterable<readonly [name: string, value: FieldValue | null]>;

/** What differs between two states, by name; null where there is nothing. */
type Differences<Value> = ReadonlyMap<string, { before: Value | null; after: Value | null }>;

/** One undoable change: what it is called, and what it changed. */
interface Step {
  label: string;
  fields: Differences<FieldValue>;
  /** The linked cases that appeared, moved or went. */
  cases: Differences<Results>;
}

type LinkedCases = ReadonlyMap<string, Results>;

/**
 * All that a page knows of its reader: their own reading, what came with the address, and one history.
 * Each model shows the reader's own case, unless a link brought another: then it shows the linked case until the reader
 * leaves it (`useOwn`, `putAside`, `adopt`), or until the two are the same. What the reader changes meanwhile goes into both.
 */
export interface Session {
  own: Reading;
  /** The reading that came with the address; null when there is none, or once it is adopted or put aside. */
  linked: ReadingValues | null;
  /** The models on this page, by id. */
  models: ReadonlyMap<string, Program>;
  /** The cases shown instead of the reader's own, by model. */
  linkedCases: LinkedCases;
  past: readonly Step[];
  future: readonly Step[];
  /** The gesture of the last step, while it lasts: its changes, such as those of one drag of a slider, are undone together. */
  gesture: string | null;
}

const mostSteps = 100;
const noModel: Program = { inputs: [], outputs: [] };

/** A session as a page opens, before its models are known. */
export function opened(own: Reading, linked: ReadingValues | null): Session {
  return { own, linked, models: new Map(), linkedCases: new Map(), past: [], future: [], gesture: null };
}

/** A stored reading brought to the values that the reader's own address carries. Words stay: addresses leave them out. */
export function carriedOver(stored: Reading, values: ReadingValues): Reading {
  const gone = [...valuesOf(stored).keys()].filter((name) => !values.has(name) && !isWords(name));
  return written(stored, [...gone.map((name): [string, null] => [name, null]), ...values], 0);
}

/**
 * A session that knows one more model; `named` are the inputs that the address gives by name, which win over a linked
 * reading. It is null where the reader has left the link already.
 */
export function withModel(session: Session, id: string, program: Program, named: Results | null): Session {
  if (session.models.has(id)) return session;
  const models = new Map([...session.models, [id, program]]);
  const isLinked = named !== null && (Object.keys(named).length > 0 || hasInputs(session.linked, id));
  if (!isLinked) return { ...session, models };
  const linkedCase = { ...caseIn(session.linked ?? new Map(), id, program), ...named };
  return settled({ ...session, models, linkedCases: new Map([...session.linkedCases, [id, linkedCase]]) });
}

/** The case that a model shows. */
export function shownCase(session: Session, id: string): Results {
  const program = session.models.get(id);
  if (!program) throw new Error(`the page has no model "${id}"`);
  return session.linkedCases.get(id) ?? caseIn(valuesOf(session.own), id, program);
}

/** Sets fields of the reader's own reading. Without a label the change cannot be undone, such as a chapter marked as read. */
export function set(
  session: Session,
  changes: Changes,
  label: string | null,
  now: number,
  gesture: string | null = null,
): Session {
  const own = written(session.own, changes, now);
  if (own === session.own) return session;
  const next = settled({ ...session, own });
  return label === null ? next : recorded(session, next, label, gesture);
}

/** Clears the reader's own reading; what came with the address stays. */
export function clear(session: Session, label: string, now: number): Session {
  const names = [...valuesOf(session.own).keys()];
  const next = set(
    session,
    names.map((name) => [name, null]),
    label,
    now,
  );
  return { ...next, own: clearedReading(next.own) };
}

/** Moves inputs of a model, in the case that is shown and in the reader's own. */
export function move(
  session: Session,
  id: string,
  inputs: Results,
  label: string,
  now: number,
  gesture: string | null = null,
): Session {
  const shown = shownCase(session, id);
  const moved = { ...shown };
  for (const [name, value] of Object.entries(inputs)) moved[name] = withoutNoise(value);
  const own = written(session.own, inputFields(session, id, moved, Object.keys(inputs)), now);
  const linkedCases =
    sameCase(moved, shown) || !session.linkedCases.has(id)
      ? session.linkedCases
      : new Map([...session.linkedCases, [id, moved]]);
  if (own === session.own && linkedCases === session.linkedCases) return session;
  return recorded(session, settled({ ...session, own, linkedCases }), label, gesture);
}

/** Brings a model back to the base case, whatever it shows. */
export function reset(session: Session, id: string, label: string, now: number): Session {
  const program = session.models.get(id);
  return program ? move(session, id, baseCase(program), label, now) : session;
}

/** Shows the reader's own case of a model again in place of the linked one. */
export function useOwn(session: Session, id: string, label: string): Session {
  if (!session.linkedCases.has(id)) return session;
  const linkedCases = new Map([...session.linkedCases].filter(([model]) => model !== id));
  return recorded(session, { ...session, linkedCases }, label, null);
}

/** Leaves the link: every model shows the reader's own case. */
export function putAside(session: Session): Session {
  const past = session.past.map((step) => ({ ...step, cases: new Map<string, never>() })).filter(isChange);
  return { ...session, linked: null, linkedCases: new Map(), past, future: [], gesture: null };
}

/** The linked reading as it is shown: with inputs that the address gives by name, and with what the reader has changed since. */
export function shownLinked({ linked, linkedCases, models }: Session): ReadingValues | null {
  if (!linked) return null;
  const values = new Map(linked);
  for (const [id, inputs] of linkedCases) {
    for (const input of movableInputs(models.get(id) ?? noModel)) {
      const value = inputs[input.name] ?? input.value;
      const names = addressNames(input).map((name) => fieldName('input', id, name));
      if (value === input.value && !names.some((name) => values.has(name))) continue;
      for (const name of names) values.delete(name);
      values.set(fieldName('input', id, input.name), value);
    }
  }
  return values;
}

/** Takes the linked reading over into the reader's own, as these changes, and leaves the link. */
export function adopt(session: Session, changes: Changes, label: string, now: number): Session {
  return set(putAside(session), changes, label, now);
}

/** Takes the last change back. */
export function undo(session: Session, now: number): Session {
  const step = session.past.at(-1);
  if (!step) return session;
  const [past, future] = [session.past.slice(0, -1), [step, ...session.future]];
  return { ...stepped(session, step, 'before', now), past, future, gesture: null };
}

/** Makes the last undone change again. */
export function redo(session: Session, now: number): Session {
  const [step, ...future] = session.future;
  if (!step) return session;
  return { ...stepped(session, step, 'after', now), past: [...session.past, step], future, gesture: null };
}

/** Merges what another tab has saved; what it changed can be undone here too. */
export function merge(session: Session, other: Reading, label: string): Session {
  return recorded(session, settled({ ...session, own: merged(session.own, other) }), label, null);
}

/** A reading's case of a model: its inputs over the base case, within their ranges. */
export function caseIn(values: ReadingValues, id: string, program: Program): Results {
  const inputs = baseCase(program);
  for (const input of movableInputs(program)) {
    const given = addressNames(input).map((name) => values.get(fieldName('input', id, name)));
    const value = given.find((one) => typeof one === 'number');
    if (value !== undefined) inputs[input.name] = withoutNoise(clampedTo(input.range, value));
  }
  return inputs;
}

/** Drops linked cases that are the same as the reader's own. */
function settled(session: Session): Session {
  const own = valuesOf(session.own);
  const apart = [...session.linkedCases].filter(([id, inputs]) => {
    const program = session.models.get(id);
    return program && !sameCase(inputs, caseIn(own, id, program));
  });
  return apart.length === session.linkedCases.size ? session : { ...session, linkedCases: new Map(apart) };
}

/** Adds to the history what differs between two sessions, as a step of its own or as more of the same gesture. */
function recorded(before: Session, next: Session, label: string, gesture: string | null): Session {
  const last = gesture !== null && gesture === before.gesture ? before.past.at(-1) : undefined;
  const [values, cases] = [valuesOf(before.own), before.linkedCases];
  const step: Step = {
    label,
    fields: differences(last ? brought(values, last.fields, 'before') : values, valuesOf(next.own), Object.is),
    cases: differences(last ? brought(cases, last.cases, 'before') : cases, next.linkedCases, isSameCase),
  };
  if (!isChange(step)) return last ? { ...next, past: before.past.slice(0, -1), gesture: null } : next;
  const past = [...(last ? before.past.slice(0, -1) : before.past), step].slice(-mostSteps);
  return { ...next, past, future: [], gesture };
}

function isChange({ fields, cases }: Step): boolean {
  return fields.size > 0 || cases.size > 0;
}

function stepped(session: Session, step: Step, side: 'before' | 'after', now: number): Session {
  const changes = [...step.fields].map(([name, values]): [string, FieldValue | null] => [name, values[side]]);
  const own = written(session.own, changes, now);
  return settled({ ...session, own, linkedCases: brought(session.linkedCases, step.cases, side) });
}

function differences<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
  isSame: (one: Value | undefined, other: Value | undefined) => boolean,
): Differences<Value> {
  const names = new Set([...before.keys(), ...after.keys()]);
  return new Map(
    [...names]
      .filter((name) => !isSame(before.get(name), after.get(name)))
      .map((name) => [name, { before: before.get(name) ?? null, after: after.get(name) ?? null }]),
  );
}

/** Values brought to one side of differences. */
function brought<Value>(
  values: ReadonlyMap<string, Value>,
  differing: Differences<Value>,
  side: 'before' | 'after',
): Map<string, Value> {
  const all = new Map(values);
  for (const [name, { [side]: value }] of differing) {
    if (value === null) all.delete(name);
    else all.set(name, value);
  }
  return all;
}

function isSameCase(one: Results | undefined, other: Results | undefined): boolean {
  return one && other ? sameCase(one, other) : one === other;
}

function written(own: Reading, changes: Changes, now: number): Reading {
  const next = new Map<string, Field>(own);
  const at = nextMoment(own, now);
  let isSame = true;
  for (const [name, given] of changes) {
    const value = given === null ? null : wellFormed(given);
    if ((next.get(name)?.value ?? null) === value) continue;
    next.set(name, { value, at });
    isSame = false;
  }
  return isSame ? own : next;
}

/** The fields of moved inputs; base values are not stored. Former names are cleared, or their values would come back. */
function inputFields(session: Session, id: string, inputs: Results, moved: readonly string[]): Changes {
  return movableInputs(session.models.get(id) ?? noModel)
    .filter(({ name }) => moved.includes(name))
    .flatMap((input): [string, FieldValue | null][] => {
      const value = inputs[input.name] ?? input.value;
      const former = (input.aliases ?? []).map((alias): [string, null] => [fieldName('input', id, alias), null]);
      return [[fieldName('input', id, input.name), value === input.value ? null : value], ...former];
    });
}

/** Whether a reading has inputs of a model. */
export function hasInputs(values: ReadingValues | null, id: string): boolean {
  return values !== null && [...values.keys()].some((name) => name.startsWith(`${fieldName('input', id)}/`));
}
