import type { ReactElement } from 'react';
import type { Change } from './compare.ts';

const words = { same: '', added: 'Добавлено: ', removed: 'Убрано: ' } as const;

/** Changes of one version, as a corrected manuscript shows them: taken out struck through, put in marked. */
export function Changes({ changes }: { readonly changes: readonly Change[] }): ReactElement {
  if (changes.length === 0)
    return <p className="office-note">Слова и файлы те же: изменилась только запись поля.</p>;
  return (
    <dl className="office-changes">
      {changes.map(({ where, pieces }, index) => (
        <div key={`${where} ${index}`}>
          <dt>{where}</dt>
          <dd>
            {pieces.map(({ kind, text }, place) => {
              const Tag = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'span';
              return (
                <Tag
                  key={`${kind} ${place}`}
                  aria-label={words[kind] === '' ? undefined : words[kind] + text}
                >
                  {text}
                </Tag>
              );
            })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
