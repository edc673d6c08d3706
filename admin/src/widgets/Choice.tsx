import { List } from 'immutable';
import type { ReactNode } from 'react';
import { texts } from '../decap/control.ts';
import { Control } from './Control.tsx';

/** One value of a few. */
export class Choice extends Control<string> {
  override render(): ReactNode {
    const { onChange } = this.props;
    const value = this.props.value ?? '';
    const { options = [], required = false, default: preset } = this.described ?? {};
    return (
      <select
        {...this.common}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        {preset === undefined && <option value="">{required ? 'Выберите…' : 'Не указано'}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
}

/** Several values of a few; stored in the order they were chosen in. */
export class Choices extends Control<List<string>> {
  override stored(): unknown {
    return texts(this.props.value);
  }

  override render(): ReactNode {
    const { value, onChange, forID, classNameWrapper, field } = this.props;
    const chosen = texts(value);
    const toggle = (one: string, on: boolean): void => {
      const rest = chosen.filter((other) => other !== one);
      onChange(List(on ? [...rest, one] : rest));
    };
    return (
      <div
        id={forID}
        className={`${classNameWrapper} office-choices`}
        role="group"
        aria-label={String(field.get('label'))}
      >
        {(this.described?.options ?? []).map((option) => (
          <label key={option.value}>
            <input
              type="checkbox"
              checked={chosen.includes(option.value)}
              onChange={(event) => {
                toggle(option.value, event.target.checked);
              }}
            />
            {option.label}
          </label>
        ))}
      </div>
    );
  }
}
