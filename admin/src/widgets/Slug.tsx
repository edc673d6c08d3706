import type { ReactNode } from 'react';
import { collectionOf } from '../config/describe.ts';
import type { Validity } from '../decap/control.ts';
import { isTaken, slugOf } from '../entries/lookup.ts';
import { addressStart, slugFrom, slugProblem } from '../entries/slug.ts';
import { hasHistory } from '../history/versions.ts';
import { Rename } from '../rename/Rename.tsx';
import { Control } from './Control.tsx';

interface SlugState {
  readonly title: string;
  /** What Decap calls the entry that is open. */
  readonly open?: unknown;
  /** The state of its draft; nothing when it has none. */
  readonly status?: unknown;
  /** The slug that has been found taken. */
  readonly taken?: string | undefined;
}

/** The last part of an entry's address: made from the title, shown, typed before the first save, changed by itself later. */
export class Slug extends Control<string, SlugState> {
  override state: SlugState = { title: '' };
  private watch: ReturnType<typeof setInterval> | undefined;
  private asked = '';

  private get name(): string {
    return String(this.props.collection?.get('name'));
  }

  private get isNew(): boolean {
    return this.props.getEntry().get('newRecord') === true;
  }

  /** Whether readers know the entry. */
  private get isPublished(): boolean {
    return this.props.getEntry().get('isModification') !== false;
  }

  /** Only who publishes changes what is published, and only our own service does it in one commit. */
  private get mayRename(): boolean {
    return hasHistory() && (!this.isPublished || this.props.collection?.get('publish') === true);
  }

  /** Whether a draft of it waits, which a rename on the site would part from its entry. */
  private get hasChanges(): boolean {
    return this.isPublished && Boolean(this.props.getEntry().get('status'));
  }

  /** What the address will be. */
  private get slug(): string {
    const typed = this.props.value?.trim() ?? '';
    return typed === '' ? slugFrom(this.state.title) : typed;
  }

  override componentDidMount(): void {
    // Decap redraws a control for its own value only; the title, and which entry is open, are not that.
    this.watch = setInterval(this.look, 400);
  }

  override componentWillUnmount(): void {
    clearInterval(this.watch);
  }

  override shouldComponentUpdate(): boolean {
    return true;
  }

  private look = (): void => {
    const entry = this.props.getEntry();
    const open = entry.get('slug');
    const status = entry.get('status');
    if (open !== this.state.open || status !== this.state.status) this.setState({ open, status });
    if (!this.isNew) return;
    const data = entry.get('data') as { get(key: string): unknown } | undefined;
    const found = data?.get('title');
    const title = typeof found === 'string' ? found : '';
    if (title !== this.state.title) this.setState({ title });
    const { slug } = this;
    if (slug === '' || slug === this.asked) return;
    this.asked = slug;
    void isTaken(this.name, slug).then((taken) => {
      if (this.asked === slug) this.setState({ taken: taken ? slug : undefined });
    });
  };

  override isValid = (): Validity => {
    const typed = this.props.value?.trim() ?? '';
    if (!this.isNew || typed === '') return { error: false };
    const problem =
      slugProblem(typed, collectionOf(this.name)?.reservedSlugs ?? []) ??
      (this.state.taken === typed ? `Адрес «${typed}» уже занят. Измените его.` : undefined);
    return problem === undefined ? { error: false } : this.wrong(problem);
  };

  override render(): ReactNode {
    const { onChange, forID, classNameWrapper } = this.props;
    const value = this.props.value ?? '';
    const start = addressStart(this.name);
    const own = slugOf(String(this.props.getEntry().get('slug')));
    if (!this.isNew)
      return (
        <div id={forID} className={`${classNameWrapper} office-address`}>
          <span>
            {start}
            <b>{own}</b>
          </span>
          {this.mayRename && this.hasChanges && (
            <p className="office-note">
              Чтобы изменить адрес, сначала опубликуйте или удалите неопубликованные правки.
            </p>
          )}
          {this.mayRename && !this.hasChanges && (
            <Rename
              key={own}
              id={forID}
              collection={this.name}
              slug={own}
              reserved={collectionOf(this.name)?.reservedSlugs ?? []}
              start={start}
              published={this.isPublished}
            />
          )}
        </div>
      );
    const { slug } = this;
    return (
      <>
        <input
          {...this.common}
          type="text"
          spellCheck={false}
          autoCapitalize="none"
          value={value}
          placeholder={slugFrom(this.state.title) || 'получится из заголовка'}
          aria-describedby={`${forID}-address`}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
        <p id={`${forID}-address`} className="office-note" role="status">
          {slug !== '' && (
            <>
              Адрес: {start}
              <b>{slug}</b>
              {this.state.taken === slug && ' — уже занят, измените'}
            </>
          )}
        </p>
        <p className="office-note">
          Латинские буквы, цифры и дефис. Не заполните — получится из заголовка.
        </p>
      </>
    );
  }
}
