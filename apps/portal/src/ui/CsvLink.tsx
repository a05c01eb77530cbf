import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { DownloadLink } from './Verwijzing.tsx';

type Props = { readonly naam: string; readonly tekst: string; readonly children: ReactNode };

/** Downloads what is shown, made in the browser; `naam`: of the file. */
export function CsvLink({ naam, tekst, children }: Props) {
  const [adres, setAdres] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([tekst], { type: 'text/csv;charset=utf-8' }));
    setAdres(made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [tekst]);
  return (
    <DownloadLink href={adres} bestand={naam}>
      {children}
    </DownloadLink>
  );
}
