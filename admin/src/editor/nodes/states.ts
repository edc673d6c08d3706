/** What Markdown knows of a node and Lexical does not. */
import { createState } from 'lexical';

/** Formats of a text from the outermost in, joined by commas: `**_а_**` is not `_**а**_`. */
export const orderState = createState('order', {
  parse: (value) => (typeof value === 'string' ? value : ''),
});

/** Formats that stand around a link or a term, not in it: bits, or -1 where nobody has said. */
export const outerState = createState('outer', {
  parse: (value) => (typeof value === 'number' ? value : -1),
});

/** Whether there is space between the items of a list. */
export const looseState = createState('loose', { parse: (value) => value === true });

/** How many cells a row had in the source: the site fills up short ones by itself. -1 where nobody has said. */
export const cellsState = createState('cells', {
  parse: (value) => (typeof value === 'number' ? value : -1),
});
