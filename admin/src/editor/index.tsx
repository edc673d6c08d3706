/** The widget `mdx` of Decap: the body editor in a form. */
import type { ReactNode } from 'react';
import { blocks } from '../../../src/blocks/index.ts';
import { collectionOf } from '../config/describe.ts';
import { entriesOf } from '../entries/lookup.ts';
import { filesBeside } from '../uploads/beside.ts';
import { takeFile, takePicture } from '../uploads/intake.ts';
import { Control } from '../widgets/Control.tsx';
import { BodyEditor } from './BodyEditor.tsx';
import { linkTargets } from './linkTargets.ts';
import type { Services } from './services.ts';

export { baselineOf } from './convert/body.ts';

/** The text of an entry. */
export class MdxControl extends Control<string> {
  private readonly services: Services = {
    blocks: this.allowed,
    pictureUrl: (path) => this.props.getAsset(path, this.props.field).toString(),
    filesBeside: () => filesBeside(this.props.getEntry()),
    upload: async (kind, file) => {
      const taken = await (kind === 'picture' ? takePicture(file) : takeFile(file));
      const added = await this.props.onPersistMedia(taken, { field: this.props.field });
      return added === undefined ? undefined : `./${taken.name}`;
    },
    entriesOf,
    linkTargets,
  };

  /** Decap would redraw only for a new value, but a picture arrives after its address. */
  override shouldComponentUpdate(): boolean {
    return true;
  }

  /** Blocks for the menu: a column is added by its columns, a field only where there is something to fill in. */
  private get allowed() {
    const own = collectionOf(String(this.props.collection?.get('name')))?.blocks ?? [];
    return blocks.filter(
      ({ name, inside, restricted }) =>
        inside === undefined && (restricted !== true || own.includes(name)),
    );
  }

  override render(): ReactNode {
    const {
      onChange,
      forID,
      field,
      classNameWrapper,
      setActiveStyle,
      setInactiveStyle,
      isDisabled,
    } = this.props;
    const value = this.props.value ?? '';
    return (
      <BodyEditor
        id={forID}
        label={String(field.get('label'))}
        className={classNameWrapper}
        value={value}
        onChange={onChange}
        services={this.services}
        disabled={isDisabled === true}
        onFocus={setActiveStyle}
        onBlur={setInactiveStyle}
      />
    );
  }
}
