import { filterNames, type Query } from './query.ts';

/** The parts of the search page. */
export interface Places {
  readonly form: HTMLFormElement;
  /** Said by screen readers. */
  readonly state: HTMLElement;
  readonly notice: HTMLElement;
  readonly filters: HTMLElement;
  readonly list: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly nothing: HTMLElement;
  readonly memory: HTMLElement;
  /** What is offered before anything is asked. */
  readonly beginning: HTMLElement;
}

export function findPlaces(): Places | undefined {
  const at = (id: string) => document.querySelector<HTMLElement>(`#search-${id}`);
  const form = document.querySelector<HTMLFormElement>('#search-form');
  const more = document.querySelector<HTMLButtonElement>('#search-more');
  const [state, notice, filters] = [at('state'), at('notice'), at('filters')];
  const [list, nothing, memory, beginning] = [
    at('results'),
    at('nothing'),
    at('memory'),
    at('start'),
  ];
  if (!form || !more || !state || !notice || !filters || !list || !nothing || !memory || !beginning)
    return undefined;
  return { form, state, notice, filters, list, more, nothing, memory, beginning };
}

/** What the form asks for. Words typed anew are not to be taken literally any more. */
export function queryOfForm(form: HTMLFormElement): Query {
  const data = new FormData(form);
  const value = (name: string) => {
    const entry = data.get(name);
    return typeof entry === 'string' ? entry.trim() : '';
  };
  const asked = new URLSearchParams(location.search);
  return {
    words: value('q'),
    filters: Object.fromEntries(
      filterNames.flatMap((name) => (value(name) === '' ? [] : [[name, value(name)]])),
    ),
    byDate: value('sort') === 'date',
    literal: asked.has('exact') && asked.get('q')?.trim() === value('q'),
  };
}

/** Writes a query into the form; a value that the form does not offer yet is added. */
export function restoreForm(form: HTMLFormElement, query: Query): void {
  const set = (name: string, value: string) => {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLSelectElement) {
      if (![...control.options].some((option) => option.value === value))
        control.append(new Option(value, value));
      control.value = value;
    } else if (control instanceof HTMLInputElement) control.value = value;
  };
  set('q', query.words);
  set('sort', query.byDate ? 'date' : '');
  for (const name of filterNames) set(name, query.filters[name] ?? '');
}
