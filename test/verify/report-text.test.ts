import { expect, it } from 'vitest';
import { advice, fault } from '../../src/verify/finding.ts';
import { outcomeText, type Outcome } from '../../src/verify/report-text.ts';

const clean: Outcome = {
  address: 'https://example.org/a/',
  pages: 7,
  files: 20,
  widgets: 3,
  frozen: 0,
  seconds: 12.4,
  findings: [],
};

it('a clean copy is one line', () => {
  expect(outcomeText(clean)).toBe('No errors: 7 pages, 20 files and 3 widgets at https://example.org/a/, in 12 s.');
});

it('errors come before advice, and each is said once with its places', () => {
  const findings = [
    advice('', 'pages are sent without compression'),
    ...['a/', 'b/', 'c/', 'd/', 'e/', 'f/', 'g/'].map((place) => fault(place, 'x.png is missing')),
    fault('a/', 'y.png is missing'),
  ];
  expect(outcomeText({ ...clean, frozen: 4, findings })).toBe(`Errors
  x.png is missing
    at /a/, /b/, /c/, /d/, /e/, 2 more
  y.png is missing
    at /a/

Advice for the host
  pages are sent without compression
    at /

8 errors: 7 pages, 20 files and 3 widgets at https://example.org/a/, in 12 s. 4 pages of frozen editions were left alone; \
--editions opens them, too.`);
});
