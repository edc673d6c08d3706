import { element } from './element.ts';

/** A button that is off while it works. */
export function button(words: string, action: () => Promise<void>): HTMLButtonElement {
  const made = element('button', { type: 'button', className: 'button' }, words);
  made.addEventListener('click', () => {
    made.disabled = true;
    void action().finally(() => {
      made.disabled = false;
    });
  });
  return made;
}
