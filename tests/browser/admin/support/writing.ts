import type { Locator, Page } from '@playwright/test';

/** The text of the entry that is open. */
export function body(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Текст', exact: true });
}

/** Puts the caret behind the last word of an element of the text. */
export async function caretAfter(element: Locator): Promise<void> {
  await element.click();
  await element.evaluate((place) => {
    const selection = place.ownerDocument.getSelection();
    selection?.selectAllChildren(place);
    selection?.collapseToEnd();
  });
  await element.page().keyboard.press('End');
}

/** Pastes HTML where the caret is, as a browser hands it over. */
export async function paste(place: Locator, html: string): Promise<void> {
  await place.evaluate((element, copied) => {
    const data = new DataTransfer();
    data.setData('text/html', copied);
    data.setData('text/plain', 'слова без оформления');
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, html);
}
