import { z } from 'astro/zod';
import { curled } from '../curled.ts';
import { languageInUse } from '../language.ts';

/** An id, as used in addresses. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, 'a name of lower-case letters, digits and hyphens is expected.');

/** A name that formulas can use. */
export const symbol = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'a name of lower-case letters, digits and underscores is expected, such as last_year.');

/** Text to keep unchanged: quotations, titles of works, units. */
export const verbatim = z.string().trim().min(1);

/** The report's own text, with the quotation marks of its language. */
export const text = verbatim.transform((value) => curled(value, languageInUse()));

/** A calendar day; the YAML parser gives dates as text. */
export const day = z.iso.date({ error: 'a date is expected, such as 2026-11-23.' });

/** A day, a month or a year. */
export const date = z
  .string()
  .refine((value) => /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(value) || day.safeParse(value).success, {
    error: 'a day, a month or a year is expected, such as 2026-04-30, 2026-04 or 2026.',
  });

/** A number or a percentage, as editors are told it. */
const typedNumber = z
  .unknown()
  .meta({ anyOf: [{ type: 'number' }, { type: 'string', pattern: String.raw`^[-−+]?\d+(\.\d+)?\s*%$` }] });

/** A number or a percentage: 15% is 0.15. */
export const number = typedNumber.transform((value, context): number => {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  const percent = typeof value === 'string' ? /^([-−+]?\d+(?:\.\d+)?)\s*%$/.exec(value)?.[1] : undefined;
  if (percent !== undefined) return Number((Number(percent.replace('−', '-')) / 100).toPrecision(15));
  context.issues.push({ code: 'custom', input: value, message: 'a number is expected, such as 18.2 or 15%.' });
  return z.NEVER;
});

export const probability = number.refine(
  (value) => value >= 0 && value <= 1,
  'a probability is expected, from 0% to 100%.',
);

/** An address of the web that others can open: no blank in it, and a host that is known to all. */
export const address = z
  .url({
    protocol: /^https?$/,
    error: 'an address that begins with https:// is expected, such as https://example.org/page.',
  })
  .refine((value) => !/\s/.test(value), 'an address without a space is expected; %20 stands for one.')
  .refine(
    (value) => /^https?:\/\/[^/?#\s]*[^./?#\s]\.[^./?#\s]/i.test(value) || !/^https?:/.test(value),
    'an address that all readers can open is expected, such as https://example.org/page.',
  );

/** The address of a folder, under which pages have theirs. */
export const siteAddress = address.refine(
  (value) => !/[?#]|\.html?$/i.test(value),
  'the address of a folder is expected, such as https://example.org/report/.',
);

/** One name or a list of names. */
export const names = z.union([slug, z.array(slug)]).transform((value) => (Array.isArray(value) ? value : [value]));

/** A finding in a sentence or two, and the link to what shows it. */
export const keyFinding = z.strictObject({
  text: text.describe('The finding in a sentence or two.'),
  to: verbatim.describe('The address of what shows it, from the report’s root: /costs/#rates.'),
});
