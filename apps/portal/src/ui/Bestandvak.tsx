import { useId, useState } from 'react';
import type { ReactNode, RefObject } from 'react';

type Props = {
  readonly veld?: RefObject<HTMLInputElement | null>;
  /** What the button says. */
  readonly knop: string;
  readonly sleep: string;
  readonly uitleg: ReactNode;
  /** Several files at once. */
  readonly meer?: boolean;
  /** Names of files that the browser offers first, as `.csv,.xlsx`. */
  readonly soorten?: string;
  readonly kies: (bestanden: readonly File[]) => void;
};

/** Files by button, by keyboard or by dragging. */
export function Bestandvak({ veld, knop, sleep, uitleg, meer = false, soorten, kies }: Props) {
  const [isOver, setIsOver] = useState(false);
  const id = useId();
  return (
    <div
      className="kavel-upload"
      {...(isOver ? { 'data-boven': '' } : {})}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => {
        setIsOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        const dropped = [...event.dataTransfer.files];
        if (dropped.length > 0) kies(meer ? dropped : dropped.slice(0, 1));
      }}
    >
      <input
        {...(veld === undefined ? {} : { ref: veld })}
        {...(soorten === undefined ? {} : { accept: soorten })}
        id={id}
        type="file"
        multiple={meer}
        className="kavel-verborgen"
        aria-describedby={`${id}-uitleg`}
        onKeyDown={(event) => {
          // It looks like a button, so it answers to Enter as one; browsers give a file field the space bar alone.
          if (event.key === 'Enter') event.currentTarget.click();
        }}
        onChange={(event) => {
          const gekozen = [...(event.currentTarget.files ?? [])];
          // The same file can then be chosen once more.
          event.currentTarget.value = '';
          if (gekozen.length > 0) kies(gekozen);
        }}
      />
      <label htmlFor={id}>{knop}</label>
      <p className="kavel-upload__sleep">{sleep}</p>
      <p id={`${id}-uitleg`}>{uitleg}</p>
    </div>
  );
}
