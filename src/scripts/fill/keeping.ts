/** «Запомнить на этом устройстве» and «Забыть всё»: what is kept of a form, here and in other tabs. */
import { button } from './button.ts';
import { element } from './element.ts';
import { forget, mayRemember, onRemembered, remember, remembered } from './memory.ts';
import type { Asked } from './question.ts';

/** What the panel has to do with keeping. */
export interface Keeping {
  /** The box to tick, and the button. */
  readonly nodes: readonly HTMLElement[];
  /** Keeps what was typed as an answer, if the reader wants that. */
  readonly typed: (question: Asked) => void;
  /** Notes that all of it is in a file or on paper now. */
  readonly saved: () => void;
}

/**
 * Fills in what is remembered, and keeps what is typed from now on.
 * @param changed shows the answers after some were put in here
 * @param say tells the reader
 */
export function keepingOf(
  questions: readonly Asked[],
  changed: () => void,
  say: (words: string) => void,
): Keeping {
  const known = remembered();
  const box = element('input', { type: 'checkbox', checked: Object.keys(known).length > 0 });
  let lost = false;
  const put = (values: Readonly<Record<string, string>>) => {
    for (const { name, input } of questions)
      if (mayRemember(name) && input !== document.activeElement) input.value = values[name] ?? '';
    changed();
  };
  const write = (list: readonly Asked[]) => {
    if (remember(Object.fromEntries(list.map(({ name, input }) => [name, input.value])))) return;
    box.checked = false;
    lost = true;
    say(
      'Браузер не даёт запоминать: место закончилось или хранение запрещено. Скачайте бумаги, прежде чем закрыть страницу.',
    );
  };
  box.addEventListener('change', () => {
    if (!box.checked) {
      forget();
      lost = questions.some(({ input }) => input.value !== '');
      return;
    }
    lost = questions.some(({ name, input }) => !mayRemember(name) && input.value !== '');
    write(questions);
  });
  const clear = button('Забыть всё', () => {
    if (confirm('Стереть всё, что вписано в бумаги и запомнено на этом устройстве?')) {
      forget();
      box.checked = false;
      for (const { input } of questions) input.value = '';
      lost = false;
      changed();
      say('Всё стёрто, на устройстве ничего не осталось.');
    }
    return Promise.resolve();
  });
  clear.classList.add('button-quiet');
  onRemembered((values) => {
    if (values === undefined) box.checked = false;
    else if (box.checked) put(values);
  });
  addEventListener('beforeunload', (event) => {
    if (lost) event.preventDefault();
  });
  put(known);

  return {
    nodes: [remembering(box, questions), clear],
    typed: (question) => {
      if (box.checked && mayRemember(question.name)) write([question]);
      else lost = true;
    },
    saved: () => {
      lost = false;
    },
  };
}

function remembering(box: HTMLElement, questions: readonly Asked[]): HTMLElement {
  const exception = questions.every(({ name }) => mayRemember(name))
    ? ''
    : ' Сведения о члене Профсоюза и день подписи не запоминаются.';
  return element(
    'label',
    { className: 'fill-remember' },
    box,
    ` Запомнить на этом устройстве. На общем компьютере не отмечайте.${exception}`,
  );
}
