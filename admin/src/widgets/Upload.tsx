import type { List, Map } from 'immutable';
import type { ChangeEvent, DragEvent, ReactNode } from 'react';
import { Refused, takeFile, takePicture } from '../uploads/intake.ts';
import { Control } from './Control.tsx';

interface UploadState {
  readonly problem?: string | undefined;
  readonly busy?: boolean;
}

/** A file beside the entry: taken from the disk by a button or by dropping, or one that lies there already. */
abstract class Upload extends Control<string, UploadState> {
  override state: UploadState = {};

  /** What the button says. */
  protected abstract readonly choose: string;
  /** For the dialog of the operating system. */
  protected abstract readonly accept: string;
  protected abstract take(file: File): Promise<File>;
  /** Which of the files beside the entry may be chosen. */
  protected abstract fits(name: string): boolean;
  protected abstract show(value: string): ReactNode;

  /** Decap would redraw only for a new value, but a picture arrives after its address. */
  override shouldComponentUpdate(): boolean {
    return true;
  }

  override stored(): unknown {
    const { value } = this.props;
    return value === undefined || value === '' || value.includes('/') ? value : `./${value}`;
  }

  private add = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    this.setState({ busy: true, problem: undefined });
    try {
      const taken = await this.take(file);
      const added = await this.props.onPersistMedia(taken, { field: this.props.field });
      // Nothing comes back when the editor has kept the file of the same name.
      if (added !== undefined) this.props.onChange(`./${taken.name}`);
      this.setState({ busy: false });
    } catch (error) {
      const problem =
        error instanceof Refused ? error.message : 'Файл не загрузился. Попробуйте ещё раз.';
      this.setState({ busy: false, problem });
    }
  };

  /** Names of files that lie beside the entry. */
  private get beside(): string[] {
    const files = this.props.getEntry().get('mediaFiles') as List<Map<string, unknown>> | undefined;
    const names = files?.map((file) => String(file.get('name'))).toArray() ?? [];
    return [...new Set(names)].filter((name) => this.fits(name));
  }

  override render(): ReactNode {
    const { value = '', onChange, forID } = this.props;
    const { busy = false, problem } = this.state;
    const name = value.replace(/^\.\//u, '');
    const others = this.beside.filter((one) => one !== name);
    return (
      <div
        className={`${this.common.className} office-upload`}
        onDragOver={(event: DragEvent) => {
          event.preventDefault();
        }}
        onDrop={(event: DragEvent) => {
          event.preventDefault();
          void this.add(event.dataTransfer.files[0]);
        }}
      >
        {value !== '' && this.show(value)}
        <p>
          <label className="office-file">
            {busy ? 'Загружается…' : this.choose}
            <input
              id={forID}
              type="file"
              accept={this.accept}
              disabled={busy}
              onFocus={this.props.setActiveStyle}
              onBlur={this.props.setInactiveStyle}
              onChange={(event: ChangeEvent<HTMLInputElement>) => {
                void this.add(event.target.files?.[0]);
                event.target.value = '';
              }}
            />
          </label>
          {value !== '' && (
            <button
              type="button"
              onClick={() => {
                onChange('');
              }}
            >
              Убрать
            </button>
          )}
        </p>
        {others.length > 0 && (
          <select
            aria-label="Взять файл, который уже лежит рядом с записью"
            value=""
            onChange={(event) => {
              onChange(`./${event.target.value}`);
            }}
          >
            <option value="">Взять уже загруженный…</option>
            {others.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        )}
        {problem !== undefined && (
          <p className="office-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
    );
  }
}

/** A picture beside the entry. */
export class Picture extends Upload {
  protected override readonly choose = 'Выбрать картинку';
  protected override readonly accept = 'image/jpeg,image/png,image/webp';

  protected override take(file: File): Promise<File> {
    return takePicture(file);
  }

  protected override fits(name: string): boolean {
    return /\.(?:jpe?g|png|webp|avif)$/u.test(name);
  }

  protected override show(value: string): ReactNode {
    return (
      <>
        <img src={this.props.getAsset(value, this.props.field).toString()} alt="" />
        <span className="office-note">{value.replace(/^\.\//u, '')}</span>
      </>
    );
  }
}

/** A file to download beside the entry. */
export class Attachment extends Upload {
  protected override readonly choose = 'Выбрать файл';
  protected override readonly accept = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.zip,.csv,.txt';

  protected override take(file: File): Promise<File> {
    return Promise.resolve().then(() => takeFile(file));
  }

  protected override fits(name: string): boolean {
    return /\.(?:pdf|docx|xlsx|pptx|odt|ods|zip|csv|txt)$/u.test(name);
  }

  protected override show(value: string): ReactNode {
    return <b>{value.replace(/^\.\//u, '')}</b>;
  }
}
