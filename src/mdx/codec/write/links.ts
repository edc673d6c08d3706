/** Addresses and titles of links, pictures and definitions. */

/** `(address "title")` without the brackets. */
export function target(url: string, title: string | null | undefined, inCell: boolean): string {
  const address = destination(url);
  const whole =
    (title ?? '') === ''
      ? address
      : `${address} "${(title ?? '').replace(/["\\]/gu, '\\$&').replace(/\n+/gu, '\n')}"`;
  return inCell ? whole.replaceAll('|', '\\|') : whole;
}

function destination(url: string): string {
  if (url === '' || /[\s]/u.test(url))
    return `<${url.replace(/[<>\\]/gu, '\\$&').replace(/\s/gu, ' ')}>`;
  const escaped = url
    .replace(/\\(?=[!-/:-@[-`{-~])/gu, '\\\\')
    .replace(/&(?=#?\w+;)/gu, '\\&')
    .replace(/[<{}]/gu, '\\$&');
  return isBalanced(escaped) ? escaped : escaped.replace(/[()]/gu, '\\$&');
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
