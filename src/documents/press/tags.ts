import {
  PDFArray,
  PDFDict,
  PDFRawStream,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';

/** An id that Chromium gives to an element of the structure, for the heads of tables. */
const drawn = /^node\d{8}$/;

/**
 * Numbers the ids of the structure's elements anew, from 1 in their order. Chromium counts on from what it has shown
 * before, so the same text would give other bytes on another day.
 */
export function numberTags(document: PDFDocument): void {
  const found: { id: string; put: (id: PDFString) => void }[] = [];
  const take = (value: PDFObject, put: (id: PDFString) => void): void => {
    if (value instanceof PDFString) {
      const id = value.asString();
      if (drawn.test(id)) found.push({ id, put });
    } else visit(value);
  };
  const visit = (object: PDFObject): void => {
    if (object instanceof PDFDict)
      for (const [key, value] of object.entries())
        take(value, (id) => {
          object.set(key, id);
        });
    else if (object instanceof PDFArray)
      for (const [index, value] of object.asArray().entries())
        take(value, (id) => {
          object.set(index, id);
        });
  };
  for (const [, object] of document.context.enumerateIndirectObjects())
    visit(object instanceof PDFRawStream ? object.dict : object);
  const known = [...new Set(found.map(({ id }) => id))].sort();
  const numbers = new Map(known.map((id, index) => [id, String(index + 1).padStart(8, '0')]));
  for (const { id, put } of found) put(PDFString.of(`node${numbers.get(id) ?? ''}`));
}
