/** «Проверить своё согласие»: ticks the parts that a text has, says which are missing. Nothing leaves the device. */
import { Refusal } from '../../documents/check/refusal.ts';
import { findParts, type FoundPart } from '../../mdx/consent/findParts.ts';
import { consentParts } from '../../mdx/consent/parts.ts';
import { printSheets } from '../fill/save.ts';
import { resultOf, sheetOf, type Ticked } from './result.ts';
import { exampleOf, wordingOnPage } from './wording.ts';

interface Row {
  readonly box: HTMLInputElement;
  readonly found: HTMLElement;
  readonly example: string;
}

/** Makes the list of the page work. */
export function checkConsent(): void {
  const section = document.querySelector<HTMLElement>('[data-consent]');
  const find = (selector: string) => section?.querySelector<HTMLElement>(selector);
  const text = section?.querySelector('textarea');
  const file = section?.querySelector<HTMLInputElement>('input[type="file"]');
  const separate = section?.querySelector<HTMLInputElement>('[data-consent-separate]');
  const result = find('[data-consent-result]');
  const trouble = find('[data-consent-trouble]');
  if (!section || !text || !file || !separate || !result || !trouble) return;
  const wording = wordingOnPage();
  const rows = [...section.querySelectorAll<HTMLElement>('[data-consent-part]')].flatMap(
    (item, index) => rowOf(item, index, wording.get(index + 1) ?? ''),
  );

  const ticked = (): Ticked => ({
    parts: rows.map(({ box, example }) => ({ present: box.checked, example })),
    separate: separate.checked,
  });
  const show = () => {
    result.textContent = resultOf(ticked());
  };
  const look = () => {
    trouble.textContent = '';
    const found = text.value.trim() === '' ? [] : findParts(text.value);
    for (const [index, { box, found: place }] of rows.entries()) {
      box.checked = found[index]?.missing.length === 0;
      place.textContent = wordsOf(found[index]);
    }
    show();
  };
  const open = async () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    try {
      const { textOfFile } = await reader();
      text.value = textOfFile(new Uint8Array(await chosen.arrayBuffer()));
      look();
    } catch (error) {
      trouble.textContent =
        error instanceof Refusal
          ? error.message
          : 'Файл не удалось прочесть. Вставьте текст бланка в поле выше.';
    }
  };

  for (const { box } of rows) box.addEventListener('change', show);
  // What reads files comes before one is chosen: the network may be gone by then.
  file.addEventListener('focus', () => void reader().catch(() => undefined), { once: true });
  file.addEventListener('pointerenter', () => void reader().catch(() => undefined), { once: true });
  separate.addEventListener('change', show);
  text.addEventListener('input', look);
  file.addEventListener('change', () => void open());
  find('[data-consent-print]')?.addEventListener('click', () => {
    printSheets([sheetOf(ticked())]);
  });
  find('[data-consent-clear]')?.addEventListener('click', () => {
    text.value = '';
    file.value = '';
    separate.checked = false;
    look();
    text.focus();
  });
  for (const place of ['[data-consent-text]', '[data-consent-actions]']) {
    const hidden = find(place);
    if (hidden) hidden.hidden = false;
  }
  show();
}

const reader = () => import('./file.ts');

function rowOf(item: HTMLElement, index: number, example: string): Row[] {
  const box = item.querySelector('input');
  const found = item.querySelector<HTMLElement>('[data-consent-found]');
  if (!box || !found) return [];
  if (example !== '') item.append(exampleOf(consentParts[index]?.title ?? '', example));
  return [{ box, found, example }];
}

/** What was found of a part, and what not. */
function wordsOf(part: FoundPart | undefined): string {
  if (!part) return '';
  const { missing, quote } = part;
  if (missing.length === 0) return `Нашли: «${quote ?? ''}»`;
  return `Не нашли: ${missing.join('; ')}.`;
}
