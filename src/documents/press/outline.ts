import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

/** The entries of a document's outline in order, parents first. */
export function outlineItems(document: PDFDocument): PDFDict[] {
  const found: PDFDict[] = [];
  const visit = (parent: PDFDict | undefined): void => {
    let item = parent?.lookupMaybe(PDFName.of('First'), PDFDict);
    for (; item; item = item.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      found.push(item);
      visit(item);
    }
  };
  visit(document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict));
  return found;
}

/** The words of an entry, as they stand in the file. */
export function titleOf(item: PDFDict): string {
  const title = item.lookup(PDFName.of('Title'));
  return title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : '';
}

/**
 * The numbers of the pages that headings came to stand on, in order, from 1: contents are printed a second time with
 * them, since Chromium has no `target-counter`.
 */
export async function pagesOfHeadings(printed: Uint8Array): Promise<number[]> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index + 1]));
  return outlineItems(document).map((item) => {
    const place = item.lookupMaybe(PDFName.of('Dest'), PDFArray)?.get(0);
    return pages.get(place?.toString() ?? '') ?? 0;
  });
}
