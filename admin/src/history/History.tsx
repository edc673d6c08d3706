import type { ReactNode } from 'react';
import { Control } from '../widgets/Control.tsx';
import { changesOf, hasHistory, moment, restore, textOf, versionsOf } from './versions.ts';
import type { Version } from './versions.ts';

interface HistoryState {
  readonly versions?: readonly Version[];
  readonly shown?: { readonly commit: string; readonly text: string } | undefined;
  readonly problem?: string | undefined;
}

/** Who changed an entry and when, what it was, and the way back to it. Not a field: nothing of it is stored. */
export class History extends Control<undefined, HistoryState> {
  override state: HistoryState = {};

  override shouldComponentUpdate(): boolean {
    return true;
  }

  private get place(): readonly [collection: string, slug: string] {
    const entry = this.props.getEntry();
    return [String(entry.get('collection')), String(entry.get('slug'))];
  }

  private run(work: () => Promise<void>): void {
    this.setState({ problem: undefined });
    work().catch((error: unknown) => {
      this.setState({ problem: error instanceof Error ? error.message : 'Не получилось.' });
    });
  }

  private load = async (): Promise<void> => {
    this.setState({ versions: await versionsOf(...this.place) });
  };

  private async show(commit: string): Promise<void> {
    const { shown } = this.state;
    this.setState({
      shown:
        shown?.commit === commit
          ? undefined
          : { commit, text: await textOf(...this.place, commit) },
    });
  }

  private async back(version: Version): Promise<void> {
    const question = `Вернуть версию от ${moment(version.date)}? Она станет черновиком, несохранённые правки пропадут.`;
    if (!window.confirm(question)) return;
    await restore(...this.place, version.commit);
    window.location.reload();
  }

  override render(): ReactNode {
    const { versions, problem } = this.state;
    if (this.props.getEntry().get('newRecord') === true || !hasHistory())
      return <p className="office-note">История появится после первого сохранения.</p>;
    return (
      <div id={this.common.id} className={`${this.common.className} office-history`}>
        {versions === undefined ? (
          <button
            type="button"
            onClick={() => {
              this.run(this.load);
            }}
          >
            Показать историю
          </button>
        ) : (
          <ol>{versions.map((version, index) => this.row(version, index === 0))}</ol>
        )}
        {problem !== undefined && (
          <p className="office-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
    );
  }

  private row(version: Version, newest: boolean): ReactNode {
    const { shown } = this.state;
    const when = moment(version.date);
    return (
      <li key={version.commit}>
        <p>
          <b>{when}</b>, {version.author.name}
          {version.published ? '' : ', черновик'}
        </p>
        <p className="office-note">{changesOf(version)}</p>
        <button
          type="button"
          aria-expanded={shown?.commit === version.commit}
          aria-label={`Текст версии от ${when}`}
          onClick={() => {
            this.run(() => this.show(version.commit));
          }}
        >
          Текст
        </button>
        {!newest && (
          <button
            type="button"
            aria-label={`Вернуть версию от ${when}`}
            onClick={() => {
              this.run(() => this.back(version));
            }}
          >
            Вернуть эту версию
          </button>
        )}
        {shown?.commit === version.commit && (
          <textarea readOnly rows={12} aria-label={`Версия от ${when}`} value={shown.text} />
        )}
      </li>
    );
  }
}
