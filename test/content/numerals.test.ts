import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedNumerals, type Writing } from '../../src/report/numerals.ts';

const english: Writing = { language: 'en', locale: 'en-US', counted: ['chip', 'GPU'] };
const german: Writing = { language: 'de', locale: 'de-DE', counted: ['Bus', 'Gast', 'Gäste'] };

const found = (text: string, allowed: string[] = [], writing = english): string[] =>
  typedNumerals(text, allowed, writing).map((numeral) => numeral.text);

describe('the numerals typed by hand in a text', () => {
  it.each([
    ['a share of 12 % is', ['12 %']],
    ['a share of 12% is', ['12%']],
    ['a share of 12\u00a0% is', ['12\u00a0%']],
    ['it cost $3 billion', ['$3']],
    ['some 1,400,000 chips at €1.20', ['1,400,000', '€1.20']],
    ['from 50–70 %', ['50', '70 %']],
    ['within eighteen months', ['eighteen months']],
    ['an eighteen-month wait', ['eighteen-month']],
    ['Twenty-five percent of it', ['Twenty-five percent']],
    ['half a million chips', ['half a million']],
    ['a dozen chips', ['dozen chips']],
    ['within eighteen\u00a0months', ['eighteen\u00a0months']],
    ['an eighteen\u2011month wait', ['eighteen\u2011month']],
    ['ten times', ['ten times']],
    ['forty-two litres', ['forty-two litres']],
    ['a hundred and twenty meters', ['hundred and twenty meters']],
    ['forty GPUs', ['forty GPUs']],
    ['x86', ['86']],
    ['2000 hours, 1900 kW and 2050 %', ['2000', '1900', '2050 %']],
    ['$2000, 2000 € and €\u00a02000', ['$2000', '2000', '2000']],
  ])('are found in “%s”', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'on 23 November 2026, and on 1–3 May',
    'in November 2026, on November 23, 2026',
    'from 2024 to 2026, and in the 1990s',
    'in 2020 dollars; in 2024 millions bought one; in 2024 chips were scarce; the 2024 years-long wait',
    'two labs, one platform, the first of three doubts',
    'forty chipmunks',
    'No figure at all.',
  ])('leave dates, years and small counts alone: “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('do not include allowed names, but only whole ones', () => {
    expect(found('Trainium2 and H100 and Llama 3', ['Trainium2', 'H100', 'Llama 3'])).toEqual([]);
    expect(found('Llama 3 and 3 more', ['Llama 3'])).toEqual(['3']);
    expect(found('Llama 31', ['Llama 3'])).toEqual(['31']);
    expect(found('patent 11,501,145', ['11,501,145'])).toEqual([]);
    expect(found('trn1.32xlarge', ['trn1.2xlarge', 'trn1.32xlarge'])).toEqual([]);
    expect(found('a C++ 3 x', ['C++ 3'])).toEqual([]);
  });

  it('include things that the report counts, and no others', () => {
    expect(found('forty chips', [], { ...english, counted: [] })).toEqual([]);
    expect(found('zwölf Busse und sieben Gäste', [], german)).toEqual(['zwölf Busse', 'sieben Gäste']);
    expect(found('zwölf Busse', [], { ...german, counted: [] })).toEqual([]);
  });

  it.each([
    ['nach sieben Jahren', ['sieben Jahren']],
    ['siebenundzwanzig Tage', ['siebenundzwanzig Tage']],
    ['Vierundvierzig Prozent davon', ['Vierundvierzig Prozent']],
    ['dreißig Millionen Euro', ['dreißig Millionen']],
    ['fünfhundertzwölf Meter', ['fünfhundertzwölf Meter']],
    ['zweitausenddreihundert Liter', ['zweitausenddreihundert Liter']],
    ['tausend Euro', ['tausend Euro']],
    ['anderthalb Stunden', ['anderthalb Stunden']],
    ['zweieinhalb Milliarden', ['zweieinhalb Milliarden']],
    ['in einem halben Jahr', ['halben Jahr']],
    ['drei Komma fünf Prozent', ['drei Komma fünf Prozent']],
    ['zwei Dutzend Busse', ['zwei Dutzend Busse']],
    ['binnen zweier Wochen', ['zweier Wochen']],
    ['ein siebenjähriger Vertrag', ['siebenjähriger']],
    ['dreimal so viel, das Zehnfache', ['dreimal', 'Zehnfache']],
    ['sechs volle Tage', ['sechs volle Tage']],
    ['für 4,50 Euro, 1.250 Gäste, 12 %', ['4,50', '1.250', '12 %']],
    ['siehe Abbildung 3', ['Abbildung 3']],
    ['für 2000 Euro, nach 1900 Stunden', ['2000', '1900']],
    ['für 5 € 2024 gekauft', ['5']],
    ['on 3 May', ['3']],
  ])('are found in German: “%s”', (text, expected) => {
    expect(found(text, [], german)).toEqual(expected);
  });

  it.each([
    'am 3. Mai 2026, am 3. Mai und vom 3. bis 5. Mai',
    'im Mai 2026, 2024/25, in den 1990er Jahren',
    'wer 2024 Busse fuhr',
    'ein Jahr, eine Stunde, an einem Tag, eines Tages',
    'einmal, einfach, zwei Fragen, drei Zweifel, der dritte Tag',
    'in Acht nehmen, Einzelne, zweifellos, Achtung',
    'jede Million zählt, Dreiklang',
  ])('leave dates, articles and small counts alone in German: “%s”', (text) => {
    expect(found(text, [], german)).toEqual([]);
  });

  it('know the dates of a language without a table, and its digits', () => {
    const japanese = { language: 'ja', locale: 'ja-JP', counted: [] };
    expect(found('2026年5月3日に12人が、5月3日も', [], japanese)).toEqual(['12']);
    const arabic = { language: 'ar', locale: 'ar-EG', counted: [] };
    expect(found('في ٣ مايو ٢٠٢٦ بلغت ١٢٫٥٪ من ٤٠', [], arabic)).toEqual(['١٢٫٥٪', '٤٠']);
    expect(found('in sieben Jahren', [], japanese)).toEqual([]);
  });

  it('know allowed names in digits of any script', () => {
    expect(found('الطراز ٧', ['الطراز ٧'], { language: 'ar', locale: 'ar-EG', counted: [] })).toEqual([]);
  });

  it('have the line they are on', () => {
    expect(typedNumerals('One\ntwo 22\n\nand 44 %', [])).toEqual([
      { text: '22', linesAfter: 1 },
      { text: '44 %', linesAfter: 3 },
    ]);
  });

  it('include every digit outside dates and allowed names', () => {
    const word = fc.constantFrom('tea', 'of', 'the', 'about');
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 0, max: 1800 }), fc.array(word), (before, number, after) => {
        expect(found([...before, number, ...after].join(' '))).toEqual([String(number)]);
      }),
      { seed: 7 },
    );
  });

  const zeros = ['0', '\u0660', '\u06f0', '\u0966', '\u09e6', '\u0e50', '\uff10'];
  it('are found in the digits of every script, with the text as it stands', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zeros), fc.integer({ min: 0, max: 1800 }), (zero, number) => {
        const shown = String(number).replace(/\d/g, (digit) => String.fromCharCode(zero.charCodeAt(0) + Number(digit)));
        for (const writing of [english, german, { language: 'th', locale: 'th-TH', counted: [] }])
          expect(found(`a ${shown} b`, [], writing)).toEqual([shown]);
      }),
      { seed: 7 },
    );
  });

  const small = ['', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'];
  const teens = ['dreizehn', 'vierzehn', 'fünfzehn', 'sechzehn', 'siebzehn', 'achtzehn', 'neunzehn'];
  const tens = ['', '', 'zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'];
  const belowHundred = (number: number): string => {
    if (number < 20) return [...small, ...teens][number] ?? '';
    const [ten = 0, one = 0] = String(number).split('').map(Number);
    return `${one ? `${small[one]}und` : ''}${tens[ten]}`;
  };
  const inGerman = (number: number): string => {
    if (number >= 1000) return `${inGerman(Math.floor(number / 1000))}tausend${inGerman(number % 1000)}`;
    if (number >= 100) return `${small[Math.floor(number / 100)]}hundert${belowHundred(number % 100)}`;
    return belowHundred(number);
  };
  it('include every German number in words before a measure', () => {
    const measure = fc.constantFrom('Prozent', 'Jahren', 'Euro', 'Stunden', 'Busse', 'Millionen', 'Litern');
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999 }), measure, (number, unit) => {
        const quantity = `${inGerman(number)} ${unit}`;
        expect(found(`nach ${quantity} sagt man`, [], german)).toEqual([quantity]);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('do not include any date of a language', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    const languages = fc.constantFrom(
      ...(['de', 'en', 'fr', 'es', 'it', 'nl', 'pl', 'ja', 'zh', 'ko', 'ar-EG', 'ru', 'tr', 'sv'] as const),
    );
    fc.assert(
      fc.property(days, languages, (day, tag) => {
        const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
        const text = new Intl.DateTimeFormat(tag, options).format(day);
        const language = tag.slice(0, 2);
        expect(found(text, [], { language, locale: tag, counted: [] })).toEqual([]);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
