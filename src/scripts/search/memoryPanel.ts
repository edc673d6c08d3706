import { element, link } from './elements.ts';
import { addressOf } from './query.ts';
import { beginRemembering, forget, frequent, isRemembering, recent } from './remembered.ts';

const shown = 6;

function chips(label: string, queries: readonly string[]): HTMLElement[] {
  if (queries.length === 0) return [];
  const list = element('ul', 'chips');
  for (const words of queries) {
    const item = element('li');
    const address = addressOf({ words, filters: {}, byDate: false, literal: false });
    item.append(link(address, words, 'chip'));
    list.append(item);
  }
  return [element('p', 'search-memory-title', label), list];
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = element('button', 'button button-quiet', text);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

/** Shows the queries kept on the device, or offers to keep them; drawn anew after every choice. */
export function showMemory(panel: HTMLElement): void {
  const act = (change: () => void) => () => {
    change();
    showMemory(panel);
    panel.querySelector('button')?.focus();
  };
  const note = element('p', 'muted');
  if (isRemembering()) {
    note.textContent = 'Запросы хранятся только на этом устройстве и никуда не отправляются.';
    panel.replaceChildren(
      ...chips('Вы искали недавно', recent(shown)),
      ...chips('Вы ищете чаще всего', frequent(shown)),
      note,
      button('Забыть запросы и больше не запоминать', act(forget)),
    );
  } else {
    note.textContent =
      'Сайт не помнит, что вы ищете. Если хотите, он будет хранить ваши запросы на этом устройстве.';
    panel.replaceChildren(note, button('Запоминать мои запросы', act(beginRemembering)));
  }
}
