/** Styles of a document. Those of headings are Word's own, so that its navigation knows them; ours have Russian names. */
import { AlignmentType, type IStylesOptions } from 'docx';
import type { OfficeText, ParagraphRole } from '../text/model.ts';

/** The font of Russian offices; LibreOffice takes Liberation Serif of the same widths where it is missing. */
export const font = 'Times New Roman';

/** Ids of our styles by what they are for. */
export const styleIds = {
  label: 'FieldLabel',
  caption: 'TableCaption',
  cell: 'TableText',
  note: 'Remark',
  footer: 'PageFooter',
} as const;

/** The style of a paragraph; text has the default one. */
export function styleOf(role: ParagraphRole): { style?: string } {
  return role === 'text' ? {} : { style: styleIds[role] };
}

const points = (size: number): number => size * 2;
const spacing = (before: number, after: number) => ({ before: before * 20, after: after * 20 });

/** Points: a talk is read from the lectern, papers are filed. */
const sizes = { sheet: 12, reading: 12, talk: 14 } as const;

/** The styles for a text of a kind: sheets are set close, so that a form stays one sheet. */
export function stylesFor(use: OfficeText['use']): IStylesOptions {
  const size = sizes[use];
  const close = use === 'sheet';
  const heading = (bigger: number, before: number, centred = false) => ({
    run: { bold: true, size: points(size + bigger), color: '000000', font },
    paragraph: {
      spacing: spacing(before, 6),
      keepNext: true,
      keepLines: true,
      ...(centred ? { alignment: AlignmentType.CENTER } : {}),
    },
  });
  const own = (id: string, name: string, run: object, paragraph: object) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph,
  });
  return {
    default: {
      document: {
        run: { font, size: points(size), language: { value: 'ru-RU', eastAsia: 'ru-RU' } },
        paragraph: {
          spacing: { ...spacing(0, close ? 2 : 6), line: close ? 240 : 264, lineRule: 'auto' },
        },
      },
      title: heading(2, 0, true),
      heading1: heading(close ? 0 : 2, close ? 8 : 12),
      heading2: heading(0, close ? 6 : 10),
      heading3: heading(0, 8),
      heading4: heading(0, 6),
      hyperlink: { run: { color: '000000', underline: {} } },
    },
    paragraphStyles: [
      own(
        styleIds.label,
        'Подпись под чертой',
        { size: points(9) },
        { spacing: spacing(0, 2), alignment: AlignmentType.CENTER },
      ),
      own(
        styleIds.caption,
        'Название таблицы',
        { bold: true },
        { spacing: spacing(8, 4), keepNext: true },
      ),
      own(styleIds.cell, 'Текст таблицы', { size: points(11) }, { spacing: spacing(1, 1) }),
      own(styleIds.note, 'Примечание', { italics: true, size: points(size - 1) }, {}),
      own(
        styleIds.footer,
        'Нижняя строка',
        { size: points(9) },
        { spacing: spacing(0, 0), alignment: AlignmentType.LEFT },
      ),
    ],
  };
}
