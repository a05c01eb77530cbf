import type { ReactNode } from 'react';
import { euro, euroRond } from './getallen.ts';

export type Kerncijfer = {
  readonly naam: string;
  readonly bedragEurocent: number;
  readonly toelichting: ReactNode;
};

/** A few amounts that carry the page: rounded to read, exact on the line below and when copied. */
export function Kerncijfers({ cijfers }: { readonly cijfers: readonly Kerncijfer[] }) {
  return (
    <dl className="kavel-kerncijfers">
      {cijfers.map(({ naam, bedragEurocent, toelichting }) => (
        <div key={naam}>
          <dt>{naam}</dt>
          <dd className="kavel-kerncijfers__bedrag" title={euro(bedragEurocent)}>
            {euroRond(bedragEurocent)}
          </dd>
          <dd className="kavel-kerncijfers__uitleg">{toelichting}</dd>
        </div>
      ))}
    </dl>
  );
}
