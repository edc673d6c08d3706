/** Slides one at a time over the whole screen: for a talk without any program but the browser. */

/** Keys that go on, back and to the ends; presenters' clickers send Page Up and Page Down. */
const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  PageDown: (at) => at + 1,
  ' ': (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  PageUp: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** Shows the button «Показать во весь экран» and makes it begin with the first slide. */
export function slideShow(): void {
  const place = document.querySelector<HTMLElement>('[data-slide-show]');
  const slides = [...document.querySelectorAll<HTMLElement>('.slide')];
  const button = place?.querySelector('button');
  if (!place || !button || slides.length === 0) return;
  place.hidden = false;
  button.addEventListener('click', () => {
    show(slides);
  });
}

function show(slides: readonly HTMLElement[]): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'slide-show';
  dialog.setAttribute('aria-label', 'Показ слайдов');
  const stage = document.createElement('div');
  stage.className = 'slide-stage';
  const count = document.createElement('p');
  count.className = 'slide-count';
  count.setAttribute('role', 'status');
  dialog.append(stage, count);

  let at = 0;
  const go = (wanted: number): void => {
    at = Math.min(Math.max(wanted, 0), slides.length - 1);
    const slide = slides[at]?.cloneNode(true) as HTMLElement;
    slide.querySelector('.slide-notes')?.remove();
    stage.replaceChildren(slide);
    count.textContent = `Слайд ${at + 1} из ${slides.length}`;
  };

  const bar = document.createElement('div');
  bar.className = 'slide-bar';
  bar.append(
    action('Назад', () => {
      go(at - 1);
    }),
    count,
    action('Дальше', () => {
      go(at + 1);
    }),
    action('Закрыть', () => {
      dialog.close();
    }),
  );
  dialog.append(bar);
  dialog.addEventListener('keydown', (event) => {
    // A button that has the focus keeps its space bar.
    if (event.key === ' ' && event.target instanceof HTMLButtonElement) return;
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    go(step(at, slides.length - 1));
  });
  // Touch: the left third goes back, the rest goes on.
  stage.addEventListener('click', ({ clientX }) => {
    go(clientX < innerWidth / 3 ? at - 1 : at + 1);
  });
  dialog.addEventListener('close', () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    dialog.remove();
  });
  dialog.addEventListener('fullscreenchange', () => {
    if (!document.fullscreenElement) dialog.close();
  });

  document.body.append(dialog);
  go(0);
  dialog.showModal();
  // Where a browser cannot (telephones of Apple), the dialog fills the window all the same.
  if (document.fullscreenEnabled) void dialog.requestFullscreen().catch(() => undefined);
}

function action(label: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button-quiet';
  button.textContent = label;
  button.addEventListener('click', act);
  return button;
}
