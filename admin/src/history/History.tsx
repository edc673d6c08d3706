import type { ReactNode } from 'react';
import { fieldsOf } from '../config/describe.ts';
import { Control } from '../widgets/Control.tsx';
import { Changes } from './Changes.tsx';
import { compare } from './compare.ts';
import type { Change } from './compare.ts';
import { hasHistory, moment, restore, snapshotOf, versionsOf } from './versions.ts';
import type { Version } from './versions.ts';

interface HistoryState {
  readonly versions?: readonly Version[];
  readonly shown?: { readonly commit: string; readonly changes: readonly Change[] } | undefined;
  readonly problem?: string | undefined;
}

/** Who changed an entry and when, what it was, and the way back to it. Not a field: nothing of it is stored. */
export class History extends Control<undefined, HistoryState> {
  override state: HistoryState = {};

  override shouldComponentUpdate(): boolean {
    return true;
  }

  /** Keeps Decap from calling a field empty that has no value. */
  getValidateValue = (): string => 'history';

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

  private async show(commit: string, before: string): Promise<void> {
    if (this.state.shown?.commit === commit) {
      this.setState({ shown: undefined });
      return;
    }
    const [a, b] = await Promise.all([
      snapshotOf(...this.place, before),
      snapshotOf(...this.place, commit),
    ]);
    const [collection, slug] = this.place;
    const isSetting = collection === 'settings';
    const fields = fieldsOf(isSetting ? `settings/${slug}` : collection);
    this.setState({ shown: { commit, changes: compare(fields, a, b, isSetting) } });
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
          <ol>{versions.map((version, index) => this.row(version, index, versions[index + 1]))}</ol>
        )}
        {problem !== undefined && (
          <p className="office-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
    );
  }

  private row(version: Version, index: number, before: Version | undefined): ReactNode {
    const { shown } = this.state;
    const { commit, author, date, published } = version;
    const when = moment(date);
    return (
      <li key={commit}>
        <p>
          <b>{when}</b>, {author.name}
          {published ? ', опубликовано' : ', черновик'}
        </p>
        {before ? (
          <button
            type="button"
            aria-expanded={shown?.commit === commit}
            aria-label={`Что изменилось ${when}`}
            onClick={() => {
              this.run(() => this.show(commit, before.commit));
            }}
          >
            Что изменилось
          </button>
        ) : (
          <span className="office-note">Первая версия </span>
        )}
        {index > 0 && (
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
        {shown?.commit === commit && <Changes changes={shown.changes} />}
      </li>
    );
  }
}
