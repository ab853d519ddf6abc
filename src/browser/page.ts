// What every page does once it can be read; all of it is there without this script too.
import { followSections } from './section-spy.ts';
import { foldMarginNotes } from './margin-notes.ts';
import { openBesideMarks } from './openings.ts';
import { openForPrint } from './printing.ts';
import { followReading } from './reading-presence.ts';
import { offerThemes } from './theme-choice.ts';

openBesideMarks();
// In a task of its own: browsers go through a long page as its last module has run, in the same task.
setTimeout(() => {
  offerThemes();
  foldMarginNotes();
  followSections();
  openForPrint();
  followReading();
});
