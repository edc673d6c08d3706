import type { ReactNode } from 'react';
import { Control } from '../widgets/Control.tsx';
import { CheckPanel } from './CheckPanel.tsx';
import './check.css';

/** The panel above the fields of a form. Not a field: nothing of it is stored. */
export class Check extends Control<undefined> {
  override shouldComponentUpdate(): boolean {
    return false;
  }

  /** Keeps Decap from calling a field empty that has no value. */
  getValidateValue = (): string => 'check';

  override render(): ReactNode {
    return <CheckPanel id={this.props.forID} />;
  }
}
