import { Failure } from '../bootstrap/failure.mjs';
import { serve, type ServeOptions, type SiteServer } from '../../publish/serve.ts';

/** Where `npm start` looks for a free port first. */
export const defaultPort = 4321;
/** How many ports it tries. */
const attempts = 20;

/**
 * The port a person has asked for.
 * @param value environment variable `PORT`
 * @throws {Failure} when it is not a port number
 */
export function requestedPort(value: string | undefined): number | undefined {
  if (value === undefined || value === '') return undefined;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Failure(
    `В переменной PORT не номер порта: «${value}».`,
    'укажите целое число от 1 до 65535, например PORT=8080.',
  );
}

export function busyPort(port: number): Failure {
  return new Failure(
    `Порт ${String(port)} занят другой программой.`,
    `закройте её или выберите другой порт: PORT=${String(port === 65_535 ? 8080 : port + 1)} npm start.`,
  );
}

function isBusy(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  // EACCES: ports that Windows has reserved for itself, ports below 1024.
  return error.code === 'EADDRINUSE' || error.code === 'EACCES';
}

/**
 * Serves on the requested port, or on the first free one from the default.
 * Tells `taken` when it is not the first one.
 * @throws {Failure} when the requested port, or every one that was tried, is busy
 */
export async function serveOnFreePort(
  options: Omit<ServeOptions, 'port'>,
  {
    requested,
    taken,
    first = requested ?? defaultPort,
  }: { requested: number | undefined; taken: (message: string) => void; first?: number },
): Promise<SiteServer> {
  const last = requested ?? first + attempts - 1;
  for (let port = first; port <= last; port += 1) {
    try {
      const server = await serve({ ...options, port });
      if (port > first) {
        taken(`Порт ${String(first)} занят, беру следующий свободный: ${String(port)}.`);
      }
      return server;
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
  }
  throw busyPort(first);
}
