import { expect, it } from 'vitest';
import { outcome } from '../../src/editions/outcome.ts';

const place = 'content/editions/2026-11-23';

it('an author is told where an edition is kept, or that it was already', () => {
  expect(outcome({ is: 'new' }, '2026-11-23', place)).toBe(
    `The edition of 2026-11-23 is kept in ${place}. Commit the folder: each build publishes it at /v/2026-11-23/.`,
  );
  expect(outcome({ is: 'same' }, '2026-11-23', place)).toContain('nothing in it has changed');
});

it('an author who builds an edition again is told what differs, and what is expected', () => {
  const again = (): string => outcome({ is: 'other', paths: ['index.html', 'feed.xml'] }, '2026-11-23', place);
  expect(again).toThrow(/differs from it in index\.html.*feed\.xml/);
  expect(again).toThrow('a later day as edition in report.yaml is expected');
});
