import type { z } from 'astro/zod';

interface Definition {
  type?: string;
  innerType?: unknown;
  in?: unknown;
  shape?: Record<string, unknown>;
  element?: unknown;
  valueType?: unknown;
}

/** The fields that a schema allows at a path; none where it is no map of fixed fields. */
export function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  let inner: unknown = schema;
  for (const key of path) {
    const { shape, element, valueType } = definitionOf(inner);
    inner = shape?.[String(key)] ?? element ?? valueType;
    if (!inner) return [];
  }
  return Object.keys(definitionOf(inner).shape ?? {});
}

/** What a schema says, within whatever makes it optional or transforms it. */
function definitionOf(schema: unknown): Definition {
  const { def } = schema as { def: Definition };
  if (def.innerType) return definitionOf(def.innerType);
  return def.type === 'pipe' && def.in ? definitionOf(def.in) : def;
}
