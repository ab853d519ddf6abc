import { expect, test } from 'vitest';
import type { ChecklistOutline, RiskOutline } from '../../../src/figures/checklist/reading.ts';
import { viewSentence } from '../../../src/figures/checklist/view-sentence.ts';
import type { FieldValue } from '../../../src/reading/fields.ts';

const steps = ['One', 'Two', 'Three', 'Four', 'Five'].map((word) => ({ word, meaning: word }));

function risk(short: string): RiskOutline {
  return { id: short, group: 'all', short, question: '', signal: '', likelihood: 3, impact: 3, digest: '' };
}

const checklist: ChecklistOutline = {
  kind: 'checklist',
  id: 'fears',
  title: 'Fears',
  chapter: 'cup',
  horizon: 'by next spring',
  likelihood: steps.map((step, index) => ({ ...step, from: index / 5, to: (index + 1) / 5 })),
  impact: steps,
  items: ['frost', 'mice', 'thieves', 'rust'].map(risk),
};

/** What a reader says of risks, as `likelihood/frost`. */
function sentence(fields: Record<string, FieldValue>): string {
  const named = Object.entries(fields).map(([name, value]): [string, FieldValue] => [
    name.replace('/', '/fears/'),
    value,
  ]);
  return viewSentence(checklist, new Map(named));
}

test('a reader who has said nothing sees the risks as the editors do', () => {
  expect(sentence({})).toBe('The bars show the editors’ view. You have rated none of the 4 risks yet.');
  expect(sentence({ 'likelihood/frost': 3, 'state/frost': 'open' })).toBe(
    'Your view is the editors’ on all 4 risks. You have looked at 1 of 4.',
  );
});

test('the greatest difference is named, in likelihood before impact, which do not add up', () => {
  expect(sentence({ 'likelihood/frost': 4 })).toContain('You are gloomier than the editors on 1 of 4: frost.');
  expect(sentence({ 'likelihood/frost': 5, 'likelihood/mice': 4, 'impact/mice': 5 })).toContain(
    'You are gloomier than the editors on 2 of 4, most on frost.',
  );
  expect(sentence({ 'likelihood/frost': 4, 'impact/frost': 4, 'likelihood/mice': 4 })).toContain(', most on frost.');
});

test('differences that are alike are named together, while they are few', () => {
  expect(sentence({ 'impact/frost': 1, 'impact/mice': 1 })).toContain(
    'You are brighter than the editors on 2 of 4: frost and mice.',
  );
  expect(sentence({ 'impact/frost': 1, 'impact/mice': 1, 'impact/rust': 1 })).toContain(
    'You are brighter than the editors on 3 of 4.',
  );
});

test('both ways are told, and a risk that is rated both ways counts as neither', () => {
  expect(sentence({ 'likelihood/frost': 4, 'impact/mice': 2, 'likelihood/rust': 1, 'impact/rust': 5 })).toContain(
    'You are gloomier than the editors on 1 of 4: frost; brighter on 1: mice; ' +
      'gloomier on one scale and brighter on the other on 1: rust.',
  );
});

test('what is cleared or does not apply is no longer compared; a step past a scale’s end counts as its last', () => {
  expect(sentence({ 'likelihood/frost': 5, 'state/frost': 'cleared' })).toBe(
    'Your view is the editors’ on all 4 risks. You have looked at 1 of 4.',
  );
  expect(sentence({ 'likelihood/frost': 7, 'likelihood/mice': 5 })).toContain(': frost and mice.');
});
