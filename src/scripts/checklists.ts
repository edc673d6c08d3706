import { keep, recall } from './storage.ts';

/**
 * Makes the items of `[data-checklist="name"]` lists tickable and keeps the ticks on the device under the list's name.
 * An item is known by its `data-tick` or its text, so that a list may be re-ordered without its ticks wandering.
 */
export function checklists(): void {
  for (const list of document.querySelectorAll<HTMLElement>('[data-checklist]')) {
    const key = `checklist:${list.dataset['checklist'] ?? ''}`;
    const ticked = new Set(recall<string[]>(key, []));
    for (const item of list.querySelectorAll<HTMLLIElement>(':scope > ul > li, :scope > ol > li')) {
      const name = item.dataset['tick'] ?? item.textContent.trim();
      item.prepend(
        tick(item, ticked.has(name), (checked) => {
          if (checked) ticked.add(name);
          else ticked.delete(name);
          keep(key, [...ticked]);
        }),
      );
    }
    list.dataset['ready'] = '';
  }
}

/** A box at the beginning of an item; where the item is long, with the word «Сделано» beside it. */
function tick(
  item: HTMLLIElement,
  checked: boolean,
  onChange: (checked: boolean) => void,
): HTMLElement {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = checked;
  box.setAttribute(
    'aria-label',
    `Сделано: ${(item.querySelector('h2') ?? item).textContent.trim()}`,
  );
  const show = () => item.classList.toggle('is-ticked', box.checked);
  box.addEventListener('change', () => {
    onChange(box.checked);
    show();
  });
  show();
  if (item.dataset['tick'] === undefined) {
    box.className = 'checklist-tick';
    return box;
  }
  const label = document.createElement('label');
  label.className = 'route-tick';
  label.append(box, 'Сделано');
  return label;
}
