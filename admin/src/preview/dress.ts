/**
 * Gives a document the stylesheet of the site and its fonts. Not by their addresses: in a frame within a frame Firefox
 * takes none of them for the site's own (`'self'` of the Content-Security-Policy), and loads nothing.
 * @param stylesheet its address; what it names by relative addresses lies below the address of the editor
 * @throws TypeError when there is no connection
 */
export async function dress(inside: Document, stylesheet: string): Promise<void> {
  const response = await fetch(stylesheet);
  if (!response.ok) return;
  const style = inside.createElement('style');
  style.textContent = await response.text();
  inside.head.append(style);
  const { sheet } = style;
  // From the end, so that a rule taken away moves none of those to come.
  for (const [index, rule] of [...[...(sheet?.cssRules ?? [])].entries()].reverse()) {
    const face = faceOf(rule, stylesheet);
    if (!face) continue;
    sheet?.deleteRule(index);
    void addFont(inside, face);
  }
}

interface Face {
  readonly family: string;
  readonly weight: string;
  readonly address: string;
}

/** @returns nothing for a rule that is none of a font, and for fonts of the machine */
function faceOf(rule: CSSRule, stylesheet: string): Face | undefined {
  if (!('style' in rule) || !rule.cssText.startsWith('@font-face')) return undefined;
  const { style } = rule as CSSFontFaceRule;
  const address = /url\("?([^")]+)/u.exec(style.getPropertyValue('src'))?.[1];
  if (address === undefined) return undefined;
  return {
    family: style.getPropertyValue('font-family').replaceAll('"', ''),
    weight: style.getPropertyValue('font-weight'),
    address: new URL(address, stylesheet).href,
  };
}

/** A font that does not come leaves the next one of the list in its place. */
async function addFont(inside: Document, { family, weight, address }: Face): Promise<void> {
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) return;
  const bytes = await response.arrayBuffer();
  // The editor may have been left meanwhile: a document without a window loads nothing.
  if (!inside.defaultView) return;
  const font = new inside.defaultView.FontFace(family, bytes, { weight });
  inside.fonts.add(font);
  await font.load().catch(() => undefined);
}
