import type { ColumnType } from '../../collections/options/column-types.ts';

/** A column of a register, as its collection describes it. */
export interface RegisterColumn {
  readonly key: string;
  readonly title: string;
  readonly type: ColumnType;
  readonly required: boolean;
  readonly hint?: string | undefined;
  readonly choices: readonly string[];
  readonly maxLength?: number | undefined;
  readonly examples: readonly string[];
  /** Rules that the check of a filled-in table holds its rows to. */
  readonly mustBe?: string | undefined;
  readonly notFuture?: boolean;
  /** `YYYY-MM-DD`. */
  readonly earliest?: string | undefined;
  /** The key of another column with a day. */
  readonly notBefore?: string | undefined;
  readonly unique?: boolean;
  readonly sameInAllRows?: boolean;
}

/** What the file of a register is made of, and what a filled one is checked by. */
export interface Register {
  readonly title: string;
  readonly description: string;
  readonly filledBy: string;
  readonly sentTo: string;
  readonly due?: string | undefined;
  /** Of its page, absolute. */
  readonly address: string;
  readonly columns: readonly RegisterColumn[];
}

/** Names of the sheets; the first is the one that is filled in. */
export const sheetNames = {
  table: 'Реестр',
  help: 'Как заполнять',
  sample: 'Образец',
  lists: 'Списки',
} as const;

/** Rows that have checks and formats. */
export const maxRows = 5000;

/** Values a column may have; none where any will do. */
export function choicesOf({ type, choices }: RegisterColumn): readonly string[] {
  return type === 'yes-no' ? ['да', 'нет'] : type === 'choice' ? choices : [];
}

/** What a column takes, in words. */
export function ruleOf(column: RegisterColumn, label: string): string {
  const choices = choicesOf(column);
  const what = choices.length > 0 ? `одно из: ${choices.join(', ')}` : label.toLowerCase();
  return column.maxLength === undefined ? what : `${what}, не длиннее ${column.maxLength} знаков`;
}
