import { Alert } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';

type Soort = 'info' | 'ok' | 'warning' | 'error';

const ICON: Readonly<Record<Soort, string>> = { info: 'i', ok: '✓', warning: '!', error: '×' };

/** A message that stands out by its icon and its words, not by its colour alone. */
export function Melding({
  soort,
  titel,
  children,
}: {
  readonly soort: Soort;
  readonly titel: string;
  readonly children?: ReactNode;
}) {
  return (
    <Alert type={soort} role={soort === 'error' ? 'alert' : 'status'}>
      <div className="kavel-melding">
        <span aria-hidden="true" className="kavel-melding__teken">
          {ICON[soort]}
        </span>
        <div>
          <p className="kavel-melding__titel">{titel}</p>
          {children}
        </div>
      </div>
    </Alert>
  );
}
