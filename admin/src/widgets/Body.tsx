import type { ReactNode } from 'react';
import { Control } from './Control.tsx';

/** The text of an entry as MDX, for when the editor of rich text is not there. */
export class Body extends Control<string> {
  override render(): ReactNode {
    const { onChange } = this.props;
    const value = this.props.value ?? '';
    return (
      <textarea
        {...this.common}
        className={`${this.common.className} office-body`}
        rows={24}
        spellCheck
        lang="ru"
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    );
  }
}
