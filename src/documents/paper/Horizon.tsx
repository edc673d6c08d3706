import type { ReactElement } from 'react';

/** Two ranges of hills, as everywhere in the section, in units of the drawing; the first is the nearest. */
const near: readonly (readonly [number, number])[] = [
  [0, 50],
  [130, 26],
  [235, 44],
  [350, 20],
  [465, 46],
  [600, 14],
];
const far: readonly (readonly [number, number])[] = [
  [0, 40],
  [95, 12],
  [180, 34],
  [280, 4],
  [380, 36],
  [452, 8],
  [530, 34],
  [600, 2],
];
/** Where the ground is, below every ridge. */
const ground = 58;
/** How many lines the nearest hills are drawn with, the ridge among them. */
const contours = 5;

/** A line of hills with a low sun behind: parts the headline from the text. Contours instead of fills. */
export function Horizon(): ReactElement {
  return (
    <svg className="horizon" viewBox={`0 0 600 ${ground + 2}`} aria-hidden="true">
      <circle className="horizon-sun" cx="392" cy="21" r="17" />
      <path className="horizon-mass" d={`${hill(far, 0)}V${ground}H0Z`} />
      <path className="horizon-far" d={hill(far, 0)} />
      <path className="horizon-mass" d={`${hill(near, 0)}V${ground}H0Z`} />
      {Array.from({ length: contours }, (_, index) => (
        <path
          className={index === 0 ? 'horizon-near' : 'horizon-contour'}
          key={index}
          d={hill(near, index / contours)}
        />
      ))}
      <path className="horizon-ground" d={`M0 ${ground}h600`} />
    </svg>
  );
}

/** A ridge, lowered towards the ground by a share of its height. */
function hill(points: typeof near, share: number): string {
  const ridge = points.map(([x, y]) => `${x} ${(y + (ground - y) * share).toFixed(1)}`);
  return `M${ridge.join('L')}`;
}
