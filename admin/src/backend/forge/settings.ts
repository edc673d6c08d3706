/**
 * The profile of a forge: which Forgejo or GitLab keeps the content. Set by environment variables when the office is
 * built, written into its page, read from there in the browser.
 */

export type ForgeName = 'forgejo' | 'gitlab';

/** Decap's `backend` for a forge. */
export interface ForgeProfile {
  readonly [key: string]: string;
  readonly name: ForgeName;
  /** `https://git.example.ru`, without a slash at the end. */
  readonly base_url: string;
  readonly api_root: string;
  /** `owner/name`; groups of GitLab may nest. */
  readonly repo: string;
  readonly branch: string;
  /** The OAuth application of the office: public, signs in with PKCE (RFC 7636). */
  readonly app_id: string;
  readonly auth_type: 'pkce';
}

type Environment = Readonly<Record<string, string | undefined>>;

const variables = {
  forge: 'CMS_FORGE',
  address: 'CMS_FORGE_ADDRESS',
  repository: 'CMS_FORGE_REPOSITORY',
  application: 'CMS_FORGE_APPLICATION',
  branch: 'CMS_FORGE_BRANCH',
} as const;

/**
 * Reads the profile from the environment.
 * @returns nothing when the office has its own service
 * @throws with every mistake at once, in words for the administrator
 */
export function forgeFrom(environment: Environment): ForgeProfile | undefined {
  const value = (name: keyof typeof variables): string =>
    (environment[variables[name]] ?? '').trim();
  const name = value('forge');
  if (name === '') {
    const stray = Object.values(variables).filter((variable) => environment[variable]);
    if (stray.length > 0)
      throw new Error(`Задано ${stray.join(', ')}, но не сказано, что это за сервер: CMS_FORGE.`);
    return undefined;
  }
  const address = value('address').replace(/\/+$/u, '');
  const repository = value('repository');
  const branch = value('branch') || 'main';
  const mistakes = [
    name === 'forgejo' || name === 'gitlab' || `CMS_FORGE: «${name}». Можно forgejo или gitlab.`,
    addressMistake(address),
    isRepository(name, repository) ||
      `CMS_FORGE_REPOSITORY: «${repository}». Напишите владельца и имя: redakciya/content.`,
    value('application') !== '' ||
      'CMS_FORGE_APPLICATION: пусто. Впишите идентификатор приложения, который выдал сервер.',
    /^[\w][\w./-]*$/u.test(branch) || `CMS_FORGE_BRANCH: «${branch}». Так ветку назвать нельзя.`,
  ].filter((mistake) => typeof mistake === 'string');
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  return {
    name: name as ForgeName,
    base_url: address,
    api_root: `${address}/api/${name === 'gitlab' ? 'v4' : 'v1'}`,
    repo: repository,
    branch,
    app_id: value('application'),
    auth_type: 'pkce',
  };
}

function addressMistake(address: string): string | undefined {
  const example = 'Напишите адрес сервера целиком: https://git.example.ru.';
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/u.test(url.protocol) || url.search !== '' || url.hash !== '')
    return `CMS_FORGE_ADDRESS: «${address}». ${example}`;
  if (url.username !== '' || url.password !== '')
    return 'CMS_FORGE_ADDRESS: имя и пароль в адресе увидит каждый. Уберите их.';
  // Browsers give the functions that sign in with PKCE to secure pages only; a token must not travel in the open.
  if (url.protocol === 'http:' && !/^(?:localhost|127\.0\.0\.1)$/u.test(url.hostname))
    return `CMS_FORGE_ADDRESS: «${address}». По http пароли и тексты видны всем, нужен https.`;
  return undefined;
}

function isRepository(name: string, repository: string): boolean {
  const part = /^[\w][\w.-]*$/u;
  const parts = repository.split('/');
  return (
    parts.every((one) => part.test(one)) &&
    (name === 'gitlab' ? parts.length >= 2 : parts.length === 2)
  );
}

const metaName = 'office-forge';

/** Writes a profile into the page of the office; `publish/forge.ts` reads it there for the page's policy. */
export function withForge(html: string, profile: ForgeProfile): string {
  const content = JSON.stringify(profile).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return html.replace('</head>', `  <meta name="${metaName}" content="${content}" />\n  </head>`);
}

/** The profile in the page that is open; nothing when the office has its own service. */
export function forgeOfPage(page: Document): ForgeProfile | undefined {
  const meta = page.querySelector<HTMLMetaElement>(`meta[name="${metaName}"]`);
  return meta ? (JSON.parse(meta.content) as ForgeProfile) : undefined;
}
