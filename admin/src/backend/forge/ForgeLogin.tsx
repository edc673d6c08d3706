/** Signing in at the forge: OAuth with PKCE, so that no server of ours has to keep a secret. */
import { PkceAuthenticator } from 'decap-cms-lib-auth';
import { useEffect, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import type { ForgeProfile } from './settings.ts';

interface LoginProps {
  readonly config: { readonly backend: ForgeProfile };
  readonly onLogin: (credentials: object) => void;
  readonly inProgress?: boolean;
  readonly error?: Error | string | null;
}

/** What differs between the forges; the scopes are those that reading and writing a repository needs. */
const forges = {
  forgejo: {
    title: 'Forgejo',
    authorize: 'login/oauth/authorize',
    token: 'login/oauth/access_token',
    scope: 'repository',
  },
  gitlab: { title: 'GitLab', authorize: 'oauth/authorize', token: 'oauth/token', scope: 'api' },
} as const;

/** Where the editor was going: the forge sends back to the page without the part after `#`. */
const screenKey = 'office-screen';

export function ForgeLogin({ config, onLogin, inProgress, error }: LoginProps): ReactElement {
  const { name, base_url: address, app_id: application } = config.backend;
  const forge = forges[name];
  const [problem, setProblem] = useState<string>();
  const authenticator = useMemo(
    () =>
      new PkceAuthenticator({
        base_url: address,
        auth_endpoint: forge.authorize,
        auth_token_endpoint: forge.token,
        auth_token_endpoint_content_type: 'application/json; charset=utf-8',
        app_id: application,
      }),
    [address, application, forge],
  );
  useEffect(() => {
    const answered = /[?&](?:code|error)=/u.test(window.location.search);
    if (!answered) return;
    void authenticator.completeAuth((failure, credentials) => {
      if (failure || !credentials) setProblem(refusal(failure));
      else {
        const screen = window.sessionStorage.getItem(screenKey);
        if (screen !== null) window.location.hash = screen;
        onLogin(credentials);
      }
      window.sessionStorage.removeItem(screenKey);
    });
    // Once: the code in the address is good for one try.
  }, []);
  const shown = problem ?? (error ? refusal(error) : undefined);
  return (
    <main className="start">
      <h1>Редакция</h1>
      {shown === undefined ? (
        <p>Тексты хранит {forge.title}. Войдите под своим именем на нём.</p>
      ) : (
        <p role="alert">Не удалось войти: {shown}</p>
      )}
      <button
        type="button"
        disabled={inProgress === true}
        onClick={() => {
          window.sessionStorage.setItem(screenKey, window.location.hash);
          void authenticator.authenticate({ scope: forge.scope }, (failure) => {
            setProblem(refusal(failure));
          });
        }}
      >
        {inProgress === true ? 'Вход…' : `Войти через ${forge.title}`}
      </button>
    </main>
  );
}

/** Why it failed; Decap and the forges say it in English. */
function refusal(error: Error | string | null | undefined): string {
  const message = (typeof error === 'string' ? error : (error?.message ?? '')).replace(
    /^\w*Error: /u,
    '',
  );
  if (/[а-яё]/iu.test(message)) return message;
  if (message.includes('access_denied'))
    return 'вы не разрешили редакции работать от вашего имени.';
  if (/insecure/iu.test(message)) return 'страница открыта не по https.';
  if (/nonce/iu.test(message)) return 'ответ пришёл не на тот запрос. Войдите ещё раз.';
  if (/fetch|network/iu.test(message)) return 'сервер не отвечает. Попробуйте чуть позже.';
  return 'сервер отказал. Войдите ещё раз; не поможет — позовите администратора.';
}
