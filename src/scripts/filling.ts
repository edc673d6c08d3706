/**
 * «Заполнить на экране»: what fills forms in is big, so it comes when the reader begins. From then on no network is
 * needed: the papers and their files are here.
 */
export function filling(): void {
  for (const section of document.querySelectorAll<HTMLElement>('[data-fill]')) {
    const button = section.querySelector<HTMLButtonElement>('[data-fill-start]');
    const status = section.querySelector<HTMLElement>('.fill-status');
    if (!button || !status) continue;
    section.hidden = false;
    button.addEventListener('click', () => void begin(section, button, status));
  }
}

async function begin(
  section: HTMLElement,
  button: HTMLButtonElement,
  status: HTMLElement,
): Promise<void> {
  button.disabled = true;
  status.textContent = 'Готовлю бумаги…';
  try {
    const { openPanel } = await import('./fill/panel.ts');
    await openPanel(section, section.dataset['fill'] ?? '');
    button.remove();
    status.textContent = '';
  } catch {
    button.disabled = false;
    status.textContent =
      'Не получилось загрузить бумаги. Проверьте соединение и нажмите ещё раз или возьмите чистый бланк.';
  }
}
