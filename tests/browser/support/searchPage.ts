import { expect, type Locator, type Page } from '@playwright/test';

/** The page «Поиск». */
export class SearchPage {
  readonly page: Page;
  readonly address: string;

  /** @param address of the page: `/search/`, or a full one under another base */
  constructor(page: Page, address = '/search/') {
    this.page = page;
    this.address = address;
  }

  get form(): Locator {
    return this.page.getByRole('search', { name: 'Поиск по всему разделу' });
  }

  get field(): Locator {
    return this.form.getByRole('searchbox', { name: 'Что найти' });
  }

  get state(): Locator {
    return this.page.locator('#search-state');
  }

  /** What was made of the question. */
  get notice(): Locator {
    return this.page.locator('#search-notice');
  }

  get results(): Locator {
    return this.page.locator('#search-results > li');
  }

  get titles(): Locator {
    return this.page.locator('#search-results').getByRole('heading', { level: 2 });
  }

  filter(label: string): Locator {
    return this.form.getByRole('combobox', { name: label });
  }

  /** @param query what stands after `?` in the address */
  async open(query = ''): Promise<void> {
    await this.page.goto(this.address + (query === '' ? '' : `?${query}`));
  }

  /** Asks and waits for the answer. */
  async ask(words: string): Promise<void> {
    await this.field.fill(words);
    await this.field.press('Enter');
    await expect(this.state).toContainText(new RegExp(`«${words}» (?:найден|ничего)`));
  }

  /** How many results it says it has found. */
  async count(): Promise<number> {
    return Number(/\s(\d+)\sрезультат/.exec((await this.state.textContent()) ?? '')?.[1] ?? 0);
  }
}
