import { describe, expect, it } from 'vitest';
import { movableNumbers, withRestingMarks } from '../../src/components/resting-marks.ts';
import type { ReportNumber } from '../../src/report/report-types.ts';

const number = (name: string): string =>
  `<a class="num input" href="/model/#${name}" data-opens="number ${name}"><data>1</data></a>`;
const term = (name: string): string => `<a class="term" href="/glossary/#${name}" data-opens="term ${name}">x</a>`;
const note = (inner: string): string =>
  `<span class="note-body" role="note"><span class="unseen"> [Note: </span>${inner}<span class="unseen">] </span></span>`;

/** The marks that a markup has, each with the class added to it. */
function marks(html: string, movable: string[] = ['m.a', 'm.b']): string[] {
  const found = withRestingMarks(html, new Set(movable)).matchAll(/class="(?:num input|term)( \w+)?"[^>]*? (\S+)">/g);
  return [...found].map(([, added = '', name = '']) => name + added);
}

describe('at rest', () => {
  it('each paragraph shows the first number that its reader can move', () => {
    const html = `<p>${number('m.fixed')} ${number('m.a')} ${number('m.b')}</p><ul><li>${number('m.b')}</li></ul>`;
    expect(marks(html)).toEqual(['m.fixed', 'm.a movable', 'm.b', 'm.b movable']);
  });

  it('a number within a claim counts for its paragraph', () => {
    const claim = `<span class="claim"><span class="said">${number('m.a')}</span></span>`;
    expect(marks(`<p>${claim} ${number('m.b')}</p>`)).toEqual(['m.a movable', 'm.b']);
  });

  it('a note has a first number of its own, and leaves that of its paragraph alone', () => {
    const own = note(`${number('m.a')} ${number('m.b')}`);
    expect(marks(`<p>${own} ${number('m.b')} ${number('m.a')}</p>`)).toEqual([
      'm.a movable',
      'm.b',
      'm.b movable',
      'm.a',
    ]);
    expect(marks(`<p>${number('m.b')} ${own} ${number('m.a')}</p>`)).toEqual([
      'm.b movable',
      'm.a movable',
      'm.b',
      'm.a',
    ]);
  });

  it('a term is marked at its first place, in a note or not', () => {
    const html = `<p>${term('x')} ${note(term('y'))} ${term('x')}</p><p>${term('y')} ${term('z')}</p>`;
    expect(marks(html)).toEqual(['x', 'y', 'x again', 'y again', 'z']);
  });

  it('a term yields to the lines of the hundred words before it, and shows at its next place', () => {
    const link = '<a href="/elsewhere/">link</a>';
    const words = (count: number): string => 'word '.repeat(count);
    const dense = `<p>${term('x')} ${link} ${number('m.a')} ${term('y')}</p>`;
    expect(marks(dense)).toEqual(['x', 'm.a movable', 'y again']);
    expect(marks(`${dense}<p>${words(90)}${term('y')}</p>`).at(-1)).toBe('y again');
    expect(marks(`${dense}<p>${words(100)}${term('y')}</p>`).at(-1)).toBe('y');
    // What stands in figures is not between them, nor is a note, which has room of its own.
    expect(marks(`${dense}<figure><p>${words(100)}</p></figure><p>${term('y')}</p>`).at(-1)).toBe('y again');
    expect(marks(`${dense}<p>${note(words(100))}${term('y')}</p>`).at(-1)).toBe('y again');
    expect(marks(`${dense}<p>${note(term('y'))}</p>`).at(-1)).toBe('y');
  });

  it('a citation stands close to the word before it, on its line', () => {
    const cite = '<a class="cite primary" href="/sources/#s" data-opens="source s">[1]</a>';
    expect(withRestingMarks(`<p>a word\n ${cite} ${cite}.</p>`, new Set())).toBe(
      `<p>a word\u2060${cite}\u2060${cite}.</p>`,
    );
  });
});

it('movable are the inputs that a chapter’s figures move, and what rests on them', () => {
  const one = (name: string, inputs: string[] = []): ReportNumber => ({
    name,
    origin: 'fact',
    label: name,
    value: 1,
    text: '1',
    unit: '',
    href: '/',
    inputs,
    sources: [],
    claims: [],
  });
  const numbers = [one('m.a'), one('m.fixed'), one('m.sum', ['m.fixed', 'm.a']), one('m.other', ['m.fixed'])];
  expect([...movableNumbers(numbers, ['input/m/a', 'rating/m/fixed'])]).toEqual(['m.a', 'm.sum']);
});
