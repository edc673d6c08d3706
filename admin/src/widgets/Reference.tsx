import { List } from 'immutable';
import type { ReactNode } from 'react';
import { texts } from '../decap/control.ts';
import { entriesOf } from '../entries/lookup.ts';
import type { Found } from '../entries/lookup.ts';
import { Control } from './Control.tsx';
import { EntryPicker } from './EntryPicker.tsx';

interface Loaded {
  readonly entries?: readonly Found[];
  readonly failed?: boolean;
}

/** Loads the entries that can be referred to when they are first needed. */
abstract class ReferenceControl<T> extends Control<T, Loaded> {
  override state: Loaded = {};
  private mounted = false;

  /** Decap would redraw only for a new value, but the titles come later. */
  override shouldComponentUpdate(): boolean {
    return true;
  }

  override componentDidMount(): void {
    this.mounted = true;
    if (texts([this.props.value]).length > 0 || texts(this.props.value).length > 0) this.load();
  }

  override componentWillUnmount(): void {
    this.mounted = false;
  }

  load = (): void => {
    if (this.state.entries) return;
    entriesOf(this.described?.collection ?? '').then(
      (entries) => {
        if (this.mounted) this.setState({ entries });
      },
      () => {
        if (this.mounted) this.setState({ failed: true });
      },
    );
  };

  titleOf(slug: string): string {
    return this.state.entries?.find((entry) => entry.slug === slug)?.title ?? slug;
  }

  picker(label: string, chosen: readonly string[], onPick: (slug: string) => void): ReactNode {
    return (
      <EntryPicker
        {...this.common}
        label={label}
        entries={(this.state.entries ?? []).filter(({ slug }) => !chosen.includes(slug))}
        failed={this.state.failed === true}
        onOpen={this.load}
        onPick={onPick}
      />
    );
  }
}

/** Another entry. */
export class Reference extends ReferenceControl<string> {
  override render(): ReactNode {
    const { onChange } = this.props;
    const value = this.props.value ?? '';
    if (value === '') return this.picker('Найти запись', [], onChange);
    return (
      <div className={`${this.common.className} office-chosen`}>
        <span>{this.titleOf(value)}</span>
        <button
          type="button"
          id={this.common.id}
          aria-label={`Выбрать другую: ${String(this.props.field.get('label'))}`}
          onClick={() => {
            this.load();
            onChange('');
          }}
        >
          Выбрать другую
        </button>
      </div>
    );
  }
}

/** Several other entries, in order. */
export class References extends ReferenceControl<List<string>> {
  override stored(): unknown {
    return texts(this.props.value);
  }

  private change(slugs: readonly string[]): void {
    this.props.onChange(List(slugs));
  }

  override render(): ReactNode {
    const chosen = texts(this.props.value);
    return (
      <div className="office-references">
        {chosen.length > 0 && (
          <ol>
            {chosen.map((slug, index) => (
              <li key={slug}>
                <span>{this.titleOf(slug)}</span>
                {index > 0 && (
                  <button
                    type="button"
                    aria-label={`Выше: ${this.titleOf(slug)}`}
                    onClick={() => {
                      const before = chosen.slice(0, index - 1);
                      const neighbour = chosen.slice(index - 1, index);
                      this.change([...before, slug, ...neighbour, ...chosen.slice(index + 1)]);
                    }}
                  >
                    ↑
                  </button>
                )}
                <button
                  type="button"
                  aria-label={`Убрать: ${this.titleOf(slug)}`}
                  onClick={() => {
                    this.change(chosen.filter((other) => other !== slug));
                  }}
                >
                  Убрать
                </button>
              </li>
            ))}
          </ol>
        )}
        {this.picker('Найти и добавить', chosen, (slug) => {
          this.change([...chosen, slug]);
        })}
      </div>
    );
  }
}
