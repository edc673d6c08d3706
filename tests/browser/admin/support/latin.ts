import type { Page } from '@playwright/test';

/** What may stand in Latin letters: names, formats, addresses. */
const allowed = new RegExp(
  [
    /https?:\/\/\S+|mailto:|tel:|(?:\/[a-z0-9#…-]+)+\/?/u,
    /Ctrl\+(?:Shift\+)?\w|\bEsc\b/u,
    /[\p{L}\w-]+\.(?:jpe?g|png|webp|pdf|docx|xlsx|csv|mdx|ru|org)/u,
    /PROFCARDS|MAX|Telegram|VK|QR|PDF|DOCX|XLSX|XLS|PPTX|ODT|ODS|ZIP|CSV|TXT|JPE?G|jpg|PNG|png|WEBP|webp|WebP|IANA|MDX|Excel|Word|memberCount|A4|Android|iOS|Windows|Astra Linux|Linux|III?|IV|VI*|X/u,
  ]
    .map(({ source }) => `(?:${source})`)
    .join('|'),
  'gu',
);

/**
 * English words on the screen: texts and what is read out. Values of fields are the editor's own.
 * @returns a line per text
 */
export async function latinWords(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const own =
      'textarea, [contenteditable=true], script, style, noscript, iframe, .office-address, .office-note b';
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.parentElement?.closest(own) === null) found.push(node.textContent ?? '');
    for (const name of ['aria-label', 'aria-roledescription', 'title', 'placeholder', 'alt'])
      // The address that a new entry would get is Latin by its nature.
      for (const element of document.querySelectorAll(`[${name}]:not([id^=slug-field-])`))
        found.push(`${name}=${element.getAttribute(name) ?? ''}`);
    return found;
  });
  return texts.filter((text) =>
    /[a-z]{2,}/iu.test(
      text.replace(/^(?:aria-\w+|title|placeholder|alt)=/u, '').replaceAll(allowed, ''),
    ),
  );
}
