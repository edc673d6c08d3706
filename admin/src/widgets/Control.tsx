import { Component } from 'react';
import type { Field } from '../../../src/fields/fields.ts';
import { fieldAt } from '../config/describe.ts';
import type { ControlProps, Validity } from '../decap/control.ts';

/**
 * A control of a form. It checks its value by the very rule that the build applies, and says the same words.
 * Decap asks `isValid` before saving and when the control loses focus.
 */
export abstract class Control<T, S = object> extends Component<ControlProps<T>, S> {
  /** The description of the field; absent only for fields that no content type has (slug, body). */
  get described(): Field | undefined {
    const address = this.props.field.get('described');
    return typeof address === 'string' ? fieldAt(address) : undefined;
  }

  /** The value as it would be stored. */
  stored(): unknown {
    return this.props.value;
  }

  isValid = (): Validity => {
    const value = this.stored();
    // That something required is missing is Decap's to say.
    if (value === '' || value === undefined || value === null) return { error: false };
    const result = this.described?.schema.safeParse(value);
    if (!result || result.success) return { error: false };
    return this.wrong(result.error.issues[0]?.message ?? 'Проверьте значение.');
  };

  wrong(message: string): Validity {
    return { error: { type: 'CUSTOM', message, parentIds: this.props.parentIds } };
  }

  /** Attributes that every input has. */
  get common() {
    const { forID, classNameWrapper, setActiveStyle, setInactiveStyle, isDisabled } = this.props;
    return {
      id: forID,
      className: `${classNameWrapper} office-input`,
      disabled: isDisabled === true,
      onFocus: setActiveStyle,
      onBlur: setInactiveStyle,
    };
  }
}
