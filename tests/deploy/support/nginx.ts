/** A real nginx with our configuration, on ports of its own. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { nginxVersion, writeNginx } from '../../../deploy/nginx/generate.ts';
import { ask } from './ask.ts';

export interface Nginx {
  /** `https://127.0.0.1:1234` */
  readonly url: string;
  readonly plainUrl: string;
  /** What `nginx -t` says. */
  readonly verdict: string;
  /** What `systemctl reload nginx` does on Debian. */
  reload(): void;
  close(): Promise<void>;
}

interface Options {
  readonly folder: string;
  readonly room: string;
  readonly base: string;
  /** Of the editor's service. */
  readonly port: number;
}

export const password = 'Пароль-1';

/** Debian's package libnginx-mod-http-brotli-static. */
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Whether this machine's nginx can send `.br`. */
export const hasBrotli = existsSync(brotliModule);

export async function startNginx({ folder, room, base, port }: Options): Promise<Nginx> {
  const etc = path.join(folder, 'etc');
  const [http, https] = [await freePort(), await freePort()];
  const certificate = path.join(folder, 'cert.pem');
  const key = path.join(folder, 'key.pem');
  const subject = ['-subj', '/CN=localhost', '-days', '2'];
  const files = ['-keyout', key, '-out', certificate];
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  execFileSync('openssl', [...made, ...files, ...subject], { stdio: 'ignore' });
  writeNginx({
    ...{ server: 'localhost', base, var: room, etc, certificate, key, port },
    ...{ http: `127.0.0.1:${http}`, https: `127.0.0.1:${https}`, brotli: hasBrotli },
    webroot: path.join(folder, 'webroot'),
    version: nginxVersion(),
  });
  const hash = execFileSync('openssl', ['passwd', '-apr1', password], { encoding: 'utf8' });
  appendFileSync(path.join(etc, 'htpasswd'), `anna:${hash}boris:${hash}`);
  appendFileSync(path.join(etc, 'editors.map'), 'anna "Анна Иванова <anna@example.org>";\n');
  appendFileSync(path.join(etc, 'roles.map'), 'anna chief;\n');
  const main = path.join(folder, 'nginx.conf');
  mkdirSync(path.join(folder, 'tmp'), { recursive: true });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/tmp/${name};`)
    .join(' ');
  writeFileSync(
    main,
    `${hasBrotli ? `load_module ${brotliModule}; ` : ''}user root; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log; events {} http { access_log off; ${temporary} include ${etc}/site.conf; }\n`,
  );
  const own = ['-p', folder, '-c', main, '-e', path.join(folder, 'error.log')];
  const { status, stderr: verdict } = spawnSync('nginx', [...own, '-t'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(verdict);
  const child = spawn('nginx', [...own, '-g', 'daemon off;'], { stdio: 'ignore' });
  const exited = new Promise<void>((done) =>
    child.once('close', () => {
      done();
    }),
  );
  const url = `https://127.0.0.1:${https}`;
  for (let attempt = 0; ; attempt += 1) {
    const answered = await ask(url, '/').catch(() => undefined);
    if (answered) break;
    if (attempt > 200) throw new Error('nginx does not answer');
    await delay(50);
  }
  return {
    url,
    plainUrl: `http://127.0.0.1:${http}`,
    verdict,
    reload: () => void execFileSync('nginx', [...own, '-s', 'reload'], { stdio: 'ignore' }),
    close: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise<void>((done) =>
    server.close(() => {
      done();
    }),
  );
  return typeof address === 'object' && address ? address.port : 0;
}
