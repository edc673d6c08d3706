import { readFileSync } from 'node:fs';
import path from 'node:path';

const weights = [400, 700] as const;
let rules: string | undefined;

/** The site's font inside the stylesheet: what is printed has no network, and a change of the font prints anew. */
export function fontFaces(): string {
  // From the project's root: a built chunk lies elsewhere.
  rules ??= weights
    .map((weight) => {
      const file = path.resolve(`src/assets/fonts/golos-text-${weight}.woff2`);
      const data = readFileSync(file).toString('base64');
      return `@font-face{font-family:'Golos Text';font-weight:${weight};src:url(data:font/woff2;base64,${data}) format('woff2')}`;
    })
    .join('\n');
  return rules;
}
