/** Buttons «Скопировать ссылку» and «Отправить…»: both are hidden until the browser turns out to be able to. */
export function sharing(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-share]')) {
    const { share = '', url = location.href, title = document.title } = button.dataset;
    if (share === 'copy' && 'clipboard' in navigator) offer(button, () => copy(button, url));
    if (share === 'native' && 'share' in navigator) offer(button, () => send({ title, url }));
  }
}

function offer(button: HTMLButtonElement, action: () => Promise<void>): void {
  button.hidden = false;
  button.addEventListener('click', () => void action());
}

async function copy(button: HTMLButtonElement, url: string): Promise<void> {
  const usual = button.textContent;
  try {
    await navigator.clipboard.writeText(url);
    button.textContent = 'Ссылка скопирована';
  } catch {
    button.textContent = `Скопируйте сами: ${url}`;
    return;
  }
  setTimeout(() => {
    button.textContent = usual;
  }, 3000);
}

async function send(message: ShareData): Promise<void> {
  try {
    await navigator.share(message);
  } catch {
    // The reader closed the system's own window: nothing to do.
  }
}
