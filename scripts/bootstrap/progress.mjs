// @ts-check

const frames = ['⠋', '⠙', '⠸', '⠴', '⠦', '⠇'];

/**
 * @param {number} milliseconds
 * @returns {string} `0,4 с`, `12 с` or `2 мин 05 с`
 */
export function formatDuration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1).replace('.', ',')} с`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${String(whole)} с`;
  return `${String(Math.floor(whole / 60))} мин ${String(whole % 60).padStart(2, '0')} с`;
}

/**
 * Shows what is going on: one rewritten line on a terminal, a plain line at the start and the end
 * of each step elsewhere (logs of CI).
 * @param {NodeJS.WriteStream} [out]
 */
export function createProgress(out = process.stdout) {
  const live = out.isTTY;
  /** @type {Map<string, number>} label → time of the start */
  const running = new Map();
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  let frame = 0;

  function draw() {
    frame = (frame + 1) % frames.length;
    const now = Date.now();
    const text = [...running].map(([label, start]) => `${label} ${formatDuration(now - start)}`);
    const line = `${frames[frame] ?? ''} ${text.join(' · ')}`;
    out.write(`\r\x1b[2K${line.slice(0, (out.columns || 80) - 1)}`);
  }

  /** @param {string} line */
  function print(line) {
    out.write(live ? `\r\x1b[2K${line}\n` : `${line}\n`);
  }

  return {
    print,
    /** Draws nothing any more; for the last words on an interrupt. */
    close() {
      clearInterval(timer);
      running.clear();
    },
    /**
     * Announces a step.
     * @param {string} label unique among the steps that are running
     * @returns {(ok: boolean, note?: string) => void} call it once, when the step has ended
     */
    begin(label) {
      const start = Date.now();
      running.set(label, start);
      if (!live) print(`… ${label}`);
      else timer ??= setInterval(draw, 120);
      return (ok, note = '') => {
        running.delete(label);
        if (running.size === 0) {
          clearInterval(timer);
          timer = undefined;
        }
        const suffix = note === '' ? '' : ` — ${note}`;
        print(`${ok ? '✓' : '✗'} ${label}: ${formatDuration(Date.now() - start)}${suffix}`);
      };
    },
  };
}
