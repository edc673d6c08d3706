import { counted, plural } from '../words/format.ts';

const dayLength = 86_400_000;

/** Today in Chita as a number of days; the reader's own zone does not matter. */
function todayInChita(): number {
  const [year = 0, month = 1, day = 1] = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Chita',
    dateStyle: 'short',
  })
    .format(new Date())
    .split('-')
    .map(Number);
  return Date.UTC(year, month - 1, day) / dayLength;
}

/** Fills every `[data-days-left="2020-04-01"]` with «осталось 5 дней»; a day that is past stays without words. */
export function daysLeft(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-days-left]')) {
    const left =
      Date.parse(`${place.dataset['daysLeft'] ?? ''}T00:00:00Z`) / dayLength - todayInChita();
    if (Number.isNaN(left) || left < 0) continue;
    place.textContent =
      left === 0
        ? 'сегодня последний день'
        : `${plural(left, 'остался', 'осталось', 'осталось')} ${counted(left, 'день', 'дня', 'дней')}`;
    place.hidden = false;
  }
}
