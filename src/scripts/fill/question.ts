import { doubtOf } from '../../documents/fill/checks.ts';
import type { Question } from '../../documents/fill/questions.ts';
import type { FieldPlace } from '../../documents/text/model.ts';
import { element } from './element.ts';

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A question on the screen. */
export interface Asked {
  readonly node: HTMLElement;
  readonly name: string;
  readonly input: Input;
  /** Says what is doubtful about the value, given the others. */
  readonly check: (values: Readonly<Record<string, string>>) => void;
}

/**
 * Makes the label, the input and the hints of a question.
 * @param onInput is called when the answer has changed
 */
export function ask({ field }: Question, onInput: (asked: Asked) => void): Asked {
  const id = `fill-${field.name}`;
  const input = inputFor(field);
  Object.assign(input, { id, name: field.name, autocomplete: 'off' });
  input.setAttribute('aria-describedby', `${id}-hint ${id}-doubt`);
  const doubt = element('p', { className: 'fill-doubt', id: `${id}-doubt` });
  doubt.setAttribute('aria-live', 'polite');
  const hint = field.example === undefined ? '' : `Например: ${field.example}`;
  const node = element(
    'div',
    { className: `fill-question fill-${field.width}` },
    element('label', { htmlFor: id }, capital(field.label)),
    input,
    element('p', { className: 'fill-hint', id: `${id}-hint` }, hint),
    doubt,
  );
  const asked: Asked = {
    node,
    name: field.name,
    input,
    check: (values) => {
      show(doubtOf(field, values), doubt, (value) => {
        input.value = value;
        // The button that was pressed is gone; the keyboard goes on from the answer.
        input.focus();
        onInput(asked);
      });
    },
  };
  input.addEventListener('input', () => {
    onInput(asked);
  });
  return asked;
}

function show(
  found: ReturnType<typeof doubtOf>,
  place: HTMLElement,
  take: (value: string) => void,
): void {
  if (place.dataset['shown'] === found?.message) return;
  place.dataset['shown'] = found?.message ?? '';
  place.replaceChildren(found?.message ?? '');
  const { instead } = found ?? {};
  if (instead === undefined) return;
  const button = element(
    'button',
    { type: 'button', className: 'button button-quiet' },
    'Исправить',
  );
  button.addEventListener('click', () => {
    take(instead);
  });
  place.append(' ', button);
}

function inputFor(field: FieldPlace): Input {
  if (field.options)
    return element(
      'select',
      {},
      element('option', { value: '' }, 'не выбрано'),
      ...field.options.map((option) => element('option', { value: option }, option)),
    );
  if (field.kind === 'date') return element('input', { type: 'date' });
  if (field.kind === 'number')
    return element('input', { type: 'text', inputMode: 'numeric', maxLength: 7 });
  if (/^\d\d:\d\d$/u.test(field.example ?? '')) return element('input', { type: 'time' });
  if (field.width === 'full') return element('textarea', { rows: 2, maxLength: 2000 });
  return element('input', { type: 'text', maxLength: 500 });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
