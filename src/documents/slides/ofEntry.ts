import { createElement } from 'react';
import { readableAddress } from '../../blocks/readable-address.ts';
import { addressOf, shortAddressOf, site, type Entry } from '../../content.ts';
import { typeset } from '../../mdx/typeset.ts';
import { changedOn } from '../../queries/changed.ts';
import { absolute } from '../../routes/links.ts';
import { piecesOf } from '../body/pieces.ts';
import { paperReading } from '../body/reading.ts';
import { saveName, type Download } from '../download.ts';
import { htmlOf } from '../paper/html.ts';
import { pageRules } from '../paper/pageRules.ts';
import paper from '../paper/paper.css?inline';
import textStyle from '../paper/text.css?inline';
import paperStyle from '../papers/paper.css?inline';
import type { Misfit } from '../press/fit.ts';
import { print, type Job } from '../press/press.ts';
import { Unfit } from '../press/unfit.ts';
import { Deck, Handout, type DeckText } from './Deck.tsx';
import deckStyle from './deck.css?inline';
import handoutStyle from './handout.css?inline';
import screenStyle from './screen.css?inline';

/** Points on a page a third of a metre wide: the smallest is still read from the last row. */
const type = [32, 20] as const;

/** Slides as a PDF for a projector, and a handout with what to say; none where they cannot be printed. */
export async function slideFiles(entry: Entry<'parts'>): Promise<Download[]> {
  const deck = await deckOf(entry);
  const foot = readableAddress(absolute(shortAddressOf(addressOf(entry))));
  const about = { author: deck.organization, subject: deck.lead, changed: changedOn(entry) };
  const unfit = (misfits: readonly Misfit[]) =>
    new Unfit(`parts/${entry.id}/index.mdx`, adviceOf(misfits));
  const wanted: readonly (readonly [name: string, title: string, note: string, job: Job])[] = [
    [
      'slajdy',
      'Слайды для экрана',
      'Откройте во весь экран, интернет не нужен.',
      {
        html: htmlOf(deck.title, createElement(Deck, { deck }), [
          paper,
          textStyle,
          deckStyle,
          screenStyle,
        ]),
        about: { ...about, title: deck.title },
        type,
        unfit,
      },
    ],
    [
      'podskazki',
      'Подсказки докладчику',
      'Слайды и что к ним говорить, на листах А4.',
      {
        html: htmlOf(deck.title, createElement(Handout, { deck }), [
          paper,
          textStyle,
          paperStyle,
          deckStyle,
          handoutStyle,
          pageRules({ foot, head: [deck.title, 'Подсказки докладчику'] }),
        ]),
        about: { ...about, title: `${deck.title}. Подсказки докладчику` },
        type,
        unfit,
      },
    ],
  ];
  const files: Download[] = [];
  for (const [name, title, note, job] of wanted) {
    const made = await print(job);
    if (!made) continue;
    files.push({
      address: `/files/parts/${entry.id}/${entry.id}-${name}.pdf`,
      title,
      saveAs: saveName(job.about.title, 'pdf'),
      format: 'PDF',
      bytes: made.bytes,
      pages: made.pages,
      note,
    });
  }
  return files;
}

async function deckOf(entry: Entry<'parts'>): Promise<DeckText> {
  // On a slide a block stands without its frame; what is inside keeps its own look.
  const components = { ...paperReading.components, Slide: Inside };
  const pieces = await piecesOf(entry.body ?? '', entry.filePath ?? '', {
    ...paperReading,
    components,
  });
  return {
    title: typeset(entry.data.title),
    lead: typeset(entry.data.description),
    slides: pieces
      .filter(({ name }) => name === 'Slide')
      .map(({ attributes: { title = '', notes = '' }, html }) => ({
        title,
        html,
        notes: notes.split(/\n+/).filter((paragraph) => paragraph.trim() !== ''),
      })),
    section: typeset(site.title),
    organization: typeset(site.organizationShort),
  };
}

/** What is between the tags of a block, and nothing else. */
function Inside({ children }: { readonly children?: unknown }) {
  return children ?? null;
}

function adviceOf(misfits: readonly Misfit[]): string {
  const slides = misfits.map(({ panel, excess }) => `${panel} — примерно на ${excess} знаков`);
  return `Текст не помещается на слайд. Сократите: ${slides.join('; ')}. Или разделите слайд на два.`;
}
