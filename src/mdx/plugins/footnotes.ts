import type { Features } from 'satteri';

/** Sätteri exports the type of its features, not that of the labels inside. */
type FootnoteOptions = Extract<Extract<Features['gfm'], object>['footnotes'], object>;

/** What footnotes are called; the heading is for screen readers, the arrow leads back into the text. */
export const footnoteLabels = {
  label: 'Примечания',
  backContent: '↩',
  backLabel: (reference: number, rerun: number) =>
    rerun > 1
      ? `Назад к тексту, примечание ${reference}, место ${rerun}`
      : `Назад к тексту, примечание ${reference}`,
  // A prefix would guard ids against a hostile text; ours are checked, and a short anchor is easier to share.
  clobberPrefix: 'note-',
} satisfies FootnoteOptions;
