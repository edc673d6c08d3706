import type { Locator, Page } from '@playwright/test';

/** «Версия для слабовидящих» on any page. */
export class DisplayPanel {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get toggle(): Locator {
    return this.page.getByRole('button', { name: 'Версия для слабовидящих' });
  }

  get panel(): Locator {
    return this.page.getByRole('form', { name: 'Версия для слабовидящих' });
  }

  get reset(): Locator {
    return this.panel.getByRole('button', { name: 'Вернуть обычный вид' });
  }

  async open(): Promise<void> {
    await this.toggle.click();
  }

  /** Chooses one of a group: «Размер букв», «200 %». */
  async choose(group: string, option: string): Promise<void> {
    await this.panel
      .getByRole('group', { name: group })
      .getByRole('radio', { name: option, exact: true })
      .check();
  }

  /** A `data-` attribute of the page, null when the setting is off. */
  setting(name: string): Promise<string | null> {
    return this.page.locator('html').getAttribute(`data-${name}`);
  }

  /** The size of letters of the page, in CSS pixels. */
  letterSize(): Promise<number> {
    return this.page.evaluate(() =>
      parseFloat(getComputedStyle(document.documentElement).fontSize),
    );
  }
}
