// What every page's script does. Each page is complete without it.
import { foldContents, markSections } from './contents.ts';
import { offerMarks } from './marks.ts';
import { followCurrentEdition } from './kept-edition.ts';
import { foldNotes } from './notes.ts';
import { openPanels } from './panels.ts';
import { openForPrint } from './print.ts';
import { followReading } from './reading-presence.ts';
import { findRenamedTarget } from './renamed-target.ts';
import { focusSearchOnKey } from './search-key.ts';
import { offerThemes } from './theme.ts';

openPanels();
offerThemes();
offerMarks();
foldNotes();
foldContents();
markSections();
openForPrint();
followReading();
followCurrentEdition();
findRenamedTarget();
focusSearchOnKey();
