import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { pageFaults } from '../../src/author/page-faults.ts';

function faultsOf(body: string): ReturnType<typeof pageFaults> {
  return pageFaults(new JSDOM(body, { url: 'http://localhost/tea/' }).window.document);
}

it('tells images without a text, but for what only decorates', () => {
  const body =
    '<img src="/a/cup.png"><img src="/pot.png?w=3" alt=""><img src="/leaf.png" alt="A leaf">' +
    '<span aria-hidden="true"><img src="/line.png" alt=""></span>';
  expect(faultsOf(body).images).toEqual(['cup.png', 'pot.png']);
});

it('tells links to parts of the page that are not there, each once', () => {
  const body =
    '<h2 id="grün">A</h2><a href="#gr%C3%BCn">a</a><a href="#nowhere">b</a><a href="/tea/#nowhere">c</a>' +
    '<a href="/rice/#elsewhere">d</a><a href="#notes=AbC">e</a><a href="#">f</a>';
  expect(faultsOf(body).links).toEqual(['#nowhere']);
});
