import { createElement } from 'react';
import { readableAddress } from '../../blocks/readable-address.ts';
import { addressOf, chaptersOf, shortAddressOf, site, type Entry } from '../../content.ts';
import { typeset } from '../../mdx/typeset.ts';
import { lastChange } from '../../queries/changed.ts';
import { absolute, href } from '../../routes/links.ts';
import { dateInWords } from '../../words/format.ts';
import { piecesOf } from '../body/pieces.ts';
import { paperReading } from '../body/reading.ts';
import { saveName, type Download } from '../download.ts';
import { htmlOf } from '../paper/html.ts';
import { pageRules, partRules } from '../paper/pageRules.ts';
import paper from '../paper/paper.css?inline';
import textStyle from '../paper/text.css?inline';
import { aboutOf } from '../papers/ofEntry.ts';
import { print } from '../press/press.ts';
import { Guide, pageName, type Chapter } from './Guide.tsx';
import own from './guide.css?inline';

/** A guide as one PDF: cover, contents, introduction and chapters; none where it cannot be printed. */
export async function guideFile(entry: Entry<'guides'>): Promise<Download[]> {
  const entries = await chaptersOf(entry.id);
  const introduction = { ...(await chapterOf(entry, entry.id)), title: 'О\u00a0пособии' };
  const chapters: Chapter[] = [introduction];
  for (const chapter of entries) chapters.push(await chapterOf(chapter, entry.id));

  const { title, description, edition, date } = entry.data;
  const address = readableAddress(absolute(shortAddressOf(addressOf(entry))));
  const guide = {
    title: typeset(title),
    lead: typeset(description),
    edition: edition === undefined ? dateInWords(date) : typeset(edition),
    chapters,
    section: typeset(site.title),
    organization: typeset(site.organizationShort),
    address,
  };
  const made = await print({
    html: htmlOf(guide.title, createElement(Guide, { guide }), [
      paper,
      textStyle,
      pageRules({ foot: address }),
      own,
      ...chapters.map(({ id, number, title: name }) =>
        headline(id, guide.title, number === undefined ? name : `${number}. ${name}`),
      ),
    ]),
    about: {
      title: guide.title,
      author: guide.organization,
      subject: guide.lead,
      changed: lastChange([entry, ...entries]),
    },
    contents: true,
  });
  if (!made) return [];
  return [
    {
      address: `/files/guides/${entry.id}/${entry.id}.pdf`,
      title: 'Всё пособие для печати',
      saveAs: saveName(title, 'pdf'),
      format: 'PDF',
      bytes: made.bytes,
      pages: made.pages,
    },
  ];
}

async function chapterOf(entry: Entry<'guides' | 'chapters'>, guide: string): Promise<Chapter> {
  const inside = href(`/guides/${guide}/`);
  const pieces = await piecesOf(entry.body ?? '', entry.filePath ?? '', paperReading, {
    hyphenate: true,
    deeper: true,
    prefix: `${entry.id}-`,
    // A chapter of the same guide is in the same file.
    link: (address) =>
      /^[a-z0-9-]+\/$/.test(address.replace(inside, '')) && address !== `${inside}all/`
        ? `#${address.slice(inside.length, -1)}`
        : address,
  });
  const chapter = entry.collection === 'chapters';
  return {
    id: entry.id,
    number: chapter ? entry.data.order : undefined,
    title: typeset(entry.data.title),
    lead: chapter ? typeset(entry.data.description) : undefined,
    pieces,
    about: aboutOf(entry),
  };
}

/** Pages of a chapter say above what it is; the first page of each has its title instead, in large letters. */
function headline(id: string, guide: string, chapter: string): string {
  const short = chapter.length > 60 ? `${chapter.slice(0, 58).trimEnd()}…` : chapter;
  return `${partRules(pageName(id), [guide, short])}.${pageName(id)}{page:${pageName(id)}}`;
}
