import type { ReactElement } from 'react';

interface CounterProps {
  readonly id: string;
  readonly length: number;
  readonly max: number | undefined;
}

/** «Осталось 12 знаков», once less than a third of the limit is left; «лишних 3 знака» beyond it. */
export function Counter({ id, length, max }: CounterProps): ReactElement | null {
  if (max === undefined) return null;
  const left = max - length;
  const close = left < max / 3;
  return (
    <p id={id} className={left < 0 ? 'office-count office-count-over' : 'office-count'}>
      {left < 0 && `Лишних ${signs(-left)} из ${max}`}
      {left >= 0 && close && `Осталось ${signs(left)} из ${max}`}
      {left >= 0 && !close && `До ${signs(max)}`}
    </p>
  );
}

const plural = new Intl.PluralRules('ru');
const words: Partial<Record<Intl.LDMLPluralRule, string>> = {
  one: 'знак',
  few: 'знака',
  many: 'знаков',
};

function signs(count: number): string {
  return `${count} ${words[plural.select(count)] ?? 'знаков'}`;
}
