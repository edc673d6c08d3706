/** A block in a line of words. */
import type { Block } from '../../../../src/blocks/block.ts';
import { toRussian } from '../../widgets/days.ts';

/** The values that people can read, without the name of the block: «Важно · До 1 апреля». */
export function summaryOf(block: Block, values: Readonly<Record<string, string>>): string {
  return Object.entries(block.props)
    .flatMap(([name, field]) => {
      const value = values[name] ?? '';
      if (value === '') return [];
      if (field.kind === 'date') return [toRussian(value)];
      return [field.options?.find((option) => option.value === value)?.label ?? value];
    })
    .join(' · ');
}
