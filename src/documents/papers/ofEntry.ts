import { createElement } from 'react';
import { addressOf, entryOf, site, type Entry } from '../../content.ts';
import { typeset } from '../../mdx/typeset.ts';
import { changedOn } from '../../queries/changed.ts';
import { shortAddressOf } from '../../queries/addresses.ts';
import { absolute } from '../../routes/links.ts';
import { readableAddress } from '../../blocks/readable-address.ts';
import { dateInWords } from '../../words/format.ts';
import { entryKind } from '../../words/entryKind.ts';
import { piecesOf, type Piece } from '../body/pieces.ts';
import { paperReading } from '../body/reading.ts';
import { saveName, type Download } from '../download.ts';
import { htmlOf } from '../paper/html.ts';
import { pageRules } from '../paper/pageRules.ts';
import paper from '../paper/paper.css?inline';
import textStyle from '../paper/text.css?inline';
import { print } from '../press/press.ts';
import { Paper, type PaperText } from './Paper.tsx';
import own from './paper.css?inline';

/** An entry as a PDF on sheets of A4, blank where it is a form; none where it cannot be printed. */
export async function paperFile(entry: Entry<'forms' | 'parts'>): Promise<Download[]> {
  const text = await paperText(entry);
  const foot = readableAddress(absolute(shortAddressOf(addressOf(entry))));
  const running = { foot, head: text.form ? undefined : await headOf(entry, text) };
  const made = await print({
    html: htmlOf(
      text.title,
      createElement(Paper, { text }),
      [paper, textStyle, own, pageRules(running)],
      { kind: entry.data.kind },
    ),
    about: {
      title: text.title,
      author: text.organization,
      subject: text.lead,
      changed: changedOn(entry),
    },
  });
  if (!made) return [];
  return [
    {
      address: `/files/${entry.collection}/${entry.id}/${entry.id}.pdf`,
      title: text.form ? 'Бланк для ручки' : 'Для печати',
      saveAs: saveName(entry.data.title, 'pdf'),
      format: 'PDF',
      bytes: made.bytes,
      pages: made.pages,
    },
  ];
}

async function paperText(entry: Entry<'forms' | 'parts'>): Promise<PaperText> {
  const { title, description } = entry.data;
  const pieces = await piecesOf(entry.body ?? '', entry.filePath ?? '', paperReading, {
    hyphenate: true,
  });
  const blank = pieces.findIndex(({ id }) => id === 'blank');
  const form = blank >= 0;
  return {
    title: typeset(title),
    kind: typeset(entryKind(entry)),
    lead: typeset(description),
    pieces: form ? asDocument(pieces.slice(blank + 1)) : pieces,
    form,
    section: typeset(site.title),
    organization: typeset(site.organizationShort),
    about: aboutOf(entry),
  };
}

/** The headings of a form one and two levels up: its first becomes the title of the document. */
function asDocument(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => {
    const level = /^h([34])$/.exec(piece.name)?.[1];
    if (level === undefined) return piece;
    const raised = `h${Number(level) - 2}`;
    const html = piece.html.replace(/^<h[34]/, `<${raised}`).replace(/<\/h[34]>$/, `</${raised}>`);
    return { ...piece, name: raised, html };
  });
}

async function headOf(
  entry: Entry<'forms' | 'parts'>,
  { title, kind }: PaperText,
): Promise<readonly [string, string]> {
  const whole =
    entry.collection === 'parts'
      ? (await entryOf('meetings', entry.data.meeting)).data.title
      : site.title;
  return [typeset(whole), kind.length < 30 ? kind : title.slice(0, 30)];
}

/** Where a text comes from, in sentences. */
export function aboutOf({ data }: Entry): string[] {
  const { source, checked, confidence } = data;
  return [
    source === undefined ? '' : `Источник: ${typeset(source)}.`,
    checked === undefined ? '' : `Проверено ${dateInWords(checked)}.`,
    confidence === 'needs-check' ? 'Отдельные сведения требуют проверки в\u00a0крайкоме.' : '',
  ].filter((sentence) => sentence !== '');
}
