import type { ReactNode } from 'react';

type Props = {
  readonly aan: boolean;
  readonly wijzig: (aan: boolean) => void;
  readonly children: ReactNode;
};

/** Yes or no, with its words behind it; the whole line can be clicked. */
export function Vinkje({ aan, wijzig, children }: Props) {
  return (
    <label className="kavel-vinkje">
      <input
        type="checkbox"
        checked={aan}
        onChange={(event) => {
          wijzig(event.currentTarget.checked);
        }}
      />
      <span>{children}</span>
    </label>
  );
}
