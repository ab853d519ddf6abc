import type { NumberWords } from './number-words.ts';

const number =
  'half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|' +
  'eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen';

export const english: NumberWords = {
  spelled: `(?:${number})(?:[-\\s\u2011](?:and[-\\s])?(?:${number}))*`,
  units:
    'percent|per\\s?cent|percentage points?|points?|dollars?|cents?|euros?|pounds?|francs?|yen|' +
    'hundred|thousand|millions?|billions?|trillions?|dozen|' +
    'seconds?|minutes?|hours?|days?|nights?|weeks?|months?|quarters?|years?|decades?|centur(?:y|ies)|' +
    '(?:giga|mega|kilo)?watts?|(?:giga|mega|kilo)?watt-?hours?|GW|MW|kW|[GMk]Wh|' +
    'times|fold|(?:giga|mega|kilo|tera)?bytes?|degrees?|' +
    '(?:nano|milli|centi|kilo)?met(?:er|re)s?|miles?|feet|inches|yards?|acres?|hectares?|' +
    '(?:milli|centi|hecto)?lit(?:er|re)s?|gallons?|(?:kilo|milli)?grams?|kilos?|tonnes?|tons?',
  linking: '(?:a |an |of )?',
  endings: '(?:s|es)?',
  amounts:
    'percent|per\\s?cent|seconds|minutes|hours|days|nights|weeks|months|years|' +
    '(?:giga|mega|kilo)?watts|(?:giga|mega|kilo)?watt-?hours|GW|MW|kW|[GMk]Wh|(?:giga|mega|kilo|tera)?bytes|degrees|' +
    '(?:nano|milli|centi|kilo)?met(?:er|re)s|miles|feet|inches|yards|acres|hectares|' +
    '(?:milli|centi|hecto)?lit(?:er|re)s|gallons|(?:kilo|milli)?grams|kilos|tonnes|tons',
  decade: 's',
  figure: '(?:figures?|figs?\\.)',
};
