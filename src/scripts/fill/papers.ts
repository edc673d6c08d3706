import { docx } from '../../documents/docx/docx.ts';
import { saveName } from '../../documents/download.ts';
import type { Kit, Paper } from '../../documents/kit/kit.ts';
import { fieldsOf, type Values } from '../../documents/text/fields.ts';
import type { OfficeText } from '../../documents/text/model.ts';
import { button } from './button.ts';
import { element } from './element.ts';
import { sheetOf } from './preview.ts';
import { printSheet, saveAs } from './save.ts';

/** The papers of a kit that change when they are filled in, each to be seen, saved and printed. */
export interface Papers {
  readonly node: HTMLElement;
  /** Shows the values as they are now. */
  readonly update: () => void;
}

/** @param values what is filled in; the same object all along */
export function papersOf(kit: Kit, values: Values): Papers {
  const shown = kit.papers.flatMap((paper) =>
    paper.text && fieldsOf(paper.text).length > 0 ? [paperOf(paper, paper.text, kit, values)] : [],
  );
  const [first] = shown;
  if (shown.length === 1 && first) first.box.open = true;
  return {
    node: element(
      'div',
      { className: 'fill-papers' },
      element('h3', {}, shown.length > 1 ? 'Бумаги по одной' : 'Как получится'),
      ...shown.map(({ box }) => box),
    ),
    update: () => {
      for (const { update } of shown) update();
    },
  };
}

function paperOf({ name }: Paper, text: OfficeText, kit: Kit, values: Values) {
  const place = element('div', { className: 'fill-view' });
  const update = () => {
    if (box.open) place.replaceChildren(sheetOf(text, values));
  };
  const save = button('Скачать DOCX', async () => {
    saveAs(saveName(name, 'docx'), await docx(text, values, new Date(kit.time)));
  });
  const onPaper = button('Напечатать или сохранить в PDF', () => {
    printSheet(sheetOf(text, values));
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
