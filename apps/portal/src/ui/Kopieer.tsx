import { useId, useState } from 'react';
import { Knop } from './Knop.tsx';

type Props = {
  readonly knop: string;
  readonly tekst: string;
  /** What is said when it has been copied. */
  readonly gelukt: string;
};

/** Text to take along, in sight so that it can also be selected by hand, and a button that says when it has copied it. */
export function Kopieer({ knop, tekst, gelukt }: Props) {
  const [stand, setStand] = useState('');
  const id = useId();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(tekst);
      setStand(gelukt);
    } catch {
      setStand('Uw browser staat kopiëren hier niet toe. Selecteer de tekst en kopieer hem zelf.');
    }
  };
  return (
    <div className="kavel-kopieer">
      <pre id={id} tabIndex={0}>
        <code>{tekst}</code>
      </pre>
      <p>
        <Knop aria-describedby={id} onClick={() => void copy()}>
          {knop}
        </Knop>{' '}
        <span role="status">{stand}</span>
      </p>
    </div>
  );
}
