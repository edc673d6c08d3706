import { describe, expect, it } from 'vitest';
import {
  brokenAddress,
  fullAddresses,
  mentions,
  stylesheetMentions,
  type Mention,
} from '../site/addresses.ts';
import { digitalBuild, filesWith, rootBuild, textOf, type Build } from '../site/build.ts';
import { expectNone, perPage } from '../site/findings.ts';
import { pageOf } from '../site/pages.ts';

/** Files that hold full addresses of the site. */
const machineFiles = ['.xml', '.json', '.ics', '.csv', '.txt', '.webmanifest'];

function broken(build: Build, file: string, found: readonly Mention[]): string[] {
  const findings = found.flatMap(({ address, by }) => {
    const finding = brokenAddress(build, file, address);
    return finding === undefined ? [] : `${by}: ${finding}`;
  });
  return [...new Set(findings)];
}

describe.each([
  { name: '/', open: rootBuild },
  { name: '/digital/', open: digitalBuild },
])('the build under $name', ({ open }) => {
  const build = open();

  it('leads nowhere that is not there, from any page', () => {
    const pages = filesWith(build, '.html');
    expect(pages.length).toBeGreaterThan(100);
    expectNone(
      perPage(pages, String, (file) => broken(build, file, mentions(pageOf(build, file)))),
    );
  });

  it('has every font and picture its stylesheets name', () => {
    const sheets = filesWith(build, '.css').filter((file) => file.startsWith('_astro/'));
    expect(sheets).not.toEqual([]);
    expectNone(
      perPage(sheets, String, (file) =>
        broken(build, file, stylesheetMentions(textOf(build, file))),
      ),
    );
  });

  it('names only its own addresses in feeds, calendars, the sitemap and open data', () => {
    const files = machineFiles
      .flatMap((suffix) => filesWith(build, suffix))
      .filter((file) => !file.startsWith('pagefind/'));
    const named = files.flatMap((file) => fullAddresses(build, file));
    expect(named.length).toBeGreaterThan(100);
    expectNone(
      perPage(files, String, (file) =>
        broken(
          build,
          file,
          fullAddresses(build, file).map((address) => ({ address, by: 'address' })),
        ),
      ),
    );
  });

  it('has every module its modules import', () => {
    const scripts = filesWith(build, '.js').filter((file) => file.startsWith('_astro/'));
    expectNone(
      perPage(scripts, String, (file) => {
        const imports = textOf(build, file).matchAll(
          /\b(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g,
        );
        return broken(
          build,
          file,
          [...imports].map(([, address = '']) => ({ address, by: 'import' })),
        );
      }),
    );
  });
});

it('gives the same files whatever the base is', () => {
  const hashless = (build: Build) =>
    build.files
      .filter((file) => !/^(_astro|pagefind|search-data|s)\//.test(file))
      // The hash in a file's name is of its contents, and those hold addresses.
      .map((file) => file.replace(/[-.][\w-]{8}\./, '.'));
  expect(hashless(digitalBuild())).toEqual(hashless(rootBuild()));
});
