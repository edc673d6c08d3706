import type { ReactElement } from 'react';

interface ToolButtonProps {
  /** What it does, with its keys; also read aloud. */
  readonly label: string;
  /** What is seen on it. */
  readonly text: string;
  readonly pressed?: boolean;
  readonly className?: string;
  readonly onPress: () => void;
}

/** A button that leaves the caret where it is. */
export function ToolButton({
  label,
  text,
  pressed,
  className = '',
  onPress,
}: ToolButtonProps): ReactElement {
  return (
    <button
      type="button"
      className={`editor-tool ${className}`}
      title={label}
      aria-label={label}
      aria-pressed={pressed}
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      onClick={onPress}
    >
      {text}
    </button>
  );
}
