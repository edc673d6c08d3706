import type { ComponentType } from 'react';
import type { LeafletFormat } from '../../collections/options/leaflet-formats.ts';
import a4 from './a4.css?inline';
import a5 from './a5.css?inline';
import a6 from './a6.css?inline';
import large from './large.css?inline';
import type { Leaflet } from './leaflet.ts';
import { A4, A5, A6, Large, Trifold } from './Sheets.tsx';
import spread from './spread.css?inline';
import trifold from './trifold.css?inline';

/** What a leaflet is printed on: the formats an editor chooses from, and large print, which every leaflet has. */
export type SheetFormat = LeafletFormat | 'large';

export interface Layout {
  readonly Sheets: ComponentType<{ readonly leaflet: Leaflet }>;
  readonly styles: readonly string[];
  /** Largest and smallest type, points; nothing where a text may run on. */
  readonly type?: readonly [number, number];
}

/** How each format is laid out. The smallest type is what a reader of fifty reads at arm's length. */
export const layouts: Readonly<Record<SheetFormat, Layout>> = {
  a4: { Sheets: A4, styles: [spread, a4], type: [14, 11] },
  a5: { Sheets: A5, styles: [spread, a5], type: [12, 8.5] },
  trifold: { Sheets: Trifold, styles: [trifold], type: [15, 9] },
  a6: { Sheets: A6, styles: [a6], type: [11, 7.5] },
  large: { Sheets: Large, styles: [large] },
};
