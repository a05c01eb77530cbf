import type { ReactNode } from 'react';
import { DownloadLink } from './Verwijzing.tsx';

type Props = {
  /** Of the file. */
  readonly naam: string;
  /** Made when someone asks for it: a table can be long and change many times a second. */
  readonly maak: () => string;
  readonly children: ReactNode;
};

/** Downloads what is shown, made in the browser. */
export function CsvLink({ naam, maak, children }: Props) {
  return (
    <DownloadLink
      href="#csv"
      bestand={naam}
      voordat={(link) => {
        const made = URL.createObjectURL(new Blob([maak()], { type: 'text/csv;charset=utf-8' }));
        link.href = made;
        setTimeout(() => {
          URL.revokeObjectURL(made);
        }, BEWAAR_MS);
      }}
    >
      {children}
    </DownloadLink>
  );
}

/** By then the browser has read it. */
const BEWAAR_MS = 60_000;
