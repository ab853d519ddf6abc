import { report } from '../report.ts';

const texts = [
  ...report.chapters.flatMap(({ summary, findings }) => [summary, ...findings.map(({ text }) => text)]),
  ...report.figures.flatMap((figure) => figure.texts),
];

/** Whether the page that holds the whole report has numbers to explain at its end. */
export const hasNumbers =
  report.models.length > 0 ||
  texts.some((text) => text.includes('{num:')) ||
  report.chapters.some(({ components }) => components.some(({ name }) => name === 'Num'));
