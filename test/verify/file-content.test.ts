import { describe, expect, it } from 'vitest';
import { fileFault } from '../../src/verify/file-content.ts';

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]);

describe('a file', () => {
  it.each([
    ['/figures/cash.png', 'image/png', png],
    ['/figures/cash.svg', 'image/svg+xml', Buffer.from('<svg xmlns="x"></svg>\n')],
    ['/figures/cash.csv', 'text/csv', Buffer.from('year,cash\n2024,1\n')],
    ['/model/tea.json', 'application/json', Buffer.from('{}')],
    ['/claims/', 'text/html', Buffer.from('<p>')],
    ['/some.thing', '', Buffer.from('whatever')],
  ])('%s as %s is all right', (path, type, body) => {
    expect(fileFault(path, type, body)).toBeNull();
  });

  it.each([
    ['/a.png', 'image/png', Buffer.from('<!doctype html>'), 'a PNG picture holds something else'],
    ['/a.csv', 'text/csv', Buffer.from('<!doctype html>\n<p>Not found'), 'a table holds something else'],
    ['/a.json', 'application/json', Buffer.from('{"a":'), 'a JSON file holds something else'],
    ['/a.svg', 'image/svg+xml', Buffer.from('<svg><g>'), 'an SVG picture holds something else'],
    ['/a.png', 'image/png', Buffer.alloc(0), 'a PNG picture is empty'],
    ['/a.js', 'text/plain', Buffer.from('1'), 'a script is served as text/plain; text/javascript is expected'],
    ['/a.css', '', Buffer.from('p {}'), 'a stylesheet is served as nothing in particular; text/css is expected'],
  ])('%s as %s is a fault', (path, type, body, text) => {
    expect(fileFault(path, type, body)).toEqual({ text, isSlight: false });
  });

  it('of a wrong type that browsers take in spite of it is a slight one', () => {
    expect(fileFault('/a.png', 'text/plain', png)).toEqual({
      text: 'a PNG picture is served as text/plain; image/png is expected',
      isSlight: true,
    });
  });
});
