/** Small pieces of DOM. */

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: readonly (string | Node)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

/** What a button of a block does; the editor listens for all of them in one place. */
export type Action = 'edit' | 'up' | 'down' | 'after' | 'add' | 'remove';

export function actionButton(action: Action, words: string, of: string): HTMLButtonElement {
  const button = make('button', 'editor-action', words);
  button.type = 'button';
  button.dataset['action'] = action;
  button.setAttribute('aria-label', `${words}: ${of}`);
  return button;
}
