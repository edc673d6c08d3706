/** The moment a site is made for. */

const hour = 3_600_000;
/** Chita keeps UTC+9 all year. */
const zone = 9 * hour;

/** A clock that went back by no more than this has been corrected, not travelled. */
const correction = 48 * hour;

/** Midnight of the day in Chita. */
function dayStart(time: number): number {
  return Math.floor((time + zone) / (24 * hour)) * 24 * hour - zone;
}

/** ISO 8601 in Chita time. */
function inChita(time: number): string {
  return `${new Date(time + zone).toISOString().slice(0, 19)}+09:00`;
}

/** The day in Chita, `YYYY-MM-DD`. */
export function dayOf(moment: string): string {
  return inChita(Date.parse(moment)).slice(0, 10);
}

/**
 * The moment of a release: the time of the commit, or the beginning of today if that is later (pages speak of what
 * is ahead), or the last `publishAt` that has come. The same commit on the same day gives the same site. A commit that
 * a wrong clock has dated ahead is of today: what waits for its time must not come out by it.
 * @param commitTime ISO 8601
 * @param wall what the machine's clock says, milliseconds
 * @param moments when entries appear by themselves, ISO 8601
 * @param before the moment of the live release: small steps of the clock back do not undo it
 */
export function releaseMoment(
  commitTime: string,
  wall: number,
  moments: readonly string[] = [],
  before?: string,
): string {
  const come = moments.map((moment) => Date.parse(moment)).filter((moment) => moment <= wall);
  const today = dayStart(wall);
  const committed = Date.parse(commitTime);
  const time = Math.max(committed > wall ? today : committed, today, ...come);
  const last = before === undefined ? 0 : Date.parse(before);
  return inChita(last > time && last - time <= correction ? last : time);
}

/** When the machine has most time: the next four in the morning in Chita. */
export function nextNight(wall: number): number {
  const night = dayStart(wall) + 4 * hour;
  return night > wall ? night : night + 24 * hour;
}

/** When the site has to be made anew though nobody saved: the next midnight in Chita, or the next `publishAt`. */
export function nextMoment(wall: number, scheduled: string | undefined): number {
  const midnight = dayStart(wall) + 24 * hour;
  return scheduled === undefined ? midnight : Math.min(midnight, Date.parse(scheduled));
}
