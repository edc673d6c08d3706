// The process that renders: node publish/render/process.ts <bundle>, started by `resident.ts` and told what to do by messages.
import { pathToFileURL } from 'node:url';
import type { build, forget } from './bundled/site.ts';
import type { Reply, Request } from './messages.ts';

interface Bundled {
  readonly build: typeof build;
  readonly forget: typeof forget;
}

const [, , entry = ''] = process.argv;
const site = (await import(pathToFileURL(entry).href)) as Bundled;

/** One build at a time, in the order they were asked for. */
let last: Promise<void> = Promise.resolve();

process.on('message', (request: Request) => {
  last = last.then(async () => {
    process.send?.(await answer(request));
  });
});
process.on('disconnect', () => {
  process.exit(0);
});

async function answer({ id, build: request, forget: anew }: Request): Promise<Reply> {
  try {
    if (anew) site.forget();
    return { id, built: await site.build(request) };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const said = (name: string) =>
      error instanceof Error && name in error ? { [name]: String(error[name as keyof Error]) } : {};
    return { id, failed: { message, ...said('entry'), ...said('advice') } };
  }
}
