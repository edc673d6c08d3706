import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { numberObjects } from './objects.ts';
import { outlineItems, titleOf } from './outline.ts';
import { numberTags } from './tags.ts';

/** What a file says of itself. */
export interface About {
  readonly title: string;
  readonly author: string;
  readonly subject?: string | undefined;
  /** The day the text last changed, `YYYY-MM-DD`: the same text gives the same bytes, whoever prints it and when. */
  readonly changed?: string | undefined;
}

export interface Finished {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

const maker = 'Цифровой Профсоюз';

/**
 * Makes a proper document of what Chromium has printed: title, language and dates, titles of the outline with their
 * spaces, ids and numbers that do not change from day to day, objects packed together (about a third smaller).
 * @param headings words of every heading in order
 */
export async function finish(
  printed: Uint8Array,
  about: About,
  headings: readonly string[],
): Promise<Finished> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  document.setTitle(about.title, { showInWindowTitleBar: true });
  document.setAuthor(about.author);
  if (about.subject !== undefined) document.setSubject(about.subject);
  document.setCreator(maker);
  document.setProducer(maker);
  document.setLanguage('ru');
  setDates(document, about.changed);
  repairOutline(document, headings);
  mapRoles(document);
  numberTags(document);
  const pages = document.getPageCount();
  numberObjects(document);
  const bytes = await document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Infinity,
  });
  return { bytes, pages };
}

function setDates(document: PDFDocument, changed: string | undefined): void {
  if (changed === undefined) {
    const info = document.context.lookup(document.context.trailerInfo.Info);
    if (info instanceof PDFDict)
      for (const name of ['CreationDate', 'ModDate']) info.delete(PDFName.of(name));
    return;
  }
  const moment = new Date(`${changed}T00:00:00Z`);
  document.setCreationDate(moment);
  document.setModificationDate(moment);
}

/** Chromium writes the tags `Strong` and `Em` of PDF 2.0 into a PDF 1.7, whose readers know `Span` (ISO 32000-1, 14.7.3). */
function mapRoles(document: PDFDocument): void {
  const tree = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (!tree) return;
  const known = tree.lookupMaybe(PDFName.of('RoleMap'), PDFDict);
  const roles = known ?? document.context.obj({});
  for (const role of ['Strong', 'Em']) roles.set(PDFName.of(role), PDFName.of('Span'));
  tree.set(PDFName.of('RoleMap'), roles);
}

/**
 * Titles of the outline as the headings have them. Chromium loses spaces where one wraps and doubles the words of one
 * that begins a page; the order is the same, so they are told by it, or by their letters where one was not printed.
 */
function repairOutline(document: PDFDocument, headings: readonly string[]): void {
  const bare = (text: string): string => text.replace(/[\s\u00ad]+/g, '');
  const items = outlineItems(document);
  const waiting = [...headings];
  for (const [index, item] of items.entries()) {
    const title = titleOf(item);
    const found = waiting.findIndex((words) => bare(title).startsWith(bare(words)));
    const words = items.length === headings.length ? headings[index] : waiting[found];
    if (found >= 0) waiting.splice(found, 1);
    item.set(PDFName.of('Title'), PDFHexString.fromText(words ?? title));
  }
}
