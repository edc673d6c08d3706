/** What the programs of an administrator have in common: they answer in Russian, in a line, with an exit code. */
import { existsSync } from 'node:fs';
import { inRussian } from '../publish/cli/arguments.ts';
import type { Room } from '../publish/room.ts';

/**
 * Runs a program and prints what it returns. What goes wrong is said without a stack: the messages of these
 * programs tell what to do.
 */
export async function command(run: () => string | Promise<string>): Promise<void> {
  try {
    console.log(await run());
  } catch (error) {
    const isMistyped =
      error instanceof Error && 'code' in error && String(error.code).includes('PARSE_ARGS');
    const message = error instanceof Error ? error.message : String(error);
    console.error(isMistyped ? inRussian(error) : message);
    process.exitCode = 1;
  }
}

/** @throws Error when the folder of the publisher has no repository in it: another folder was named */
export function requireRepository({ root, content }: Room): void {
  if (!existsSync(content))
    throw new Error(
      `В папке ${root} нет хранилища редакции. Назовите её так: --var /srv/cifra/var`,
    );
}
