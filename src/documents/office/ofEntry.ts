import { addressOf, type Entry } from '../../content.ts';
import { openCache } from '../../pictures/cache.ts';
import { changedOn } from '../../queries/changed.ts';
import { docx } from '../docx/docx.ts';
import { saveName, type Download } from '../download.ts';
import { fieldsOf } from '../text/fields.ts';
import { absolute } from '../../routes/links.ts';
import { isWritten, textOf } from './texts.ts';

/** Anything changed in how files are written gives every one of them anew. */
const version = 'docx 9.15.2, excelts 10.2.0, 2';
const cache = openCache('office');

/** Word files of an entry; none where its type has none. */
export async function wordFiles(entry: Entry): Promise<Download[]> {
  if (!isWritten(entry)) return [];
  const text = await textOf(entry);
  const time = timeOf(entry);
  const key = JSON.stringify([version, text, time]);
  return [
    {
      address: `/files/${entry.collection}/${entry.id}/${entry.id}.docx`,
      title: fieldsOf(text).length > 0 ? 'Чистый бланк' : 'Текст для правки',
      saveAs: saveName(entry.data.title, 'docx'),
      format: 'DOCX',
      bytes: await cache.get(key, () => docx(text, {}, time)),
      note: 'Откроется в Word и LibreOffice.',
    },
  ];
}

/** The Excel file of a register, to fill in. */
export async function excelFile(entry: Entry<'registers'>): Promise<Download> {
  const register = { ...entry.data, address: absolute(addressOf(entry)) };
  const time = timeOf(entry);
  const key = JSON.stringify([version, register, time]);
  return {
    address: `/files/registers/${entry.id}/${entry.id}.xlsx`,
    title: 'Пустая таблица',
    saveAs: saveName(entry.data.title, 'xlsx'),
    format: 'XLSX',
    bytes: await cache.get(key, async () => {
      // A large library, which is not needed where the file is kept.
      const { xlsx } = await import('../xlsx/xlsx.ts');
      return xlsx(register, time);
    }),
    note: 'С подсказками и проверкой в клетках, инструкцией и образцом.',
  };
}

/** The time that programs show for a file: the day its entry changed, the same in every build. */
export function timeOf(entry: Entry): Date {
  return new Date(`${changedOn(entry) ?? '2020-01-01'}T00:00:00Z`);
}
