import { docx } from '../../documents/docx/docx.ts';
import { saveName } from '../../documents/download.ts';
import type { Kit, Paper } from '../../documents/kit/kit.ts';
import { fieldsOf, type Values } from '../../documents/text/fields.ts';
import type { OfficeText } from '../../documents/text/model.ts';
import { button } from './button.ts';
import { element } from './element.ts';
import { sheetOf } from './preview.ts';
import { printInstead, printSheets, saveAs } from './save.ts';

/** The papers of a kit that change when they are filled in, each to be seen, saved and printed. */
export interface Papers {
  readonly node: HTMLElement;
  /** Prints every paper of the kit that is a text, in the order of the meeting. */
  readonly printAll: HTMLElement;
  /** Shows the values as they are soon. */
  readonly update: () => void;
}

/** A slow device draws a long paper for longer than a letter is typed. */
const pause = 200;

/**
 * @param values what is filled in; the same object all along
 * @param saved is called when it has gone into a file or to the printer
 */
export function papersOf(kit: Kit, values: Values, saved: () => void): Papers {
  const texts = kit.papers.flatMap((paper) => (paper.text ? [{ paper, text: paper.text }] : []));
  const shown = texts
    .filter(({ text }) => fieldsOf(text).length > 0)
    .map(({ paper, text }) => paperOf(paper, text, kit, values, saved));
  const [first] = shown;
  if (shown.length === 1 && first) first.box.open = true;
  // What has a file of its own to print, as slides have, is not printed as a text.
  const sheets = () =>
    texts
      .filter(({ paper }) => (paper.files ?? []).every(({ twin }) => twin))
      .map(({ text }) => sheetOf(text, values));
  printInstead(() => (Object.values(values).some((value) => value.trim() !== '') ? sheets() : []));
  let soon: ReturnType<typeof setTimeout> | undefined;
  return {
    node: element(
      'div',
      { className: 'fill-papers' },
      element('h3', {}, shown.length > 1 ? 'Бумаги по одной' : 'Как получится'),
      ...shown.map(({ box }) => box),
    ),
    printAll: button('Напечатать все бумаги', () => {
      printSheets(sheets());
      saved();
      return Promise.resolve();
    }),
    update: () => {
      clearTimeout(soon);
      soon = setTimeout(() => {
        for (const { update } of shown) update();
      }, pause);
    },
  };
}

function paperOf({ name }: Paper, text: OfficeText, kit: Kit, values: Values, saved: () => void) {
  const place = element('div', { className: 'fill-view' });
  const update = () => {
    if (box.open) place.replaceChildren(sheetOf(text, values));
  };
  const save = button('Скачать DOCX', async () => {
    saveAs(saveName(name, 'docx'), await docx(text, values, new Date(kit.time)));
    saved();
  });
  const onPaper = button('Напечатать или сохранить в PDF', () => {
    printSheets([sheetOf(text, values)]);
    saved();
    return Promise.resolve();
  });
  onPaper.classList.add('button-quiet');
  const box = element(
    'details',
    { className: 'fill-paper' },
    element('summary', {}, name),
    element('div', { className: 'fill-actions' }, save, onPaper),
    place,
  );
  box.addEventListener('toggle', update);
  return { box, update };
}
