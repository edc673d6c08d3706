import { keep, recall } from './storage.ts';

type Display = Partial<Record<string, string>>;

/** Wires the panel of «Версия для слабовидящих»: opens it, applies each choice at once and keeps it. */
export function displaySettings(): void {
  const toggle = document.querySelector<HTMLAnchorElement>('#display-toggle');
  const panel = document.querySelector<HTMLFormElement>('#display-settings');
  if (!toggle || !panel) return;

  toggle.setAttribute('role', 'button');
  toggle.setAttribute('aria-expanded', 'false');
  const open = (event: Event) => {
    event.preventDefault();
    panel.hidden = !panel.hidden;
    toggle.setAttribute('aria-expanded', String(!panel.hidden));
  };
  toggle.addEventListener('click', open);
  toggle.addEventListener('keydown', (event) => {
    if (event.key === ' ') open(event);
  });

  for (const [name, value] of Object.entries(recall<Display>('display', {}))) {
    const input = panel.querySelector<HTMLInputElement>(
      `input[name="${CSS.escape(name)}"][value="${CSS.escape(value ?? '')}"]`,
    );
    if (input) input.checked = true;
  }
  namePictures();

  panel.addEventListener('change', () => {
    apply(Object.fromEntries(new FormData(panel)) as Display);
  });
  panel.addEventListener('reset', () => {
    apply({ size: '', scheme: '', spacing: '', pictures: '' });
  });
}

function apply(display: Display): void {
  for (const [name, value] of Object.entries(display))
    if (value) document.documentElement.setAttribute(`data-${name}`, value);
    else document.documentElement.removeAttribute(`data-${name}`);
  keep('display', display);
  namePictures();
}

/** Puts the words that describe a picture in its place while pictures are off, and takes them away again. */
function namePictures(): void {
  const off = document.documentElement.dataset['pictures'] === 'off';
  document.querySelectorAll('.picture-words').forEach((words) => {
    words.remove();
  });
  if (!off) return;
  for (const picture of document.querySelectorAll('img')) {
    if (picture.alt === '') continue;
    const words = document.createElement('span');
    words.className = 'picture-words';
    words.textContent = `Картинка: ${picture.alt}`;
    picture.after(words);
  }
}
