import { useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { isDate, isDateTime } from '../../../src/fields/dates.ts';
import { Control } from './Control.tsx';
import type { Validity } from '../decap/control.ts';
import {
  hasAppeared,
  joinMoment,
  momentInWords,
  momentParts,
  noSuchDay,
  noSuchMoment,
  toRussian,
  toStored,
} from './days.ts';

/** A day as `05.03.2020`, typed or picked; stored as `2020-03-05`. */
export class Day extends Control<string> {
  override wrong(): Validity {
    return super.wrong(noSuchDay);
  }

  override render(): ReactNode {
    const { onChange } = this.props;
    const value = this.props.value ?? '';
    return <DayInput {...this.common} day={value} onDay={onChange} />;
  }
}

/** A day and, if it is known, the time in Chita. */
export class Moment extends Control<string> {
  override wrong(): Validity {
    return super.wrong(noSuchMoment);
  }

  override render(): ReactNode {
    const { onChange } = this.props;
    const value = this.props.value ?? '';
    const { day, time } = momentParts(value);
    return (
      <div className="office-moment">
        <DayInput
          {...this.common}
          day={day}
          onDay={(changed) => {
            onChange(joinMoment(changed, time));
          }}
        />
        <label className="office-time">
          Время по Чите
          <input
            type="text"
            inputMode="numeric"
            placeholder="ЧЧ:ММ"
            defaultValue={time}
            key={time}
            disabled={day === ''}
            onBlur={(event) => {
              onChange(joinMoment(day, normalTime(event.target.value)));
            }}
          />
        </label>
        {this.props.field.get('name') === 'publishAt' && value !== '' && (
          <p className="office-note" role="status">
            {appearance(value)}
          </p>
        )}
      </div>
    );
  }
}

/** What setting a moment of publication leads to. */
function appearance(moment: string): string {
  if (!isDate(moment) && !isDateTime(moment)) return '';
  const time = isDate(moment) ? 'в 00:00' : '';
  const when = `${momentInWords(moment)} ${time}`.trim();
  return hasAppeared(moment)
    ? 'Срок уже настал: запись появится, как только вы её опубликуете.'
    : `Появится на сайте ${when} по Чите, сама, если к тому времени опубликована. До срока её видит только редакция.`;
}

/** `9:5` → `09:05`; anything else as it is, for the check to refuse. */
function normalTime(typed: string): string {
  const match = /^\s*(\d{1,2})[:.](\d{1,2})\s*$/u.exec(typed);
  return match
    ? `${(match[1] ?? '').padStart(2, '0')}:${(match[2] ?? '').padStart(2, '0')}`
    : typed.trim();
}

interface DayInputProps {
  readonly id: string;
  readonly className: string;
  readonly disabled: boolean;
  readonly day: string;
  readonly onDay: (day: string) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** The browser's own date field follows the browser's language, not the page's; so the text is ours, the calendar its. */
function DayInput({ day, onDay, onFocus, onBlur, disabled, ...rest }: DayInputProps): ReactElement {
  const [typed, setTyped] = useState<string>();
  const calendar = useRef<HTMLInputElement>(null);
  return (
    <div className="office-day">
      <input
        {...rest}
        type="text"
        inputMode="numeric"
        placeholder="ДД.ММ.ГГГГ"
        disabled={disabled}
        value={typed ?? toRussian(day)}
        onFocus={onFocus}
        onChange={(event) => {
          setTyped(event.target.value);
          onDay(toStored(event.target.value));
        }}
        onBlur={() => {
          setTyped(undefined);
          onBlur();
        }}
      />
      <button
        type="button"
        disabled={disabled}
        onClick={() => {
          calendar.current?.showPicker();
        }}
      >
        Календарь
      </button>
      <input
        ref={calendar}
        type="date"
        className="office-calendar"
        tabIndex={-1}
        aria-hidden="true"
        value={/^\d{4}-\d{2}-\d{2}$/u.test(day) ? day : ''}
        onChange={(event) => {
          onDay(event.target.value);
        }}
      />
    </div>
  );
}
