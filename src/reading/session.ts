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
import { fieldName, wellFormed, type FieldValue } from './fields.ts';
import {
  clearedReading,
  differing,
  merged,
  nextMoment,
  valuesOf,
  type Field,
  type Reading,
  type ReadingValues,
} from './reading.ts';

/** Changes of fields; null takes a value back. */
export type Changes = Iterable<readonly [name: string, value: FieldValue | null]>;

/** One undoable change: what it is called, and the state before and after it. */
interface Step {
  label: string;
  /** Changes of one gesture, such as one drag of a slider, are one step. */
  gesture: string | null;
  fields: Map<string, { before: FieldValue | null; after: FieldValue | null }>;
  /** The linked cases shown before and after; null once the reader has left the link. */
  cases: { before: LinkedCases; after: LinkedCases } | null;
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
}

const mostSteps = 100;

/** A session as a page opens, before its models are known. */
export function opened(own: Reading, linked: ReadingValues | null): Session {
  return { own, linked, models: new Map(), linkedCases: new Map(), past: [], future: [] };
}

/** A session that knows one more model; `named` are the inputs that the address gives by name, which win over a linked reading. */
export function withModel(session: Session, id: string, program: Program, named: Results): Session {
  const models = new Map([...session.models, [id, program]]);
  const isLinked = Object.keys(named).length > 0 || hasInputs(session.linked, id);
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
  const { own, fields } = written(session.own, changes, now);
  if (fields.size === 0) return session;
  const next = settled({ ...session, own });
  return label === null ? next : recorded(session, next, { label, gesture, fields, cases: null });
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
  given: Results,
  label: string,
  now: number,
  gesture: string | null = null,
): Session {
  const shown = shownCase(session, id);
  const inputs = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, withoutNoise(value)]));
  const moved = Object.keys(inputs).filter((name) => !Object.is(inputs[name], shown[name]));
  if (moved.length === 0) return session;
  const linkedCase = session.linkedCases.get(id);
  const linkedCases = linkedCase
    ? new Map([...session.linkedCases, [id, { ...linkedCase, ...inputs }]])
    : session.linkedCases;
  return changed({ ...session, linkedCases }, session, inputFields(session, id, inputs, moved), label, now, gesture);
}

/** Brings a model back to the base case, whatever it shows. */
export function reset(session: Session, id: string, label: string, now: number): Session {
  const program = session.models.get(id);
  if (!program) return session;
  const fields = movableInputs(program).flatMap((input) =>
    addressNames(input).map((name): [string, null] => [fieldName('input', id, name), null]),
  );
  return changed({ ...session, linkedCases: without(session.linkedCases, id) }, session, fields, label, now, null);
}

/** Shows the reader's own case of a model again in place of the linked one. */
export function useOwn(session: Session, id: string, label: string): Session {
  if (!session.linkedCases.has(id)) return session;
  const next = { ...session, linkedCases: without(session.linkedCases, id) };
  return recorded(session, next, { label, gesture: null, fields: new Map(), cases: casesOf(session, next) });
}

/** Leaves the link: every model shows the reader's own case. */
export function putAside(session: Session): Session {
  const past = session.past.map((step) => ({ ...step, cases: null }));
  return { ...session, linked: null, linkedCases: new Map(), past, future: [] };
}

/** The linked reading as it is shown: with what the reader has changed in its cases since. */
export function shownLinked({ linked, linkedCases }: Session): ReadingValues | null {
  if (!linked) return null;
  const values = new Map(linked);
  for (const [id, inputs] of linkedCases) {
    for (const [name, value] of Object.entries(inputs)) {
      const field = fieldName('input', id, name);
      if (values.has(field)) values.set(field, value);
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
  return step
    ? { ...stepped(session, step, 'before', now), past: session.past.slice(0, -1), future: [step, ...session.future] }
    : session;
}

/** Makes the last undone change again. */
export function redo(session: Session, now: number): Session {
  const [step, ...future] = session.future;
  return step ? { ...stepped(session, step, 'after', now), past: [...session.past, step], future } : session;
}

/** Merges what another tab has saved; what it changed can be undone here too. */
export function merge(session: Session, other: Reading, label: string): Session {
  const own = merged(session.own, other);
  const [before, after] = [valuesOf(session.own), valuesOf(own)];
  const fields: Step['fields'] = new Map(
    differing(session.own, own).map((name) => [
      name,
      { before: before.get(name) ?? null, after: after.get(name) ?? null },
    ]),
  );
  const next = settled({ ...session, own });
  return fields.size === 0 ? next : recorded(session, next, { label, gesture: null, fields, cases: null });
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

function changed(
  next: Session,
  before: Session,
  changes: Changes,
  label: string,
  now: number,
  gesture: string | null,
): Session {
  const { own, fields } = written(before.own, changes, now);
  const after = settled({ ...next, own });
  return recorded(before, after, { label, gesture, fields, cases: casesOf(before, after) });
}

/** Drops linked cases that are no longer apart: equal to the reader's own, or, since no address could tell, to the base case. */
function settled(session: Session): Session {
  const own = valuesOf(session.own);
  const apart = [...session.linkedCases].filter(([id, inputs]) => {
    const program = session.models.get(id);
    return program && !sameCase(inputs, baseCase(program)) && !sameCase(inputs, caseIn(own, id, program));
  });
  return apart.length === session.linkedCases.size ? session : { ...session, linkedCases: new Map(apart) };
}

function recorded(before: Session, next: Session, step: Step): Session {
  const last = before.past.at(-1);
  const joins = step.gesture !== null && before.future.length === 0 && last?.gesture === step.gesture;
  const past = joins && last ? [...before.past.slice(0, -1), joined(last, step)] : [...before.past, step];
  return { ...next, past: past.slice(-mostSteps), future: [] };
}

function joined(last: Step, step: Step): Step {
  const fields = new Map(last.fields);
  for (const [name, { before, after }] of step.fields) {
    fields.set(name, { before: fields.has(name) ? (fields.get(name)?.before ?? null) : before, after });
  }
  const cases = step.cases ? { before: last.cases?.before ?? step.cases.before, after: step.cases.after } : last.cases;
  return { ...last, fields, cases };
}

function stepped(session: Session, step: Step, side: 'before' | 'after', now: number): Session {
  const changes = [...step.fields].map(([name, values]): [string, FieldValue | null] => [name, values[side]]);
  const { own } = written(session.own, changes, now);
  return settled({ ...session, own, linkedCases: step.cases?.[side] ?? session.linkedCases });
}

function casesOf(before: Session, after: Session): Step['cases'] {
  return { before: before.linkedCases, after: after.linkedCases };
}

function written(own: Reading, changes: Changes, now: number): { own: Reading; fields: Step['fields'] } {
  const next = new Map<string, Field>(own);
  const fields: Step['fields'] = new Map();
  const at = nextMoment(own, now);
  for (const [name, given] of changes) {
    const value = given === null ? null : wellFormed(given);
    const before = next.get(name)?.value ?? null;
    if (before === value) continue;
    next.set(name, { value, at });
    fields.set(name, { before, after: value });
  }
  return { own: fields.size === 0 ? own : next, fields };
}

function inputFields(session: Session, id: string, inputs: Results, moved: readonly string[]): Changes {
  const base = baseCase(session.models.get(id) ?? { inputs: [], outputs: [] });
  return moved.flatMap((name): [string, FieldValue | null][] => [
    [fieldName('input', id, name), Object.is(inputs[name], base[name]) ? null : (inputs[name] ?? null)],
    ...formerNames(session, id, name),
  ]);
}

/** A value under a former name of an input would come back once its present name has none. */
function formerNames(session: Session, id: string, name: string): [string, null][] {
  const input = session.models.get(id)?.inputs.find((one) => one.name === name);
  return (input?.aliases ?? []).map((alias) => [fieldName('input', id, alias), null]);
}

function hasInputs(values: ReadingValues | null, id: string): boolean {
  return values !== null && [...values.keys()].some((name) => name.startsWith(`${fieldName('input', id)}/`));
}

function without(cases: LinkedCases, id: string): LinkedCases {
  return new Map([...cases].filter(([model]) => model !== id));
}
