/** Leads from a remark to what it is about. */
import type { Target } from './remark.ts';

declare global {
  /** The form that is open, put there by Decap's pane (see `vite/russian.ts`). */
  var officeForm: { focus(path: string): void } | undefined;
}

/** Scrolls to the field or the block, and puts the caret there. */
export function goTo(target: Target): void {
  if (target.kind === 'text') goToBlock(target.block);
  else {
    globalThis.officeForm?.focus(target.path.join('.'));
    // What was folded up has to appear first.
    setTimeout(() => {
      const name = String(target.path.findLast((key) => typeof key === 'string'));
      const active = document.activeElement;
      const isThere = active?.id.startsWith(`${name}-field-`) === true;
      // Decap cannot focus a list of texts: its label is shown, of what is unfolded.
      const labels = [...document.querySelectorAll(`label[for^="${name}-field-"]`)];
      show(isThere ? active : (labels.find((label) => label.checkVisibility()) ?? null));
    }, 50);
  }
}

function goToBlock(number: number): void {
  const text = document.querySelector<HTMLElement>('.editor-text');
  const block = text?.children[number] ?? text;
  if (!text || !block) {
    show(document.querySelector('.office-body'));
    return;
  }
  text.focus({ preventScroll: true });
  const range = document.createRange();
  range.selectNodeContents(block);
  range.collapse(true);
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  show(block);
}

function show(element: Element | null): void {
  if (!element) return;
  element.scrollIntoView({ block: 'center' });
  element.classList.add('office-shown');
  setTimeout(() => {
    element.classList.remove('office-shown');
  }, 2000);
}
