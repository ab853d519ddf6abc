import type { NumberWords } from './number-words.ts';

// German writes a number below a million as one word. "Ein" alone is left out: it is the article, too.
const small = '(?:ein|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun)';
const teen = '(?:zehn|elf|zwölf|(?:drei|vier|fünf|sech|sieb|acht|neun)zehn)';
const tens = '(?:zwanzig|drei(?:ß|ss)ig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)';
const belowHundred = `(?:(?:${small}und)?${tens}|${teen}|${small}(?!und${tens}))`;
const belowThousand = `(?:${small}?hundert(?:und)?${belowHundred}?|${belowHundred})`;
const whole = `(?:${belowThousand}?tausend(?:und)?${belowThousand}?|${belowThousand})`;
const notOne = '(?!ein(?:s|e[nmrs]?)?(?!\\p{L}))';

const inflected = '(?:e[nmrs]?)?';
const number =
  `${notOne}(?:anderthalb${inflected}|halb${inflected}|${small}einhalb|${whole}(?:s|n|e[nr]?)?|Dutzend)` +
  `(?:\\s(?:Komma\\s)?(?:${whole}s?|Dutzend|null))*`;

export const german: NumberWords = {
  spelled: number,
  units:
    'Prozent(?:punkte?n?)?|Promille|Punkte?n?|Euros?|Cents?|Dollars?|Franken|Rappen|Pfund|Yen|' +
    'hundert|tausend|Hunderte?n?|Tausende?n?|Million(?:en)?|Milliarden?|Billion(?:en)?|Dutzend|' +
    'Sekunden?|Minuten?|Stunden?|Tag(?:e[ns]?|s)?|N(?:acht|ächten?)|Wochen?|Monat(?:e[ns]?|s)?|Quartal(?:en?|s)?|' +
    'Jahr(?:e[ns]?|s)?|Jahrzehnt(?:en?|e?s)?|Jahrhundert(?:en?|e?s)?|' +
    '(?:Giga|Mega|Kilo)?watt(?:stunden?)?|GW|MW|kW|[GMk]Wh|Mal|(?:Giga|Mega|Kilo|Tera)?bytes?|Grad|' +
    '(?:Nano|Milli|Zenti|Kilo|Quadrat|Kubik)?meter[ns]?|Quadratkilometer[ns]?|Meilen?|Hektar|' +
    '(?:Milli|Zenti|Hekto)?liter[ns]?|(?:Kilo|Milli)?gramm|Kilos?|Tonnen?|Zentner',
  linking: '(?:(?:volle|ganze|halbe|gute|lange)[nrs]? )?',
  joined:
    `(?:(?!ein(?:fach|mal))${whole}|anderthalb|${small}einhalb|halb)` +
    `(?:jährig|monatig|monatlich|wöchig|wöchentlich|tägig|täglich|stündig|stündlich|minütig|prozentig|fach|mal)${inflected}`,
  endings: '(?:e[nrs]?|ern|n|s|se[ns]?)?',
  amounts:
    'Prozent|Promille|Euro|Cent|Dollar|Franken|Rappen|Pfund|Yen|' +
    'Sekunden|Minuten|Stunden|Tagen?|Nächten?|Wochen|Monaten?|Jahren?|' +
    '(?:Giga|Mega|Kilo)?[Ww]att(?:stunden)?|GW|MW|kW|[GMk]Wh|(?:Giga|Mega|Kilo|Tera)?[Bb]ytes?|Grad|' +
    '(?:Nano|Milli|Zenti|Kilo|Quadrat|Kubik)?[Mm]etern?|Quadratkilometern?|Meilen|Hektar|' +
    '(?:Milli|Zenti|Hekto)?[Ll]itern?|(?:Kilo|Milli)?[Gg]ramm|Kilos?|Tonnen|Zentner',
  decade: 'er',
  between: 'bis(?: zum)?|und',
  figure: '(?:Abbildung(?:en)?|Abb\\.|Grafik(?:en)?|Schaubild(?:er)?)',
};
