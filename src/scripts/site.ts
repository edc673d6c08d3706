/** What JavaScript adds to any page. Nothing here is needed to read. */
import { checklists } from './checklists.ts';
import { chitaTime } from './chitaTime.ts';
import { daysLeft } from './daysLeft.ts';
import { displaySettings } from './displaySettings.ts';
import { checking } from './checking.ts';
import { filling } from './filling.ts';
import { printing } from './printing.ts';
import { searchBoxes } from './search/box.ts';
import { sharing } from './sharing.ts';

displaySettings();
chitaTime();
daysLeft();
checklists();
filling();
checking();
printing();
sharing();
searchBoxes();
