import { expect, it } from 'vitest';
import { caseCsv } from '../../src/downloads/case-csv.ts';
import { caseJson } from '../../src/downloads/case-json.ts';
import { input, output, program } from '../model/small-program.ts';
import { about } from './small-about.ts';

const small = program(
  [input('market', 100, { range: { low: 50, high: 150, step: 1 }, label: '=Market, "all"' }), input('part', 4)],
  [output('each', 'market / part'), output('none', 'market / (part - 4)')],
);

it('writes a case as CSV for Excel, with the base case and without formula injection', () => {
  expect(caseCsv(about, small, { market: 120 })).toBe(
    [
      '\uFEFFpart,name,label,unit,value,base case',
      'about,Report,On tea,,,',
      'about,Model,The tea case,,,',
      'about,Case,Your case,,,',
      'about,Edition,"2026-11-23, version 1.0",,,',
      'about,Source,"The note, ""as it is""",,,',
      'about,Licence,"CC BY 4.0, https://creativecommons.org/licenses/by/4.0/",,,',
      'about,Cite as,"The editors: On tea, edition of 2026-11-23, version 1.0",,,',
      'input,market,"\'=Market, ""all""",ratio,120,100',
      'input,part,The part,ratio,4,4',
      'output,each,The each,ratio,30,25',
      'output,none,The none,ratio,,',
      '',
    ].join('\r\n'),
  );
});

it('writes a case as JSON with undefined values as null and a link to it', () => {
  const file: unknown = JSON.parse(
    caseJson({ ...about, address: 'https://example.org/?market=120' }, small, { market: 120 }),
  );
  expect(file).toMatchObject({
    about: {
      report: 'On tea',
      caseLabel: 'Your case',
      cite: 'The editors: On tea, edition of 2026-11-23, version 1.0, https://example.org/?market=120',
    },
    inputs: [
      { name: 'market', value: 120, base: 100, low: 50, high: 150 },
      { name: 'part', value: 4, base: 4 },
    ],
    outputs: [
      { name: 'each', value: 30, base: 25, formula: 'market/part' },
      { name: 'none', value: null, base: null },
    ],
  });
});
