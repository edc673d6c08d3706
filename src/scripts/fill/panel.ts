/** The panel in which a form or a kit is filled in, seen and saved. Nothing leaves the device. */
import { groupsOf } from '../../documents/fill/questions.ts';
import { kitArchive } from '../../documents/kit/kit.ts';
import { saveName } from '../../documents/download.ts';
import { button } from './button.ts';
import { element } from './element.ts';
import type { Loaded } from './load.ts';
import { forget, remember, remembered } from './memory.ts';
import { papersOf } from './papers.ts';
import { ask } from './question.ts';
import { saveAs } from './save.ts';

export { load } from './load.ts';

/** Opens the panel in a section of a page, with everything it needs on the device. */
export function openPanel(section: HTMLElement, loaded: Loaded): void {
  const { kit } = loaded;
  const values: Record<string, string> = { ...remembered() };
  const box = element('input', { type: 'checkbox', checked: Object.keys(values).length > 0 });
  const status = element('p', { className: 'fill-status' });
  status.setAttribute('role', 'status');
  const papers = papersOf(kit, values);

  const changed = () => {
    for (const { name, input } of questions) values[name] = input.value;
    for (const question of questions) question.check(values);
    if (box.checked) remember(values);
    papers.update();
  };
  const groups = groupsOf(kit.papers);
  const asked = groups.map((group) => ({
    title: group.title,
    questions: group.questions.map((question) => ask(question, changed)),
  }));
  const questions = asked.flatMap((group) => group.questions);
  for (const { name, input } of questions) input.value = values[name] ?? '';
  box.addEventListener('change', () => {
    if (box.checked) remember(values);
    else forget();
  });

  const whole = button('Скачать весь комплект (ZIP)', async () => {
    saveAs(saveName(kit.title, 'zip'), await kitArchive(kit, values, loaded.read));
    status.textContent = 'Комплект сохранён на вашем устройстве, в папке загрузок.';
  });
  const clear = button('Забыть всё', () => {
    forget();
    box.checked = false;
    for (const { input } of questions) input.value = '';
    changed();
    status.textContent = 'Всё стёрто, на устройстве ничего не осталось.';
    return Promise.resolve();
  });
  clear.classList.add('button-quiet');

  const form = element(
    'form',
    { className: 'fill-form' },
    ...asked.map(({ title, questions: list }, index) =>
      groupNode(
        groups.length > 1 ? title : '',
        index === 0,
        list.map(({ node }) => node),
      ),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  const actions = element(
    'div',
    { className: 'fill-actions' },
    ...(kit.papers.length > 1 ? [whole] : []),
    element(
      'label',
      { className: 'fill-remember' },
      box,
      ' Запомнить на этом устройстве. На общем компьютере не отмечайте.',
    ),
    clear,
    status,
  );
  section.append(form, actions, papers.node);
  changed();
  form.querySelector<HTMLElement>('input, textarea, select')?.focus();
}

function groupNode(title: string, open: boolean, nodes: readonly Node[]): HTMLElement {
  if (title === '') return element('div', { className: 'fill-group' }, ...nodes);
  return element(
    'details',
    { className: 'fill-group-box', open },
    element('summary', {}, title),
    element('div', { className: 'fill-group' }, ...nodes),
  );
}
