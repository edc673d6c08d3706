import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { createOffice } from '../../../../publish/office/office.ts';
import type { Office, OfficeOptions } from '../../../../publish/office/office.ts';
import { expect, withService } from './office.ts';

const content = path.resolve(import.meta.dirname, '../../../../content');

/** Asks git about the repository of the test. */
export type Git = (...args: string[]) => string;

/** @param dir of the repository */
export function gitIn(dir: string): Git {
  return (...args) =>
    execFileSync('git', ['--git-dir', dir, '-c', 'core.quotepath=false', ...args], {
      encoding: 'utf8',
    });
}

interface Circumstances extends Partial<OfficeOptions> {
  /** What a front end does to a request before it passes it on. */
  readonly front?: (request: IncomingMessage) => void;
}

/** Runs against the real service on a repository of its own. */
export async function withRealOffice(
  page: Page,
  run: (url: string, git: Git) => Promise<void>,
  { front, ...options }: Circumstances = {},
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'office-'));
  try {
    const repository = path.join(folder, 'content');
    const office = await createOffice({ repository, content, ...options });
    const git = gitIn(office.gitDir);
    const { handle, answered } = tracked(office, front);
    await withService({ handle }, async (url) => {
      await run(url, git);
      await page.goto('about:blank');
    });
    await answered();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An office that can be waited for: git may still look for what a page has asked last. */
export function tracked(
  office: Pick<Office, 'handle'>,
  front?: Circumstances['front'],
): Pick<Office, 'handle'> & { readonly answered: () => Promise<unknown> } {
  const answering = new Set<Promise<void>>();
  return {
    handle(request, response) {
      front?.(request);
      const answer = office.handle(request, response);
      answering.add(answer);
      return answer;
    },
    answered: () => Promise.all(answering),
  };
}

/** Lines that a draft takes away (`-`) and adds (`+`). @param entry `news/itogi-goda` */
export function draftLines(git: Git, entry: string): string[] {
  return git('diff', '--unified=0', 'main', `cms/${entry}`)
    .split('\n')
    .filter((line) => /^[+-](?![+-]{2} )/u.test(line));
}

/** Saves the form that is open, and waits until that is done. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await expect(page.getByText('Всё сохранено')).toBeVisible();
}

/** Sets the state of the draft that is open: «На проверке». */
export async function setState(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: `Состояние: ${from}` }).click();
  await page.getByRole('menuitem', { name: to }).click();
}

/** Puts the draft that is open on the site. */
export async function publish(page: Page): Promise<void> {
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Опубликовать', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Опубликовать сейчас' }).click();
}
