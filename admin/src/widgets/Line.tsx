import type { ReactNode } from 'react';
import { Control } from './Control.tsx';
import { Counter } from './Counter.tsx';

/** One line of text, with a count of characters where there is a limit. */
export class Line extends Control<string> {
  override render(): ReactNode {
    const { onChange, forID } = this.props;
    const value = this.props.value ?? '';
    const max = this.described?.max;
    return (
      <>
        <input
          {...this.common}
          type="text"
          value={value}
          aria-describedby={max === undefined ? undefined : `${forID}-count`}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
        <Counter id={`${forID}-count`} length={value.length} max={max} />
      </>
    );
  }
}

/** Several lines of plain text. */
export class Lines extends Control<string> {
  override render(): ReactNode {
    const { onChange, forID } = this.props;
    const value = this.props.value ?? '';
    const max = this.described?.max;
    return (
      <>
        <textarea
          {...this.common}
          rows={3}
          value={value}
          aria-describedby={max === undefined ? undefined : `${forID}-count`}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
        <Counter id={`${forID}-count`} length={value.length} max={max} />
      </>
    );
  }
}
