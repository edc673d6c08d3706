const msPerDay = 86_400_000;
/** Day 0 of Excel for dates from March 1900 on (ECMA-376 part 1, 18.17.4.1: the 1900 date base, with its 29 February). */
const epoch = Date.UTC(1899, 11, 30);

/** The number by which Excel keeps a day «05.09.1975»; nothing when there is no such day. */
export function serialOf(day: string): number | undefined {
  const [, date, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(day.trim()) ?? [];
  if (date === undefined) return undefined;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  // 31 February would come out as 3 March.
  if (moment.getUTCMonth() !== Number(month) - 1 || moment.getUTCDate() !== Number(date))
    return undefined;
  return (moment.getTime() - epoch) / msPerDay;
}

/** The day that Excel keeps under a number, «05.09.1975». */
export function dayOf(serial: number): string {
  const moment = new Date(epoch + Math.floor(serial) * msPerDay);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(moment.getUTCDate())}.${two(moment.getUTCMonth() + 1)}.${moment.getUTCFullYear()}`;
}
