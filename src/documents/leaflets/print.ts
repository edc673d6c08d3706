import { createElement } from 'react';
import paper from '../paper/paper.css?inline';
import { htmlOf } from '../paper/html.ts';
import type { Misfit } from '../press/fit.ts';
import type { Product } from '../press/package.ts';
import { print } from '../press/press.ts';
import { Unfit } from '../press/unfit.ts';
import { layouts, type SheetFormat } from './formats.ts';
import type { Leaflet } from './leaflet.ts';
import style from './leaflet.css?inline';

/** Ink a leaflet is printed with. */
export type Ink = 'colour' | 'black';

export interface LeafletJob {
  readonly leaflet: Leaflet;
  readonly format: SheetFormat;
  readonly ink: Ink;
  /** What an editor calls the format. */
  readonly label: string;
  /** The entry, for messages: `leaflets/x/index.mdx`. */
  readonly file: string;
  readonly description: string;
  readonly changed?: string | undefined;
}

/**
 * A leaflet as a PDF.
 * @returns nothing where it cannot be printed (see {@link print})
 * @throws {Unfit} where its text does not fit
 */
export function printLeaflet(job: LeafletJob): Promise<Product | undefined> {
  const { leaflet, format, ink, label, file, description, changed } = job;
  const { Sheets, styles, type } = layouts[format];
  return print({
    html: htmlOf(leaflet.title, createElement(Sheets, { leaflet }), [paper, style, ...styles], {
      ink,
    }),
    about: {
      title: `${leaflet.title}. ${label}`,
      author: leaflet.organization,
      subject: description,
      changed,
    },
    type,
    // In black and white a sheet looks the same; large print has no other.
    preview: ink === 'colour' || format === 'large',
    unfit: (misfits) => new Unfit(file, adviceOf(label, misfits)),
  });
}

/** One line: «В формате «А5» текст не помещается: весь лист — сократите примерно на 120 знаков». */
function adviceOf(label: string, misfits: readonly Misfit[]): string {
  const panels = misfits.map(({ panel, excess }) => `${panel} — примерно на ${excess} знаков`);
  return `В формате «${label}» текст не помещается. Сократите: ${panels.join('; ')}. Или снимите отметку с этого формата в поле «Форматы».`;
}
