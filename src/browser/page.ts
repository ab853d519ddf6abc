// What every page does once it can be read; all of it is there without this script too.
import { followSections } from './section-spy.ts';
import { foldMarginNotes } from './margin-notes.ts';
import { openBesideMarks } from './openings.ts';
import { openForPrint } from './printing.ts';
import { followReading } from './reading-presence.ts';
import { offerThemes } from './theme-choice.ts';

offerThemes();
openBesideMarks();
foldMarginNotes();
followSections();
openForPrint();
followReading();
