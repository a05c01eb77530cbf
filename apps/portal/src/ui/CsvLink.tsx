import type { ReactNode } from 'react';
import { DownloadLink } from './Verwijzing.tsx';
import { addressOf } from './opslaan.ts';

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
        link.href = addressOf(new Blob([maak()], { type: 'text/csv;charset=utf-8' }));
      }}
    >
      {children}
    </DownloadLink>
  );
}
