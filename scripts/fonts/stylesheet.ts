import type { FontMetrics } from './metrics.ts';

/** One weight of the site's font. */
export interface Face {
  readonly weight: 400 | 700;
  /** File name in `src/assets/fonts/`. */
  readonly file: string;
  readonly metrics: FontMetrics;
}

interface Fallback {
  readonly family: string;
  /** Full and PostScript names by weight: `local()` finds a face by either. */
  readonly names: Record<Face['weight'], readonly string[]>;
  /** Mean advance of a letter of the sample in `metrics.ts`, as a fraction of the font size. */
  readonly advance: Record<Face['weight'], number>;
}

/**
 * Measured once with `readMetrics`: Liberation Sans, which has the widths of Arial, and Roboto 3.
 * Between them they are what Windows, macOS, iOS, Linux and Android have.
 */
const fallbacks: readonly Fallback[] = [
  {
    family: 'Golos Fallback',
    names: {
      400: ['Arial', 'ArialMT', 'Liberation Sans', 'LiberationSans', 'Helvetica'],
      700: [
        'Arial Bold',
        'Arial-BoldMT',
        'Liberation Sans Bold',
        'LiberationSans-Bold',
        'Helvetica Bold',
        'Helvetica-Bold',
      ],
    },
    advance: { 400: 0.5077, 700: 0.5449 },
  },
  {
    family: 'Golos Fallback Android',
    names: { 400: ['Roboto', 'Roboto-Regular'], 700: ['Roboto Bold', 'Roboto-Bold'] },
    advance: { 400: 0.5149, 700: 0.5189 },
  },
];

/** `src/styles/fonts.css`: the faces of the font, then its stand-ins until it has come. */
export function stylesheet(faces: readonly Face[]): string {
  const family = ['Golos Text', ...fallbacks.map((fallback) => fallback.family)]
    .map((name) => `'${name}'`)
    .join(', ');
  return [
    '/* Written by scripts/make-fonts.ts; change it there. */',
    `/* font-family: ${family}, system-ui, sans-serif; */`,
    ...faces.map(ownFace),
    ...fallbacks.flatMap((fallback) => faces.map((face) => fallbackFace(fallback, face))),
    '',
  ].join('\n\n');
}

function ownFace({ weight, file }: Face): string {
  return `@font-face {
  font-family: 'Golos Text';
  src: url('../assets/fonts/${file}') format('woff2');
  font-weight: ${String(weight)};
  font-style: normal;
  font-display: swap;
}`;
}

/** Overrides of CSS Fonts 5: the stand-in is scaled to the mean width first, and heights are given in its scale. */
function fallbackFace({ family, names, advance }: Fallback, { weight, metrics }: Face): string {
  const scale = metrics.advance / advance[weight];
  const percent = (value: number) => `${(value * 100).toFixed(2)}%`;
  return `@font-face {
  font-family: '${family}';
  src: ${names[weight].map((name) => `local('${name}')`).join(', ')};
  font-weight: ${String(weight)};
  font-style: normal;
  size-adjust: ${percent(scale)};
  ascent-override: ${percent(metrics.ascent / scale)};
  descent-override: ${percent(metrics.descent / scale)};
  line-gap-override: ${percent(metrics.lineGap / scale)};
}`;
}
