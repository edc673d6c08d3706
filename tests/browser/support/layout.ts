import type { Page } from '@playwright/test';

/**
 * Elements that make the page scroll sideways; what scrolls inside of its own box does not.
 * @returns a line per element, none when the page fits
 */
export async function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const wide = root.scrollWidth - root.clientWidth;
    const clipped = [root, document.body].some((element) =>
      /hidden|clip/.test(getComputedStyle(element).overflowX),
    );
    // Cutting off what does not fit would only hide the defect.
    if (clipped) return ['overflow-x страницы скрывает лишнее'];
    if (wide <= 0) return [];
    const inside = (element: Element): boolean => {
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== 'visible') return true;
      }
      return false;
    };
    const beyond = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 0.5,
    );
    // When only what lies in a scrolling box is wide, something in it is positioned past that box.
    const free = beyond.filter((element) => !inside(element));
    const guilty = (free.length > 0 ? free : beyond)
      .filter((element, _, all) => !all.some((other) => other.parentElement === element))
      .map((element) => {
        const name = [element.localName, ...element.classList].join('.');
        const around = [
          element.parentElement?.localName,
          ...(element.parentElement?.classList ?? []),
        ].join('.');
        return `${around} > ${name} до ${String(Math.round(element.getBoundingClientRect().right))}`;
      });
    return [`шире на ${String(wide)}: ${guilty.slice(0, 3).join(', ')}`];
  });
}
