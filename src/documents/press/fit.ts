/** What runs in the browser, on the sheets themselves: it must not use anything from outside its own body. */

/** A panel whose text does not fit even in the smallest type. */
export interface Misfit {
  /** What an editor calls it: «лицевая сторона». */
  readonly panel: string;
  /** Characters to cut, roughly. */
  readonly excess: number;
}

/**
 * Sets the type of all sheets, `--type`, to the largest size in which every `[data-panel]` holds its text.
 * @param range largest and smallest size in points
 * @returns panels that overflow even in the smallest
 */
export function fitSheets([largest, smallest]: readonly [number, number]): Misfit[] {
  const panels = [...document.querySelectorAll<HTMLElement>('[data-panel]')];
  // What an eye cannot see on paper: a hair more than a pixel.
  const hair = 1.5;
  /** The share of the longest line that sticks out of its paragraph; one may be parted by columns. */
  const stickingOut = (paragraph: Element): number => {
    const boxes = [...paragraph.getClientRects()];
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    const lines = [...range.getClientRects()].map((line) => {
      const box = boxes.find(({ left, right }) => left - hair <= line.left && line.left < right);
      return box && line.width > 0 ? (line.right - box.right - hair) / line.width : 0;
    });
    return Math.max(0, ...lines);
  };
  /** The share of a panel's text that is too much; margins are no room for text. */
  const over = (panel: HTMLElement): number => {
    const { paddingBottom, paddingTop } = getComputedStyle(panel);
    const box = panel.getBoundingClientRect();
    // A panel shown smaller, as on a handout, has its margins in sizes of its own.
    const zoom = box.height / panel.offsetHeight;
    const top = box.top + parseFloat(paddingTop) * zoom;
    const room = box.bottom - parseFloat(paddingBottom) * zoom - top;
    const used = Math.max(
      ...[...panel.children].map((child) => child.getBoundingClientRect().bottom - top),
    );
    const wide = [...panel.querySelectorAll('p, li, h1, h2, h3, h4, td, th')].map(stickingOut);
    const columns = (panel.scrollWidth - panel.clientWidth - hair) / panel.scrollWidth;
    return Math.max((used - room - hair) / used, columns, ...wide);
  };
  for (let size = largest; size >= smallest; size -= 0.25) {
    document.documentElement.style.setProperty('--type', `${size}pt`);
    if (panels.every((panel) => over(panel) <= 0)) return [];
  }
  const found = new Map<string, number>();
  for (const panel of panels.filter((candidate) => over(candidate) > 0)) {
    const length = panel.innerText.trim().length;
    const excess = Math.max(10, Math.ceil((length * over(panel)) / 10) * 10);
    const name = panel.dataset['panel'] ?? '';
    found.set(name, Math.max(found.get(name) ?? 0, excess));
  }
  return [...found].map(([panel, excess]) => ({ panel, excess }));
}

/** The words of every heading in order, as they are meant: Chromium loses spaces where a heading wraps. */
export function headingWords(): string[] {
  return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ textContent }) =>
    textContent
      .replace(/\u00ad/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/**
 * Writes the numbers of pages into a table of contents: into every `[data-page-of]`, whose value is a heading's id.
 * @param pages pages of all headings in order
 */
export function numberContents(pages: readonly number[]): void {
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    const index = headings.findIndex(({ id }) => id === place.dataset['pageOf']);
    place.textContent = String(pages[index] ?? '');
  }
}
