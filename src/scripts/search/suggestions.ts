/** Suggestions of a search box: names that answer what is typed so far. Loaded when the box is used. */
import { readAhead } from '../../search/query/ahead.ts';
import { mark, markedKeys } from '../../search/query/excerpt.ts';
import { element, link, marked } from './elements.ts';
import { openSearch } from './engine.ts';
import { addressOf } from './query.ts';

const most = 6;
const pause = 120;

/** Wires a box: a list below its field that arrows walk through, Enter opens and Escape closes. */
export function suggest(form: HTMLFormElement, input: HTMLInputElement): void {
  const base = form.dataset['base'] ?? '/';
  const { engine, library } = openSearch(base);
  const list = element('div', 'suggestions');
  list.id = `${input.id}-suggestions`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Подсказки');
  list.hidden = true;
  const said = element('p', 'visually-hidden');
  said.setAttribute('role', 'status');
  form.append(list, said);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  }))
    input.setAttribute(name, value);

  let turn = 0;
  let typing = 0;
  let active = -1;

  const close = () => {
    turn++;
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  const activate = (index: number) => {
    const options = [...list.children];
    active = options.length === 0 ? -1 : (index + options.length) % options.length;
    for (const [at, option] of options.entries())
      option.setAttribute('aria-selected', String(at === active));
    input.setAttribute('aria-activedescendant', options[active]?.id ?? '');
    options[active]?.scrollIntoView({ block: 'nearest' });
  };

  const show = async () => {
    const words = input.value.trim();
    const mine = ++turn;
    if (words.length < 2) {
      close();
      return;
    }
    const [{ reading, ranked }, { kinds }] = await Promise.all([
      engine.byName(words),
      library.core(),
    ]);
    if (mine !== turn) return;
    const keys = markedKeys(reading.concepts);
    const options = ranked.slice(0, most).map(({ name }) => {
      const option = link(base + name.address.slice(1), '', 'suggestion');
      const about = kinds.find((kind) => kind.name === name.kind)?.one ?? '';
      const title = element('span', 'suggestion-title');
      title.append(...marked(mark(name.title, keys)));
      option.append(title, element('span', 'suggestion-kind', about));
      return option;
    });
    const query = { words, filters: {}, byDate: false, literal: false };
    const everywhere = reading.changed ? `«${reading.used}»` : `«${words}»`;
    options.push(
      link(form.action + addressOf(query), `Искать ${everywhere} по всему разделу`, 'suggestion'),
    );
    for (const [index, option] of options.entries()) {
      option.id = `${list.id}-${String(index)}`;
      option.tabIndex = -1;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
    }
    list.replaceChildren(...options);
    list.hidden = false;
    active = -1;
    input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-expanded', 'true');
    said.textContent = `Подсказок: ${String(options.length - 1)}. Выбирайте стрелками.`;
  };

  input.addEventListener('input', () => {
    clearTimeout(typing);
    typing = window.setTimeout(() => void show().catch(close), pause);
    void readAhead(library, input.value).catch(() => undefined);
  });
  input.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    const option = list.children[active];
    // The first Escape closes the list; left to the browser, it would empty the field as well.
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown') activate(active + 1);
    else if (event.key === 'ArrowUp') activate(active === -1 ? -1 : active - 1);
    else if (event.key === 'Enter' && option instanceof HTMLAnchorElement) option.click();
    else return;
    event.preventDefault();
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) close();
  });
  if (input.value.trim() !== '') void show().catch(close);
  else void library.core().catch(() => undefined);
}
