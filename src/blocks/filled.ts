/** The value, or undefined when it is missing or empty: editors leave `title=""` where they cleared a field. */
export function filled(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}
