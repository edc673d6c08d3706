import { addressOf, chaptersOf, type Entry } from '../../content.ts';
import { absolute } from '../../routes/links.ts';
import { chaptersText, officeText, type Source } from '../text/assemble.ts';
import type { OfficeText } from '../text/model.ts';

/** Types whose entries can be had as a Word file. */
type Written = Entry<'forms' | 'parts' | 'guides'>;

/** Whether an entry can be had as a Word file. */
export function isWritten(entry: Entry): entry is Written {
  return ['forms', 'parts', 'guides'].includes(entry.collection);
}

/** An entry as an office text. */
export async function textOf(entry: Written): Promise<OfficeText> {
  const source = sourceOf(entry);
  if (entry.collection === 'guides')
    return chaptersText(source, (await chaptersOf(entry.id)).map(sourceOf), absolute);
  const talk = entry.collection === 'parts' && entry.data.kind === 'talk';
  return officeText(source, absolute, talk ? 'talk' : 'reading');
}

function sourceOf(entry: Entry): Source {
  return {
    title: entry.data.title,
    body: entry.body ?? '',
    address: absolute(addressOf(entry)),
  };
}
