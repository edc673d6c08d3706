/** The panel in which a form or a kit is filled in, seen and saved. Nothing leaves the device. */
import { groupsOf } from '../../documents/fill/questions.ts';
import { kitArchive } from '../../documents/kit/kit.ts';
import { saveName } from '../../documents/download.ts';
import { button } from './button.ts';
import { element } from './element.ts';
import { keepingOf } from './keeping.ts';
import type { Loaded } from './load.ts';
import { papersOf } from './papers.ts';
import { ask, type Asked } from './question.ts';
import { saveAs } from './save.ts';

export { load } from './load.ts';

/** Opens the panel in a section of a page, with everything it needs on the device. */
export function openPanel(section: HTMLElement, { kit, read }: Loaded): void {
  // Of what the device remembers only what is asked here goes into the papers.
  const values: Record<string, string> = {};
  const status = element('p', { className: 'fill-status' });
  status.setAttribute('role', 'status');
  const say = (words: string) => {
    status.textContent = words;
  };
  const papers = papersOf(kit, values, () => {
    keeping.saved();
  });

  const changed = () => {
    for (const { name, input } of questions) values[name] = input.value;
    for (const question of questions) question.check(values);
    papers.update();
  };
  const groups = groupsOf(kit.papers).map((group) => ({
    title: group.title,
    questions: group.questions.map((question) =>
      ask(question, (asked) => {
        changed();
        keeping.typed(asked);
      }),
    ),
  }));
  const questions = groups.flatMap((group) => group.questions);
  const keeping = keepingOf(questions, changed, say);

  const whole = button('Скачать весь комплект (ZIP)', async () => {
    say('Собираю комплект…');
    await painted();
    saveAs(saveName(kit.title, 'zip'), await kitArchive(kit, values, read));
    keeping.saved();
    say('Комплект сохранён на вашем устройстве, в папке загрузок.');
  });
  const form = element('form', { className: 'fill-form' }, ...groupNodes(groups));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  const several = kit.papers.length > 1 ? [whole, papers.printAll] : [];
  section.append(
    form,
    element('div', { className: 'fill-actions' }, ...several, ...keeping.nodes, status),
    papers.node,
  );
  form.querySelector<HTMLElement>('input, textarea, select')?.focus();
}

/** Until what was said is on the screen: a slow device is busy for seconds after it. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
}

function groupNodes(
  groups: readonly { readonly title: string; readonly questions: readonly Asked[] }[],
): HTMLElement[] {
  return groups.map(({ title, questions }, index) => {
    const group = element('div', { className: 'fill-group' }, ...questions.map(({ node }) => node));
    if (groups.length === 1) return group;
    return element(
      'details',
      { className: 'fill-group-box', open: index === 0 },
      element('summary', {}, title),
      group,
    );
  });
}
