/** Sides of an Open Graph picture in pixels, as networks ask for. */
export const sides = { width: 1200, height: 630 } as const;

/** Colours of the section (`src/styles/tokens.css`, light scheme), as a picture cannot read a stylesheet. */
export const colours = {
  sand: '#fbfaf6',
  dune: '#f0ede4',
  teal: '#0f5c5c',
  mist: '#cfe3df',
  coral: '#e8825a',
  ink: '#182224',
  white: '#ffffff',
} as const;

/** The section's mark, 44 units square: a membership card with a chip and a tick. */
export function mark(x: number, y: number, side: number): string {
  return `<g transform="translate(${String(x)} ${String(y)}) scale(${String(side / 44)})">
<rect x="2" y="7" width="40" height="30" rx="6" fill="${colours.teal}"/>
<rect x="7" y="12" width="8" height="6" rx="1.5" fill="#f2b28c"/>
<path d="m13 26 7 6 14-17" fill="none" stroke="#fff" stroke-width="4.5" stroke-linecap="round" stroke-linejoin="round"/>
</g>`;
}

/** What is behind the words: paper, a low sun, two ranges of hills. */
export function scenery(): string {
  const { width, height } = sides;
  return `<rect width="${String(width)}" height="${String(height)}" fill="${colours.sand}"/>
<circle cx="1050" cy="520" r="62" fill="${colours.coral}"/>
<path d="M0 560 190 508 360 548 560 490 760 552 905 492 1060 548 1200 482V630H0Z" fill="${colours.mist}"/>
<path d="M0 580 260 536 470 572 700 528 930 576 1200 520V630H0Z" fill="${colours.teal}"/>
${mark(76, 48, 68)}`;
}
