/**
 * «Заполнить на экране»: what fills forms in is big, so it follows once the page has nothing else to do. From then on
 * no network is needed: the papers and their files are here. Who saves data gets it when they begin.
 */
export function filling(): void {
  for (const section of document.querySelectorAll<HTMLElement>('[data-fill]')) {
    const button = section.querySelector<HTMLButtonElement>('[data-fill-start]');
    const status = section.querySelector<HTMLElement>('.fill-status');
    if (!button || !status) continue;
    section.hidden = false;
    let ready: ReturnType<typeof prepare> | undefined;
    const bring = () =>
      (ready ??= prepare(section.dataset['fill'] ?? '').then(
        (open) => {
          section.dataset['fillReady'] = '';
          return open;
        },
        (error: unknown) => {
          ready = undefined;
          throw error;
        },
      ));
    if (!savesData())
      whenIdle(() => {
        bring().catch(() => undefined); // The button tries again, and says so.
      });
    button.addEventListener('click', () => void begin(section, button, status, bring));
  }
}

/** The Network Information API, which not every browser has. */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

function whenIdle(work: () => void): void {
  // Safari has no such moment of its own.
  const soon = () =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(work) : setTimeout(work, 1000);
  if (document.readyState === 'complete') soon();
  else addEventListener('load', soon, { once: true });
}

async function prepare(address: string) {
  const { load, openPanel } = await import('./fill/panel.ts');
  const loaded = await load(address);
  return (section: HTMLElement) => {
    openPanel(section, loaded);
  };
}

async function begin(
  section: HTMLElement,
  button: HTMLButtonElement,
  status: HTMLElement,
  bring: () => ReturnType<typeof prepare>,
): Promise<void> {
  button.disabled = true;
  status.textContent = 'Готовлю бумаги…';
  try {
    const open = await bring();
    open(section);
    button.remove();
    status.textContent = '';
  } catch {
    button.disabled = false;
    status.textContent =
      'Не получилось загрузить бумаги. Проверьте соединение и нажмите ещё раз или возьмите чистый бланк.';
  }
}
