import { percentText } from '../../model/percent-text.ts';
import { textDigest } from '../../model/text-digest.ts';
import { fieldName } from '../../reading/fields.ts';
import type { FieldRanges } from '../../reading/outline.ts';
import { ownFiles, type FigureKind } from '../figure-kind.ts';
import { checkChecklist } from './check.ts';
import type { ChecklistOutline } from './reading.ts';
import { checklistRecord } from './record.ts';
import { checklistSchema, type Checklist } from './schema.ts';

const itemTexts = ['question', 'short', 'why', 'signal', 'evidence', 'mind', 'reason'] as const;

/** Risks as questions, with likelihood and impact, for readers to tick, rate and annotate. */
export const checklist: FigureKind<Checklist> = {
  name: 'checklist',
  tag: 'RiskChecklist',
  attribute: 'of',
  own: { folder: 'checklists', schema: checklistSchema },
  files: (files) => ownFiles(files, checklist),
  place: 'in checklists/',
  title: ({ title }) => title,
  texts: (content) => [
    ...(['title', 'description', 'source', 'horizon'] as const).map((field) => ({
      path: [field],
      text: content[field],
    })),
    ...content.impact.map(({ meaning }, index) => ({ path: ['impact', index, 'meaning'], text: meaning })),
    ...content.items.flatMap((item, index) =>
      itemTexts.map((field) => ({ path: ['items', index, field], text: item[field] })),
    ),
  ],
  references: ({ items }) =>
    items.flatMap((item, index) => [
      { path: ['items', index, 'sources'], kind: 'cite', names: item.sources },
      { path: ['items', index, 'claims'], kind: 'claim', names: item.claims },
    ]),
  lists: ({ items }) => [{ path: ['items'], ids: items.map(({ id }) => id) }],
  labels: ({ likelihood, impact, groups, items }) => [
    {
      what: 'step',
      entries: likelihood.map(({ word }, index) => ({ path: ['likelihood', index, 'word'], text: word })),
    },
    { what: 'step', entries: impact.map(({ word }, index) => ({ path: ['impact', index, 'word'], text: word })) },
    { what: 'group', entries: groups.map(({ label }, index) => ({ path: ['groups', index, 'label'], text: label })) },
    { what: 'risk', entries: items.map(({ short }, index) => ({ path: ['items', index, 'short'], text: short })) },
  ],
  check: checkChecklist,
  record: (content, figure) =>
    checklistRecord(content, outlineOf(content, figure.id, figure.chapter, figure.plain), figure),
  reading: (content, { id, chapter, plain }) => {
    const outline = outlineOf(content, id, chapter, plain);
    return { outline, fields: fieldsOf(outline) };
  },
};

function outlineOf(content: Checklist, id: string, chapter: string, plain: (text: string) => string): ChecklistOutline {
  return {
    kind: 'checklist',
    id,
    title: plain(content.title),
    chapter,
    horizon: plain(content.horizon),
    likelihood: content.likelihood.map((band) => ({
      ...band,
      meaning: `${percentText(band.from)} to ${percentText(band.to)}`,
    })),
    impact: content.impact.map(({ word, meaning }) => ({ word, meaning: plain(meaning) })),
    items: content.items.map((item) => ({
      id: item.id,
      group: item.group,
      short: plain(item.short),
      question: plain(item.question),
      signal: plain(item.signal),
      likelihood: item.likelihood,
      impact: item.impact,
      digest: riskDigest(item),
    })),
  };
}

/** The digest of what a risk says, by which a reader's marks know whether it has changed since. */
function riskDigest({
  question,
  why,
  signal,
  evidence,
  mind,
  reason,
  likelihood,
  impact,
}: Checklist['items'][number]): string {
  return textDigest(question, why, signal, evidence, mind, reason, String(likelihood), String(impact));
}

function fieldsOf({ id, likelihood, impact, items }: ChecklistOutline): FieldRanges {
  const ranges = {
    state: 'any',
    reason: 'any',
    note: 'any',
    seen: 'any',
    likelihood: { low: 1, high: likelihood.length },
    impact: { low: 1, high: impact.length },
  } as const;
  const kinds = Object.keys(ranges) as (keyof typeof ranges)[];
  return Object.fromEntries(
    items.flatMap((item) => kinds.map((kind) => [fieldName(kind, id, item.id), ranges[kind]] as const)),
  );
}
