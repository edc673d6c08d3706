/** Fills `[data-chita-time]` with the time it is in Chita now: «Сейчас в Чите 14:05». */
export function chitaTime(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-chita-time]')) {
    const time = new Intl.DateTimeFormat('ru', {
      timeZone: 'Asia/Chita',
      hour: '2-digit',
      minute: '2-digit',
    }).format(new Date());
    place.textContent = `Сейчас в Чите ${time}.`;
    place.hidden = false;
  }
}
