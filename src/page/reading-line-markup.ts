import { editionsWords, linkedReadingWords, readingLineWords as words, shareWords } from '../words/words.ts';

/** The line at the foot of the page: what came with the link, what a button opens, and the reader's own reading. */
export const readingLineMarkup = `
<div class="reading-linked" hidden>
  <p></p>
  <button type="button" data-act="adopt">${linkedReadingWords.use}</button>
  <button type="button" data-act="aside">${linkedReadingWords.putAside}</button>
  <a data-way="compare">${linkedReadingWords.compare}</a>
</div>
<div class="reading-edition" hidden>
  <p></p>
  <a data-way="sent" hidden>${editionsWords.asSent}</a>
  <a data-way="since" hidden>${editionsWords.since}</a>
</div>
<div class="reading-share" hidden>
  <label class="link">${shareWords.link} <input type="text" readonly></label>
  <label class="notes"><input type="checkbox" autocomplete="off"> ${shareWords.withNotes}</label>
  <button type="button" data-act="copy">${shareWords.copy}</button>
  <span class="copied" role="status"></span>
</div>
<div class="reading-clear" hidden>
  <p>${words.confirmClear}</p>
  <button type="button" data-act="clear-it">${words.clear}</button>
  <button type="button" data-act="keep-it">${words.cancel}</button>
</div>
<p class="reading-fault" role="status"></p>
<p class="reading-said" role="status"></p>
<div class="reading-own">
  <a class="reading-state" data-way="read"><span class="reading-name">${words.name}</span>
    <span class="reading-result"></span><span class="reading-base"></span>
    <span class="reading-counts"></span></a>
  <button type="button" class="reading-fold" data-act="actions" aria-expanded="false" aria-controls="reading-acts">${words.actions}</button>
  <div class="reading-acts" id="reading-acts">
    <button type="button" data-act="undo">${words.undo}</button>
    <button type="button" data-act="redo">${words.redo}</button>
    <button type="button" data-act="save">${words.save}</button>
    <button type="button" data-act="share" aria-expanded="false">${words.share}</button>
    <a data-way="card">${words.card}</a>
    <a data-way="print">${words.print}</a>
    <button type="button" data-act="clear" aria-expanded="false">${words.clear}</button>
  </div>
</div>`;
