import type { ChildProcess } from 'node:child_process';
import { BuildFailed, BuildKilled, isFromOutside } from '../builder.ts';
import type { BuildResult } from './bundled/site.ts';
import type { Reply, Request } from './messages.ts';

/** One question to the process that renders, and its answer. @throws {BuildFailed} */
export function ask(child: ChildProcess, request: Request): Promise<BuildResult> {
  return new Promise((done, fail) => {
    const onExit = (code: number | null, signal: NodeJS.Signals | null): void => {
      child.off('message', onMessage);
      fail(
        isFromOutside(signal)
          ? new BuildKilled(signal)
          : new BuildFailed(`The renderer has ended: ${String(signal ?? code)}.`),
      );
    };
    const onMessage = (reply: Reply): void => {
      if (reply.id !== request.id) return;
      child.off('message', onMessage).off('exit', onExit);
      if (reply.built) done(reply.built);
      else {
        const { message = '', entry, advice } = reply.failed ?? {};
        fail(new BuildFailed(message, entry, advice));
      }
    };
    child.on('message', onMessage).once('exit', onExit);
    child.send(request);
  });
}
