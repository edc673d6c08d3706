import type { Means } from './check/panel.ts';

/** «Проверить заполненную таблицу»: what checks comes when the reader turns to it, before a file is chosen. */
export function checking(): void {
  for (const section of document.querySelectorAll<HTMLElement>('[data-check]')) {
    const file = section.querySelector<HTMLInputElement>('[data-check-file]');
    const other = section.querySelector<HTMLInputElement>('[data-check-other]');
    const result = section.querySelector<HTMLElement>('[data-check-result]');
    if (!file || !result) continue;
    section.hidden = false;
    let ready: ReturnType<typeof prepare> | undefined;
    const begin = () => (ready ??= prepare(section));
    const run = async () => {
      const [chosen] = file.files ?? [];
      if (!chosen) return;
      try {
        const { check, means } = await begin();
        await check(means, chosen, other?.files?.[0], result);
      } catch {
        ready = undefined;
        result.textContent =
          'Не получилось загрузить проверку. Проверьте соединение и выберите файл ещё раз.';
      }
    };
    section.addEventListener('pointerenter', () => void begin().catch(() => undefined), {
      once: true,
    });
    section.addEventListener('focusin', () => void begin().catch(() => undefined), { once: true });
    file.addEventListener('change', () => void run());
    other?.addEventListener('change', () => void run());
    section.addEventListener('dragover', (event) => {
      event.preventDefault();
    });
    section.addEventListener('drop', (event) => {
      event.preventDefault();
      if (!event.dataTransfer?.files.length) return;
      file.files = event.dataTransfer.files;
      void run();
    });
  }
}

async function prepare(section: HTMLElement) {
  const { check: columns = '', checkAgainst, checkBlank = '', checkName = '' } = section.dataset;
  const get = async (address: string) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response;
  };
  const { check } = await import('./check/panel.ts');
  const means: Means = {
    columns: (await (await get(columns)).json()) as Means['columns'],
    ...(checkAgainst === undefined
      ? {}
      : { against: (await (await get(checkAgainst)).json()) as Means['columns'] }),
    blank: {
      bytes: new Uint8Array(await (await get(checkBlank)).arrayBuffer()),
      name: checkName,
    },
  };
  return { check, means };
}
