/** Buttons «Скопировать ссылку», «Скопировать текст» and «Отправить…»: all are hidden until the browser turns out to be able to. */
export function sharing(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-share]')) {
    const { share = '', url = location.href, title = document.title, from } = button.dataset;
    const text = from === undefined ? undefined : document.getElementById(from)?.textContent.trim();
    if (share === 'copy' && 'clipboard' in navigator)
      offer(button, () =>
        text === undefined
          ? copy(button, url, 'Ссылка скопирована', `Скопируйте сами: ${url}`)
          : copy(button, text, 'Текст скопирован', 'Выделите и скопируйте текст сами'),
      );
    if (share === 'native' && 'share' in navigator) offer(button, () => send({ title, url }));
  }
}

function offer(button: HTMLButtonElement, action: () => Promise<void>): void {
  button.hidden = false;
  button.addEventListener('click', () => void action());
}

async function copy(
  button: HTMLButtonElement,
  text: string,
  done: string,
  failed: string,
): Promise<void> {
  const usual = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = done;
  } catch {
    button.textContent = failed;
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
