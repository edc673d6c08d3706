// @ts-check

/** A problem whose cause and way out are known; shown to the person as it is, without a stack. */
export class Failure extends Error {
  /**
   * @param {string} what what went wrong, a sentence in Russian
   * @param {string} way what to do about it, a sentence in Russian
   * @param {string} [log] path of the full log
   */
  constructor(what, way, log) {
    super(what);
    this.name = 'Failure';
    this.way = way;
    this.log = log;
  }
}

/**
 * @param {unknown} error
 * @returns {string} the message for the terminal
 */
export function describe(error) {
  if (!(error instanceof Failure)) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `\nОшибка в самом сценарии, которой никто не ждал:\n${detail}\nЧто сделать: повторите команду; если не поможет, передайте этот текст разработчикам.`;
  }
  const lines = ['', error.message, `Что сделать: ${error.way}`];
  if (error.log !== undefined) lines.push(`Полный журнал: ${error.log}`);
  return lines.join('\n');
}
