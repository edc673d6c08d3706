import { PDFNull, PDFRef, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';
import { valuesOf } from './values.ts';

/**
 * Numbers the objects of a document anew, in the order in which they are met from its root, and leaves out those that
 * nothing leads to: how a writer came to its numbers does not show. The last thing before a document is saved.
 */
export function numberObjects({ context }: PDFDocument): void {
  const { Root, Info } = context.trailerInfo;
  const order = new Map<PDFRef, PDFRef>();
  const objects: PDFObject[] = [];
  const meet = (value: PDFObject | undefined): void => {
    const object = value instanceof PDFRef ? context.lookup(value) : undefined;
    if (!(value instanceof PDFRef) || !object || order.has(value)) return;
    order.set(value, PDFRef.of(objects.push(object)));
  };
  meet(Root);
  meet(Info);
  // An array that grows while one goes through it gives what was added too.
  for (const object of objects) valuesOf(object, meet);
  for (const [ref] of context.enumerateIndirectObjects()) context.delete(ref);
  for (const [index, object] of objects.entries()) {
    valuesOf(object, (value, put) => {
      if (value instanceof PDFRef) put(order.get(value) ?? PDFNull);
    });
    context.assign(PDFRef.of(index + 1), object);
  }
  context.largestObjectNumber = objects.length;
  for (const key of ['Root', 'Info'] as const) {
    const ref = context.trailerInfo[key];
    const other = ref instanceof PDFRef ? order.get(ref) : undefined;
    if (other) context.trailerInfo[key] = other;
  }
}
