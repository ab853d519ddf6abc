/** What only the printed report says, and the appendix of the page that holds all of it. */
export const paperWords = {
  numbers: 'What the numbers rest on',
  assumptions: (model: string) => `Assumptions that readers can move: ${model}`,
  assumption: 'Assumption',
  value: 'Value',
  range: 'Range',
  lowToHigh: (low: string, high: string) => `${low} to ${high}`,
  eachNumber: 'Each number of the text, with its working and the sources that it rests on',
};
