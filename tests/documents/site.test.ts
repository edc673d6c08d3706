// Every PDF of the built site, read by Poppler.
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bytesOf, filesWith, rootBuild, textOf } from '../site/build.ts';
import { expectNone } from '../site/findings.ts';
import { pageOf } from '../site/pages.ts';
import { poorestContrast, readPdf } from './support/pdf.ts';

const build = rootBuild();
const files = build.files.filter((file) => /^files\/.*\.pdf$/.test(file));
const ofKind = (kind: string): string[] =>
  files.filter((file) => file.startsWith(`files/${kind}/`));

/** Kilobytes that a reader far from a good network takes in a breath. */
const limits = { leaflets: 150, guides: 500, forms: 150, parts: 300, plan: 150 };

const kindOf = (file: string) => file.split('/')[1] as keyof typeof limits;

/** What the structure of a document must tell a screen reader, by kind. */
const tags: Partial<Record<keyof typeof limits, readonly string[]>> = {
  leaflets: ['H1'],
  guides: ['H1', 'H2', 'L', 'LI', 'Table', 'TH', 'Link'],
  forms: ['H1'],
  plan: ['H1', 'H2', 'Table', 'TR', 'TH', 'TD'],
};

it('has paper of every kind', () => {
  expect(Object.keys(limits).filter((kind) => ofKind(kind).length === 0)).toEqual([]);
});

describe.each(files)('%s', (file) => {
  it('is a tagged document in Russian on sheets or slides, with its fonts inside', async () => {
    const bytes = bytesOf(build, file);
    const pdf = await readPdf(bytes);
    expect(pdf).toMatchObject({ tagged: true, language: 'ru', missingFonts: [] });
    expect(['210×297', '297×210', '339×191']).toContain(pdf.size);
    expect(pdf.title).not.toBe('');
    expect(pdf.outline).not.toEqual([]);
    expect([...pdf.tags]).toContainEqual(expect.stringMatching(/^H[12]$/));
    expect([...pdf.tags]).toEqual(expect.arrayContaining([...(tags[kindOf(file)] ?? []), 'P']));
    expect(pdf.sheets.filter((sheet) => sheet === '')).toEqual([]);
    // Live, and from the paper to the site: an address that begins at a root leads nowhere.
    expect(pdf.links.filter((link) => !/^(?:#|https?:\/\/|mailto:|tel:)/.test(link))).toEqual([]);
    expect(bytes.length / 1024).toBeLessThan(limits[kindOf(file)]);
  });
});

it.each([
  'files/forms/soglasie/soglasie.pdf',
  'files/parts/doklad/doklad.pdf',
  'files/parts/slajdy/slajdy-slajdy.pdf',
  'files/parts/slajdy/slajdy-podskazki.pdf',
  'files/plan/plan-goda.pdf',
  'files/guides/ais/ais.pdf',
])('%s keeps its contrast without colour', async (file) => {
  expect(await poorestContrast(bytesOf(build, file), 2)).toBeGreaterThan(4.5);
});

it.each([...ofKind('forms'), ...ofKind('guides'), ...ofKind('plan')])(
  '%s has numbers on its pages and its address below',
  async (file) => {
    const { sheets } = await readPdf(bytesOf(build, file));
    for (const [index, sheet] of sheets.entries()) {
      if (file.startsWith('files/guides/') && index === 0) continue; // The cover.
      expect.soft(sheet).toContain(`с. ${String(index + 1)} из ${String(sheets.length)}`);
      expect.soft(sheet).toMatch(/\/s\/[a-z0-9]{7}/);
    }
  },
);

it.each(ofKind('guides'))(
  '%s has contents with the pages on which chapters begin',
  async (file) => {
    const { sheets, outline } = await readPdf(bytesOf(build, file));
    const [, , contents = '', ...rest] = ['', ...sheets];
    const squeeze = (text: string): string => text.replace(/[\s\u00ad]+/g, '');
    const chapters = outline.filter((title) => /^\d+ /.test(title));
    expect(chapters.length).toBeGreaterThanOrEqual(10);
    for (const chapter of chapters) {
      // A long title may be told line by line, its number apart; it stands at the top of its page.
      const start = squeeze(chapter.replace(/^\d+ /, '')).slice(0, 20);
      const page = rest.findIndex((sheet) => squeeze(sheet).slice(0, 250).includes(start)) + 3;
      expect.soft(squeeze(contents), chapter).toContain(squeeze(chapter) + String(page));
    }
  },
);

it.each([...ofKind('guides'), ...ofKind('plan')])('%s has live links', async (file) => {
  const { links } = await readPdf(bytesOf(build, file));
  expect(links.filter((link) => link.startsWith('https://')).length).toBeGreaterThan(10);
  if (file.startsWith('files/guides/'))
    expect(links.filter((link) => link === '#').length).toBeGreaterThan(10); // The contents.
});

it('words may be parted on paper, and on no page', async () => {
  const { sheets } = await readPdf(bytesOf(build, 'files/guides/ais/ais.pdf'));
  expect(sheets.join(' ').match(/[а-яё]\u00ad[а-яё]/g)?.length).toBeGreaterThan(1000);
  expectNone(filesWith(build, '.html').filter((file) => textOf(build, file).includes('\u00ad')));
});

const russian = new TextDecoder('ibm866');

it('a kit is an archive of at most 2 MB with every paper for the pen, slides and Word files', () => {
  const kits = build.files.filter((file) => /^files\/meetings\/.*\.zip$/.test(file));
  expect(kits.length).toBeGreaterThan(0);
  for (const kit of kits) {
    const bytes = bytesOf(build, kit);
    expect.soft(bytes.length).toBeLessThan(2 * 1024 * 1024);
    // Names are those of a Russian Windows.
    const papers = Object.entries(unzipSync(bytes)).map(
      ([name, file]) => [russian.decode(Buffer.from(name, 'latin1')), file] as const,
    );
    const names = papers.map(([name]) => name);
    expect.soft(names).toContainEqual(expect.stringMatching(/Слайды для экрана\.pdf$/));
    // Every Word file has its sheet beside it, under the same number.
    for (const name of names.filter((one) => one.endsWith('.docx'))) {
      const number = name.slice(0, 3);
      expect
        .soft(names.filter((one) => one.startsWith(number) && one.endsWith('.pdf')))
        .not.toEqual([]);
    }
    for (const [name, file] of papers)
      if (name.endsWith('.pdf'))
        expect.soft(Buffer.from(file.subarray(0, 5)).toString()).toBe('%PDF-');
  }
});

it('pages say of a file what it is', async () => {
  const { pages } = await readPdf(bytesOf(build, 'files/guides/ais/ais.pdf'));
  const words = pageOf(build, 'guides/ais/index.html')
    .all('p')
    .filter(({ attributes }) => attributes['class'] === 'file-card-about')
    .map(({ text }) => text);
  expect(words).toContainEqual(
    expect.stringMatching(new RegExp(`^PDF, \\d+ КБ, ${String(pages)} страниц`)),
  );
});
