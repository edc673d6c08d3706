/** What Decap gives a control of a form. The values in it are Immutable collections or plain text and numbers. */
import type { List, Map } from 'immutable';

export interface ControlProps<T> {
  /** Null in a new item of a list. */
  readonly value: T | null | undefined;
  readonly field: Map<string, unknown>;
  readonly forID: string;
  readonly classNameWrapper: string;
  readonly parentIds?: readonly string[];
  readonly isDisabled?: boolean;
  readonly collection?: Map<string, unknown>;
  readonly entry: Map<string, unknown>;
  readonly getEntry: () => Map<string, unknown>;
  readonly onChange: (value: T) => void;
  readonly onPersistMedia: (file: File, options: object) => Promise<unknown>;
  readonly getAsset: (path: string, field?: Map<string, unknown>) => { toString(): string };
  readonly setActiveStyle: () => void;
  readonly setInactiveStyle: () => void;
}

/** An error of a field; Decap shows its message above the field and will not save. */
export interface ControlError {
  readonly type: 'CUSTOM';
  readonly message: string;
  readonly parentIds?: readonly string[] | undefined;
}

export type Validity = { readonly error: false } | { readonly error: ControlError };

/** A list of texts, however it came: from a file, from Immutable, or not at all. */
export function texts(value: unknown): string[] {
  const array: unknown =
    typeof value === 'object' && value !== null && 'toArray' in value
      ? (value as List<unknown>).toArray()
      : value;
  return Array.isArray(array) ? array.filter((one): one is string => typeof one === 'string') : [];
}
