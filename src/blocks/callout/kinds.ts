/** The kinds of callouts: the description offers them, the component draws them. */
export const calloutKinds = [
  { value: 'note', label: 'Обратите внимание' },
  { value: 'important', label: 'Важно' },
  { value: 'warning', label: 'Осторожно' },
  { value: 'tip', label: 'Совет' },
] as const;

export type CalloutKind = (typeof calloutKinds)[number];

/** The kind of that value; a note when there is none. */
export function calloutKind(value: string | undefined): CalloutKind {
  return calloutKinds.find((kind) => kind.value === value) ?? calloutKinds[0];
}
