import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { EntryPicker } from '../../widgets/EntryPicker.tsx';
import type { LinkTarget, Services } from '../services.ts';

interface LinkSearchProps {
  readonly services: Services;
  readonly onPick: (target: LinkTarget) => void;
}

const nothing = (): void => undefined;

/** Search among the pages of the site by their titles. */
export function LinkSearch({ services, onPick }: LinkSearchProps): ReactElement {
  const [targets, setTargets] = useState<readonly LinkTarget[]>([]);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    services.linkTargets().then(
      (found) => {
        if (!gone) setTargets(found);
      },
      () => {
        if (!gone) setFailed(true);
      },
    );
    return () => {
      gone = true;
    };
  }, [services]);
  return (
    <EntryPicker
      id=""
      className="office-input"
      label="Найти страницу сайта"
      disabled={false}
      entries={targets.map(({ title, address }) => ({ slug: address, title }))}
      failed={failed}
      onOpen={nothing}
      onFocus={nothing}
      onBlur={nothing}
      onPick={(address) => {
        const target = targets.find((one) => one.address === address);
        if (target) onPick(target);
      }}
    />
  );
}
