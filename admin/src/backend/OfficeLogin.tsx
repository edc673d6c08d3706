import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';

interface LoginProps {
  readonly onLogin: (credentials?: object) => void;
  readonly error?: Error | string | null;
}

/** Who an editor is, the server says; so nothing is asked here, unless that fails. */
export function OfficeLogin({ onLogin, error }: LoginProps): ReactElement {
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (tried) return;
    setTried(true);
    onLogin();
  }, [tried, onLogin]);
  // Decap goes on saying that it is signing in after that has failed; so only the error counts.
  const failed = error !== undefined && error !== null;
  return (
    <main className="start">
      <h1>Редакция</h1>
      {failed ? (
        <>
          <p role="alert">
            Не удалось войти:{' '}
            {(typeof error === 'string' ? error : error.message).replace(/^\w*Error: /u, '')}
          </p>
          <button
            type="button"
            onClick={() => {
              onLogin();
            }}
          >
            Войти
          </button>
        </>
      ) : (
        <p role="status">Вход…</p>
      )}
    </main>
  );
}
