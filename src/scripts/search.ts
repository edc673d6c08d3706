/** The search page: reads the form and the address, asks Pagefind, shows what it found. */
import { counted } from '../words/format.ts';
import { loadPagefind, type Found, type Query } from './pagefind.ts';
import { resultItem } from './searchResult.ts';

const pageSize = 10;
/** How long a reader has to stop typing before the search begins, in milliseconds. */
const pause = 250;
const filterNames = ['type', 'audience', 'year'] as const;

const form = document.querySelector<HTMLFormElement>('#search-form');
const state = document.querySelector<HTMLElement>('#search-state');
const list = document.querySelector<HTMLOListElement>('#search-results');
const more = document.querySelector<HTMLButtonElement>('#search-more');

if (form && state && list && more) start(form, state, list, more);

function start(
  form: HTMLFormElement,
  state: HTMLElement,
  list: HTMLOListElement,
  more: HTMLButtonElement,
): void {
  const bundle = form.dataset['bundle'] ?? '/pagefind/';
  let found: readonly Found[] = [];
  let asked = 0;
  let typing = 0;

  const showMore = async () => {
    const shown = list.childElementCount;
    const turn = asked;
    const items = await Promise.all(
      found.slice(shown, shown + pageSize).map(async ({ data }) => resultItem(await data())),
    );
    if (turn !== asked) return;
    list.append(...items);
    more.hidden = list.childElementCount >= found.length;
  };

  const search = async () => {
    clearTimeout(typing);
    const turn = ++asked;
    const query = queryOf(form);
    history.replaceState(null, '', addressOf(query));
    if (query.term === '') {
      show([], 'Введите слово или несколько: поиск понимает формы слов.');
      return;
    }
    state.textContent = 'Ищем…';
    try {
      const results = await (await loadPagefind(bundle)).find(query);
      if (turn !== asked) return;
      show(results, summary(results.length, query.term));
      await showMore();
    } catch {
      show(
        [],
        'Поиск не загрузился: похоже, пропала связь. Попробуйте ещё раз, когда она появится.',
      );
    }
  };

  const show = (results: readonly Found[], words: string) => {
    found = results;
    list.replaceChildren();
    more.hidden = true;
    state.textContent = words;
  };

  restore(form);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  for (const select of form.querySelectorAll('select'))
    select.addEventListener('change', () => void search());
  form.addEventListener('input', () => {
    clearTimeout(typing);
    typing = window.setTimeout(() => void search(), pause);
  });
  more.addEventListener('click', () => void showMore());
  void fillFilters(form, bundle).then(() => {
    restore(form);
    if (queryOf(form).term !== '') void search();
  });
}

function summary(count: number, term: string): string {
  if (count === 0)
    return `По запросу «${term}» ничего не нашлось. Попробуйте другое слово или снимите отбор.`;
  return `По запросу «${term}» ${count % 10 === 1 && count % 100 !== 11 ? 'найдена' : 'найдено'} ${counted(count, 'страница', 'страницы', 'страниц')}.`;
}

function queryOf(form: HTMLFormElement): Query {
  const data = new FormData(form);
  const value = (name: string) => {
    const entry = data.get(name);
    return typeof entry === 'string' ? entry.trim() : '';
  };
  const filters = Object.fromEntries(
    filterNames.flatMap((name) => (value(name) === '' ? [] : [[name, value(name)]])),
  );
  return { term: value('q'), filters, byDate: value('sort') === 'date' };
}

function addressOf({ term, filters, byDate }: Query): string {
  const parameters = new URLSearchParams({
    ...(term !== '' && { q: term }),
    ...filters,
    ...(byDate && { sort: 'date' }),
  });
  const query = parameters.toString();
  return query === '' ? location.pathname : `${location.pathname}?${query}`;
}

function restore(form: HTMLFormElement): void {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement)
      control.value = value;
  }
}

/** Offers the values that the index really has, with how many pages each. */
async function fillFilters(form: HTMLFormElement, bundle: string): Promise<void> {
  const wanted = new URLSearchParams(location.search);
  if (![...wanted.keys()].length) {
    await new Promise<void>((resolve) => {
      form.addEventListener(
        'focusin',
        () => {
          resolve();
        },
        { once: true },
      );
    });
  }
  try {
    const known = await (await loadPagefind(bundle)).filters();
    for (const name of filterNames) {
      const select = form.elements.namedItem(name);
      if (!(select instanceof HTMLSelectElement)) continue;
      const values = Object.entries(known[name] ?? {}).sort(([a], [b]) => a.localeCompare(b, 'ru'));
      select.append(...values.map(([value, count]) => new Option(`${value} (${count})`, value)));
    }
  } catch {
    // Without the index the search itself says what is wrong.
  }
}
