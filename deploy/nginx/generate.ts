/**
 * Writes the configuration of nginx for a server.
 *
 * `node deploy/nginx/generate.ts --server cifra.example --var /srv/cifra/var --out /etc/nginx/cifra`
 * Then: `ln -s /etc/nginx/cifra/site.conf /etc/nginx/sites-enabled/cifra.conf && nginx -t`
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { forgeOrigin } from '../../publish/forge.ts';
import { hashedFolders, officeHeaders, securityHeaders } from '../../publish/headers.ts';
import { byExtension, byName } from '../../publish/media-types.ts';
import { normalizeBase } from '../../publish/paths.ts';
import { command } from '../command.ts';

export interface NginxOptions {
  /** Names of the server: `cifra.example www.cifra.example`. */
  readonly server: string;
  /** Prefix of all addresses. */
  readonly base?: string;
  /** The publisher's folder, with `current`, `assets` and `nginx` in it. */
  readonly var: string;
  /** Where these files, `htpasswd`, `editors.map` and `roles.map` lie. */
  readonly etc: string;
  readonly certificate: string;
  readonly key: string;
  /** Where certbot puts its answers, `certbot --webroot -w`; Debian's own page by default. */
  readonly webroot?: string | undefined;
  /** Of the process with the editor's service. */
  readonly port?: number;
  /** Addresses to listen on; by default the usual ports of every address. */
  readonly http?: string;
  readonly https?: string;
  /** Whether the machine has IPv6. */
  readonly ipv6?: boolean;
  /** Whether nginx has the module brotli_static. */
  readonly brotli?: boolean;
  /** Of nginx, `1.26.3`; when nobody knows it, the words are those that every version understands. */
  readonly version?: string | undefined;
}

/** Debian's package libnginx-mod-http-brotli-static. */
const brotliModule = '/etc/nginx/modules-enabled/50-mod-http-brotli-static.conf';

const template = path.join(import.meta.dirname, 'site.conf');

/** The files by name. Pure, but for the template and the profile of a forge in the current release. */
export function nginxFiles(options: NginxOptions): Record<string, string> {
  const base = normalizeBase(options.base ?? '/');
  const forge = forgeOrigin(path.join(options.var, 'current'));
  const addresses = (asked: string | undefined, port: string): string[] =>
    asked === undefined ? [port, ...(options.ipv6 === true ? [`[::]:${port}`] : [])] : [asked];
  const values: Readonly<Record<string, string>> = {
    SERVER: options.server,
    BASE: base,
    VAR: options.var,
    ETC: options.etc,
    CERTIFICATE: options.certificate,
    KEY: options.key,
    WEBROOT: options.webroot ?? '/var/www/html',
    PORT: String(options.port ?? 4321),
    PLAIN: joined(addresses(options.http, '80').map((address) => `listen ${address};`)),
    SECURE: secure(addresses(options.https, '443'), options.version),
    HASHED: hashedFolders.join('|'),
    BROTLI: options.brotli === true ? 'brotli_static on;' : '',
    ROOT: base === '/' ? '' : beside(base),
    NAMED: Object.entries(byName)
      .map(([name, type]) => named(base, options.var, name, bare(type)))
      .join('\n    '),
  };
  const site = readFileSync(template, 'utf8').replace(
    /@([A-Z]+)@/gu,
    (whole, name: string) => values[name] ?? whole,
  );
  return {
    'site.conf': site,
    'types.conf': types(),
    'headers.conf': headers(),
    'headers-maps.conf': maps(base, forge),
  };
}

/** HTTP/2 is a directive of its own since 1.25.1, which warns of the parameter (https://nginx.org/en/docs/http/ngx_http_v2_module.html#http2). */
function secure(addresses: readonly string[], version = '0'): string {
  const isOld = version.localeCompare('1.25.1', 'en', { numeric: true }) < 0;
  const lines = addresses.map((address) => `listen ${address} ssl${isOld ? ' http2' : ''};`);
  return joined([...lines, ...(isOld ? [] : ['http2 on;'])]);
}

/** What is not below the base; the way there is temporary, as in `publish/paths.ts`. */
const beside = (base: string): string =>
  joined([
    `location = ${base.slice(0, -1)} { return 301 ${base}$is_args$args; }`,
    `location = / { return 302 ${base}; }`,
    'location / { return 404; }',
  ]);

const joined = (lines: readonly string[]): string => lines.join('\n    ');

/** The version of this machine's nginx. */
export function nginxVersion(): string | undefined {
  const { error, stderr } = spawnSync('nginx', ['-v'], { encoding: 'utf8' });
  return error ? undefined : /nginx\/([\d.]+)/u.exec(stderr)?.[1];
}

const bare = (type: string): string => type.replace(/; charset=utf-8$/u, '');

/** A file that is told from others of its ending by its name. */
function named(base: string, folder: string, name: string, type: string): string {
  return `location = ${base}${name} { types {} default_type ${type}; alias ${folder}/current/${name}; }`;
}

/** Types with `charset=utf-8` are texts: nginx adds the charset by itself, and compresses them. */
function types(): string {
  const endings = new Map<string, string[]>();
  for (const [ending, type] of Object.entries(byExtension))
    endings.set(bare(type), [...(endings.get(bare(type)) ?? []), ending.slice(1)]);
  const texts = [
    ...Object.values(byExtension),
    ...Object.values(byName),
    'text/plain; charset=utf-8',
  ]
    .filter((type) => type.endsWith('charset=utf-8'))
    .map(bare)
    // nginx has it among them already, and warns.
    .filter((type) => type !== 'text/html');
  const list = [...new Set(texts)].join(' ');
  return [
    'types {',
    ...[...endings].map(([type, names]) => `    ${type} ${names.join(' ')};`),
    '}',
    'default_type application/octet-stream;',
    'charset utf-8;',
    `charset_types ${list};`,
    `gzip_types ${list} application/wasm;`,
    '',
  ].join('\n');
}

function headers(): string {
  return Object.keys(officeHeaders())
    .map((name) => `add_header ${name} $header_${variable(name)} always;\n`)
    .join('');
}

/** Each header by address: the editor's pages have a policy of their own. Empty ones are not sent. */
function maps(base: string, forge: string | undefined): string {
  return Object.entries(officeHeaders(forge))
    .map(([name, value]) => {
      const everywhere = JSON.stringify(String(securityHeaders[name] ?? ''));
      const office = JSON.stringify(String(value));
      return `map "$status $uri" $header_${variable(name)} {\n    volatile;\n    default ${everywhere};\n    "~^(?:200|304|401) ${base}admin/" ${office};\n}\n`;
    })
    .join('');
}

const variable = (header: string): string => header.toLowerCase().replaceAll('-', '_');

/** Writes the files; those that people fill in are made empty when they are not there. */
export function writeNginx(options: NginxOptions): void {
  mkdirSync(options.etc, { recursive: true });
  for (const [name, text] of Object.entries(nginxFiles(options)))
    writeFileSync(path.join(options.etc, name), text);
  for (const name of ['htpasswd', 'editors.map', 'roles.map']) {
    const file = path.join(options.etc, name);
    if (!existsSync(file)) writeFileSync(file, '', { mode: name === 'htpasswd' ? 0o640 : 0o644 });
  }
}

function main(): string {
  const { values } = parseArgs({
    options: {
      server: { type: 'string' },
      base: { type: 'string', default: '/' },
      var: { type: 'string', default: path.resolve('var') },
      out: { type: 'string' },
      certificate: { type: 'string' },
      key: { type: 'string' },
      webroot: { type: 'string' },
      port: { type: 'string', default: '4321' },
    },
  });
  const { server, out } = values;
  if (server === undefined || out === undefined)
    throw new Error('Назовите сервер и папку: --server cifra.example --out /etc/nginx/cifra');
  writeNginx({
    server,
    base: values.base,
    var: path.resolve(values.var),
    etc: path.resolve(out),
    certificate:
      values.certificate ?? `/etc/letsencrypt/live/${server.split(' ')[0] ?? ''}/fullchain.pem`,
    key: values.key ?? `/etc/letsencrypt/live/${server.split(' ')[0] ?? ''}/privkey.pem`,
    webroot: values.webroot,
    port: Number(values.port),
    ipv6: existsSync('/proc/net/if_inet6'),
    brotli: existsSync(brotliModule),
    version: nginxVersion(),
  });
  return `Настройка nginx записана в ${out}. Проверьте её: nginx -t`;
}

if (import.meta.main) await command(main);
