/** The search page: reads the form and the address, asks, shows what was found and how it was understood. */
import { readAhead } from '../../search/query/ahead.ts';
import { markedKeys } from '../../search/query/excerpt.ts';
import type { Ranked } from '../../search/query/rank.ts';
import type { Reading } from '../../search/query/understand.ts';
import { downloads } from './downloads.ts';
import { openSearch } from './engine.ts';
import { choose, showFilters } from './filters.ts';
import { showMemory } from './memoryPanel.ts';
import { showNothing } from './nothing.ts';
import { showNotice } from './notice.ts';
import { findPlaces, queryOfForm, restoreForm, type Places } from './places.ts';
import { addressOf, queryOf, type Query } from './query.ts';
import { remember } from './remembered.ts';
import { download } from './resultItem.ts';
import { ResultList } from './resultList.ts';
import { summary } from './summary.ts';

const pageSize = 10;
/** How long a reader has to stop typing before the search begins, in milliseconds. */
const pause = 200;
const lost = 'Поиск не загрузился: похоже, пропала связь. Попробуйте ещё раз, когда она появится.';
const partly =
  'Похоже, пропала связь: показано то, что нашлось без неё. Когда она появится, поиск продолжится.';

const places = findPlaces();
if (places) start(places);

function start(places: Places): void {
  const { form, list, state, notice, nothing, memory, beginning, more, filters } = places;
  const base = form.dataset['base'] ?? '/';
  const { engine, library, text } = openSearch(base);
  const results = new ResultList(list, base);
  const title = document.title;
  let turn = 0;
  let typing = 0;
  let chosen: readonly Ranked[] = [];

  /** @param step `new` for a step that the back button undoes, `same` while typing, `none` when it is one itself */
  const search = async (query: Query, step: 'new' | 'same' | 'none') => {
    clearTimeout(typing);
    const mine = ++turn;
    const isCurrent = () => mine === turn;
    visit(query, step);
    document.title = query.words === '' ? title : `${query.words} — ${title}`;
    beginning.hidden = true;
    if (query.words === '') {
      begin();
      return;
    }
    try {
      const { reading, ranked } = await engine.byName(query.words, query);
      if (!isCurrent()) return;
      const { kinds } = await library.core();
      const waits = chosen.length === 0;
      reset(reading, query);
      // Now and not with the counts: what is above the results may not move them.
      filters.hidden = !reading.answerable;
      results.clear(markedKeys(reading.concepts), kinds);
      if (addressOf({ ...query, words: '', literal: false }) === '')
        results.showNames(ranked.slice(0, pageSize));
      if (waits && results.length === 0 && reading.answerable) state.textContent = 'Ищем…';
      await showAll(reading, query, isCurrent);
      if (isCurrent() && step !== 'same') remember(query.words);
    } catch {
      if (!isCurrent()) return;
      lose();
    }
  };

  /** What is found stays; the rest is asked for again when the connection is back. */
  const lose = () => {
    const some = results.length > 0;
    if (!some) begin();
    state.textContent = some ? partly : lost;
    addEventListener('online', () => void search(queryOf(location.search), 'none'), { once: true });
  };

  const showAll = async (reading: Reading, query: Query, isCurrent: () => boolean) => {
    if (!reading.answerable) {
      state.textContent = summary(0, reading);
      await showNothing(nothing, library, query.words);
      return;
    }
    const [all, index] = await Promise.all([engine.everywhere(reading), text()]);
    const facets = await index.facets();
    if (!isCurrent()) return;
    chosen = choose(all, query, facets);
    showFilters(form, all, query.filters, facets);
    filters.hidden = all.length === 0;
    if (chosen.length === 0) await showNothing(nothing, library, query.words);
    await showMore(isCurrent, chosen.slice(0, pageSize));
    if (isCurrent()) state.textContent = summary(chosen.length, reading);
  };

  const showMore = async (isCurrent: () => boolean, next: readonly Ranked[]) => {
    const [index, files] = await Promise.all([text(), downloads(base)]);
    await results.show(next, index, isCurrent, ({ element }, { url }) => {
      const address = `/${url.slice(base.length)}`;
      for (const [file, name, about] of files[address] ?? [])
        element.append(download(base + file.slice(1), `${name} (${about})`));
    });
    if (isCurrent()) more.hidden = results.length >= chosen.length;
  };

  const reset = (reading: Reading | undefined, query: Query) => {
    chosen = [];
    more.hidden = true;
    nothing.hidden = true;
    notice.hidden = true;
    if (reading) showNotice(notice, reading, query);
  };

  /** Nothing is asked yet: what was asked before is offered. */
  const begin = () => {
    reset(undefined, queryOf(''));
    results.clear();
    filters.hidden = true;
    state.textContent = '';
    showMemory(memory);
    beginning.hidden = false;
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search(queryOfForm(form), 'new');
  });
  form.addEventListener('input', (event) => {
    clearTimeout(typing);
    const isChoice = event.target instanceof HTMLSelectElement;
    if (isChoice) {
      void search(queryOfForm(form), 'new');
      return;
    }
    typing = window.setTimeout(() => void search(queryOfForm(form), 'same'), pause);
    void readAhead(library, queryOfForm(form).words).catch(() => undefined);
  });
  // Whoever comes to the field will search. Pagefind is not asked for yet: names, which come first, need the line.
  form.addEventListener('focusin', () => void library.core().catch(() => undefined), {
    once: true,
  });
  more.addEventListener('click', () => {
    const mine = turn;
    const next = chosen.slice(results.length, results.length + pageSize);
    showMore(() => mine === turn, next).catch(lose);
  });
  addEventListener('popstate', () => {
    restoreForm(form, queryOf(location.search));
    void search(queryOf(location.search), 'none');
  });
  restoreForm(form, queryOf(location.search));
  void search(queryOf(location.search), 'none');
}

function visit(query: Query, step: 'new' | 'same' | 'none'): void {
  const address = location.pathname + addressOf(query);
  if (step === 'none' || address === location.pathname + location.search) return;
  if (step === 'new') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}
