import type { ReactNode } from 'react';

export type Telling = { readonly naam: ReactNode; readonly aantal: number; readonly toelichting: ReactNode };

/** A few counts that carry the page. */
export function Tellingen({ tellingen }: { readonly tellingen: readonly Telling[] }) {
  return (
    <dl className="kavel-kerncijfers">
      {tellingen.map(({ naam, aantal, toelichting }, index) => (
        <div key={index}>
          <dt>{naam}</dt>
          <dd className="kavel-kerncijfers__bedrag">{aantal.toLocaleString('nl-NL')}</dd>
          <dd className="kavel-kerncijfers__uitleg">{toelichting}</dd>
        </div>
      ))}
    </dl>
  );
}
