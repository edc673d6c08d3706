import { createElement } from 'react';
import { afterAll, expect, test } from 'vitest';
import { htmlOf } from '../../src/documents/paper/html.ts';
import paper from '../../src/documents/paper/paper.css?inline';
import { closeBrowser } from '../../src/documents/press/browser.ts';
import { print } from '../../src/documents/press/press.ts';
import { Unfit } from '../../src/documents/press/unfit.ts';
import { Deck, Handout, type DeckText } from '../../src/documents/slides/Deck.tsx';
import deckStyle from '../../src/documents/slides/deck.css?inline';
import handoutStyle from '../../src/documents/slides/handout.css?inline';
import screenStyle from '../../src/documents/slides/screen.css?inline';
import { readPdf } from './support/pdf.ts';

afterAll(closeBrowser);

const slide = { title: 'Две даты', html: '<p>До 1 июня и с 15 октября</p>', notes: ['Назовите.'] };
const deck: DeckText = {
  title: 'Слайды',
  lead: 'К докладу.',
  slides: [slide, { ...slide, title: 'Второй слайд' }, slide],
  section: 'Раздел',
  organization: 'Организация-образец',
};

const job = (wanted: DeckText, sheets: typeof Deck, style: string) => ({
  html: htmlOf(wanted.title, createElement(sheets, { deck: wanted }), [paper, deckStyle, style]),
  about: { title: wanted.title, author: wanted.organization },
  type: [32, 20] as const,
  unfit: (misfits: readonly { panel: string }[]) =>
    new Unfit('parts/x/index.mdx', misfits.map(({ panel }) => panel).join()),
});

test('slides are pages of 16 to 9, in order', async () => {
  const made = await print(job(deck, Deck, screenStyle));
  const pdf = await readPdf(made?.bytes ?? new Uint8Array());
  expect(pdf).toMatchObject({ pages: 3, size: '339×191', tagged: true, missingFonts: [] });
  expect(pdf.outline).toEqual(['Две даты', 'Второй слайд', 'Две даты']);
  expect(pdf.sheets[1]).toMatch(/2 ?\/ ?3/);
  expect(pdf.sheets.join(' ')).not.toContain('Назовите');
});

test('a handout has every slide and what to say', async () => {
  const made = await print(job(deck, Handout, handoutStyle));
  const { sheets } = await readPdf(made?.bytes ?? new Uint8Array());
  const text = sheets.join(' ');
  expect(text.split('Назовите.')).toHaveLength(4);
  expect(text).toContain('Второй слайд');
});

test.each([
  ['deck', Deck, screenStyle],
  ['handout', Handout, handoutStyle],
])('a slide with too much on it stops the %s', async (_, sheets, style) => {
  const long = {
    ...slide,
    html: `<p>${'Длинная мысль, которой место в докладе. '.repeat(40)}</p>`,
  };
  const work = print(job({ ...deck, slides: [slide, long] }, sheets, style));
  await expect(work).rejects.toMatchObject({ advice: 'слайд 2' });
});
