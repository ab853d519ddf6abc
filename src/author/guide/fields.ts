import type { JsonSchema } from '../content-schemas.ts';

/** One field of a YAML file, as the guide tells of it. */
export interface Field {
  /** Where it stands: inputs.‹name›.low, rows[].source. */
  path: string;
  meaning: string;
  type: string;
  isRequired: boolean;
  /** What stands where it is left out, if anything does. */
  otherwise?: string;
}

const places: readonly (readonly [pattern: string, type: string])[] = [
  ['^[a-z0-9]+(?:[-.][a-z0-9]+)*$', 'a name'],
  ['^[a-z][a-z0-9_]*$', 'a name for formulas'],
];

/** The fields that a schema describes, in its order, those within others after them. */
export function fieldsOf(schema: JsonSchema): Field[] {
  return within(schema, '', schema, []);
}

function within(schema: JsonSchema, path: string, root: JsonSchema, above: readonly JsonSchema[]): Field[] {
  const whole = resolved(schema, root);
  // A part may hold parts of its own sort; they are told of once.
  if (above.includes(whole)) return [];
  const deeper = (inner: JsonSchema, at: string): Field[] => within(inner, at, root, [...above, whole]);
  const own = Object.entries(whole.properties ?? {}).flatMap(([name, inner]) => {
    const at = path === '' ? name : `${path}.${name}`;
    return [field(at, inner, whole.required?.includes(name) ?? false, root), ...deeper(inner, at)];
  });
  const named = typeof whole.additionalProperties === 'object' ? whole.additionalProperties : undefined;
  const prefix = path === '' ? '' : `${path}.`;
  return [
    ...own,
    ...(named ? deeper(named, `${prefix}‹name›`) : []),
    ...(whole.items ? deeper(whole.items, `${path}[]`) : []),
    ...(whole.anyOf ?? []).flatMap((inner) => deeper(inner, path)),
  ];
}

function field(path: string, schema: JsonSchema, isRequired: boolean, root: JsonSchema): Field {
  const whole = resolved(schema, root);
  const otherwise = otherwiseOf(schema);
  return {
    path,
    meaning: schema.description ?? whole.description ?? '',
    type: typeOf(schema, root),
    isRequired,
    ...(otherwise === undefined ? {} : { otherwise }),
  };
}

function otherwiseOf({ default: value }: JsonSchema): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'object' && value !== null && Object.keys(value).length === 0) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What a value may be, in a few words. */
export function typeOf(schema: JsonSchema, root: JsonSchema): string {
  const whole = resolved(schema, root);
  if (whole.enum) return `one of ${whole.enum.join(', ')}`;
  if (whole.const !== undefined) return JSON.stringify(whole.const);
  if (whole.anyOf) {
    const types = [...new Set(whole.anyOf.map((inner) => typeOf(inner, root)))];
    return types.join(types.some((type) => type.includes(' or ')) ? '; or ' : ' or ');
  }
  if (whole.prefixItems) return `a list of ${whole.prefixItems.length}`;
  if (Array.isArray(whole.items)) return `a list of ${whole.items.length}`;
  if (Array.isArray(whole.type)) return whole.type.map((type) => typeOf({ type }, root)).join(' or ');
  if (whole.type === 'array') return `a list of ${whole.items ? plural(typeOf(whole.items, root)) : 'values'}`;
  if (whole.type === 'object') return whole.properties ? 'fields' : 'fields by name';
  if (whole.type === 'string') return textType(whole);
  return (
    { number: 'a number', integer: 'a whole number', boolean: 'true or false', null: 'null' }[whole.type ?? ''] ??
    'any value'
  );
}

function textType({ format, pattern }: JsonSchema): string {
  if (format === 'date') return 'a day';
  if (format === 'uri') return 'an address';
  if (pattern?.endsWith('%$')) return 'a percentage';
  return places.find(([known]) => known === pattern)?.[1] ?? 'text';
}

function plural(type: string): string {
  const known: Readonly<Record<string, string>> = {
    text: 'texts',
    'a name': 'names',
    'a name for formulas': 'names for formulas',
    fields: 'entries with fields',
    'a number': 'numbers',
  };
  return known[type] ?? type;
}

function resolved(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const name = schema.$ref?.split('/').at(-1);
  if (schema.$ref === '#') return root;
  const found = name === undefined ? undefined : (root.$defs?.[name] ?? root.definitions?.[name]);
  return found ?? schema;
}
