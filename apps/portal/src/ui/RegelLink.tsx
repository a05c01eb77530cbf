import type { ReactNode } from 'react';
import { PageLink } from './Verwijzing.tsx';

/** To the page about one rule of one document, from wherever it is named. */
export function RegelLink({
  document,
  regel,
  children,
}: {
  readonly document: string;
  readonly regel: string;
  readonly children: ReactNode;
}) {
  return (
    <PageLink to="/beleid/$document/$regel" params={{ document, regel }}>
      {children}
    </PageLink>
  );
}

/** To the page about one document. */
export function DocumentLink({
  document,
  children,
}: {
  readonly document: string;
  readonly children: ReactNode;
}) {
  return (
    <PageLink to="/beleid/$document" params={{ document }}>
      {children}
    </PageLink>
  );
}
