import { PDFArray, PDFDict, PDFStream, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';

type Visit = (value: PDFObject, put: (value: PDFObject) => void) => void;

/** Every value inside an object, however deep, with a way to put another in its place. References are not followed. */
export function valuesOf(object: PDFObject, visit: Visit): void {
  const inner = object instanceof PDFStream ? object.dict : object;
  if (inner instanceof PDFDict)
    for (const [key, value] of inner.entries()) {
      visit(value, (other) => {
        inner.set(key, other);
      });
      valuesOf(value, visit);
    }
  if (inner instanceof PDFArray)
    for (const [index, value] of inner.asArray().entries()) {
      visit(value, (other) => {
        inner.set(index, other);
      });
      valuesOf(value, visit);
    }
}

/** Every value of a document, with a way to put another in its place. */
export function eachValue(document: PDFDocument, visit: Visit): void {
  for (const [, object] of document.context.enumerateIndirectObjects()) valuesOf(object, visit);
}
