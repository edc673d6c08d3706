import type { ReactNode } from 'react';
import { filesBeside } from '../uploads/beside.ts';
import { takeFile, takePicture } from '../uploads/intake.ts';
import type { UploadKind } from '../uploads/kinds.ts';
import { UploadField } from '../uploads/UploadField.tsx';
import { Control } from './Control.tsx';

/** The field for a picture or a file. */
abstract class Upload extends Control<string> {
  protected abstract readonly kind: UploadKind;

  /** Decap would redraw only for a new value, but a picture arrives after its address. */
  override shouldComponentUpdate(): boolean {
    return true;
  }

  override stored(): unknown {
    const { value } = this.props;
    return !value || value.includes('/') ? value : `./${value}`;
  }

  private upload = async (file: File): Promise<string | undefined> => {
    const taken = await (this.kind === 'picture' ? takePicture(file) : takeFile(file));
    const added = await this.props.onPersistMedia(taken, { field: this.props.field });
    // Nothing comes back when the editor has kept the file of the same name.
    return added === undefined ? undefined : `./${taken.name}`;
  };

  override render(): ReactNode {
    const { forID, field, getAsset } = this.props;
    const value = this.props.value ?? '';
    const { className, disabled, onFocus, onBlur } = this.common;
    const isPicture = this.kind === 'picture' && value !== '';
    return (
      <UploadField
        {...{ className, disabled, onFocus, onBlur }}
        id={forID}
        kind={this.kind}
        value={value}
        beside={filesBeside(this.props.getEntry())}
        pictureUrl={isPicture ? getAsset(value, field).toString() : undefined}
        upload={this.upload}
        onChange={this.props.onChange}
      />
    );
  }
}

/** A picture beside the entry. */
export class Picture extends Upload {
  protected override readonly kind = 'picture';
}

/** A file to download beside the entry. */
export class Attachment extends Upload {
  protected override readonly kind = 'file';
}
