import { keep, recall } from '../storage.ts';

const key = 'fill';

type Values = Readonly<Record<string, string>>;

/** What a member writes of themselves. The next one may sign on the same computer, so it is never kept. */
const ofMember =
  /^(?:fullName|address|phone|email|passport|representative|otherData|publish|prohibit|signDate)/u;

/** Whether the value of a question may be kept for the next form. */
export const mayRemember = (name: string): boolean => !ofMember.test(name);

/** What the reader let this device remember; nothing unless asked to. */
export function remembered(): Values {
  const kept = Object.entries(recall<Record<string, string>>(key, {}));
  return Object.fromEntries(kept.filter(([name]) => mayRemember(name)));
}

/**
 * Remembers values for the next form or kit, beside those of other questions; an empty one is forgotten.
 * @returns whether the browser let it
 */
export function remember(values: Values): boolean {
  const all = Object.entries({ ...remembered(), ...values });
  return keep(
    key,
    Object.fromEntries(all.filter(([name, value]) => value !== '' && mayRemember(name))),
  );
}

/** Forgets everything. */
export function forget(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // A storage that is closed has nothing to forget.
  }
}

/** Calls back when another tab has remembered something or forgotten everything. */
export function onRemembered(changed: (values: Values | undefined) => void): void {
  addEventListener('storage', (event) => {
    if (event.key !== null && event.key !== key) return;
    changed(event.newValue === null ? undefined : remembered());
  });
}
