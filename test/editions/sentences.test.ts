import { describe, expect, it } from 'vitest';
import { sentencesOfChapters, sentencesOfPage } from '../../src/editions/sentences.ts';

const prose = (html: string, language = 'en'): string[] =>
  sentencesOfChapters(`<div data-chapter="a">${html}</div>`, language).get('a') ?? [];

describe('the sentences of a chapter', () => {
  it('are those of its paragraphs, headings, lists and tables, in order', () => {
    const html =
      '<h2>The mill <a class="permalink" href="#mill">#</a></h2><p>One <em>press</em>. Two\n presses?</p>' +
      '<ul><li>A list.</li></ul><table><tr><td>A cell</td><td>1,200</td></tr></table>';
    expect(prose(html)).toEqual(['The mill', 'One press.', 'Two presses?', 'A list.', 'A cell']);
  });

  it('have no marks, references or words for screen readers, and no space where one stood', () => {
    const html =
      '<p>It pays <a class="cite">[4<span class="unseen">: A source</span>]</a>, says ' +
      '<span class="said">the note</span><a class="mark" aria-label="Wrong">\u2060<svg><text>x</text></svg></a>. ' +
      'So it does<sup><a data-footnote-ref="" href="#fn-1">1</a></sup>.</p>';
    expect(prose(html)).toEqual(['It pays, says the note.', 'So it does.']);
  });

  it('have a note after what it is about, and of a figure its finding alone', () => {
    const html =
      '<p>It was paid in full.<span class="note-body">The neighbour keeps the rest.</span></p>' +
      '<figure><p class="figure-title">Prices fell</p><svg><text>9</text></svg><table><tr><td>nine</td></tr></table></figure>';
    expect(prose(html)).toEqual(['It was paid in full.', 'The neighbour keeps the rest.', 'Prices fell']);
  });

  it('end where the language ends them', () => {
    expect(prose('<p>林檎は豊作だった。搾れば足りる。</p>', 'ja')).toEqual(['林檎は豊作だった。', '搾れば足りる。']);
  });

  it('are found in its built page, without what stands around the prose', () => {
    const page =
      '<!doctype html><title>T</title><header>Head.</header><main><article><h1>Title</h1>' +
      '<div class="prose"><p>Said.</p></div><section class="apparatus"><article><p>Entry.</p></article></section></article></main>';
    expect(sentencesOfPage(page, 'en')).toEqual(['Said.']);
  });
});
