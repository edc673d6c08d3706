import { PDFArray, PDFDict, PDFName, PDFString, type PDFDocument } from '@cantoo/pdf-lib';
import { eachValue } from './values.ts';

const id = PDFName.of('ID');

/**
 * Numbers the ids of the structure's elements anew, from 1 in the order of reading. Chromium gives them to the heads of
 * tables in no certain order, and counts on from what it has shown before.
 */
export function numberTags(document: PDFDocument): void {
  const tree = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  const names = tree?.lookupMaybe(PDFName.of('IDTree'), PDFDict);
  if (!tree || !names) return;
  const numbers = new Map<string, PDFString>();
  const found: (PDFString | NonNullable<ReturnType<typeof tree.get>>)[] = [];
  const visit = (children: unknown): void => {
    const kids = children instanceof PDFArray ? children.asArray() : [children];
    for (const kid of kids) {
      const element = document.context.lookup(kid as PDFDict);
      if (element instanceof PDFArray) visit(element);
      if (!(element instanceof PDFDict)) continue;
      const known = element.get(id);
      if (known instanceof PDFString) {
        const number = PDFString.of(`node${String(numbers.size + 1).padStart(8, '0')}`);
        numbers.set(known.asString(), number);
        found.push(number, kid as PDFDict);
      }
      visit(element.get(PDFName.of('K')));
    }
  };
  visit(tree.get(PDFName.of('K')));
  eachValue(document, (value, put) => {
    const number = value instanceof PDFString ? numbers.get(value.asString()) : undefined;
    if (number) put(number);
  });
  // One level is enough: readers look a name up by halving.
  for (const key of names.keys()) names.delete(key);
  names.set(PDFName.of('Names'), document.context.obj(found));
}
