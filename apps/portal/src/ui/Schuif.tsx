import { Textbox } from '@utrecht/component-library-react';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';

type Props = {
  readonly naam: string;
  readonly uitleg: ReactNode;
  readonly waarde: number;
  readonly bereik: { readonly van: number; readonly totEnMet: number; readonly stap: number };
  /** The value as a field shows it, and as a voice says it. */
  readonly tekst: (waarde: number) => string;
  readonly uitgesproken: (waarde: number) => string;
  /** Reads a field: the value, or what is wrong with it. */
  readonly lees: (tekst: string) => { readonly waarde: number } | { readonly fout: string };
  readonly eenheid: string;
  readonly wijzig: (waarde: number) => void;
  readonly children?: ReactNode;
};

/**
 * A number by a slider and by a field beside it, which may go further than the slider. What is typed stays as it was
 * typed until it is left; what cannot be read changes nothing and is said.
 */
export function Schuif(props: Props) {
  const { naam, uitleg, waarde, bereik, tekst, uitgesproken, lees, eenheid, wijzig, children } = props;
  const id = useId();
  const [getypt, setGetypt] = useState<string>();
  const gelezen = getypt === undefined ? undefined : lees(getypt);
  const fout = gelezen !== undefined && 'fout' in gelezen ? gelezen.fout : undefined;
  const bij = fout === undefined ? `${id}-uitleg` : `${id}-uitleg ${id}-fout`;
  return (
    <div className="kavel-schuif" role="group" aria-labelledby={`${id}-naam`}>
      <p id={`${id}-naam`} className="kavel-schuif__naam">
        {naam}
      </p>
      <div id={`${id}-uitleg`} className="kavel-veld__uitleg">
        {uitleg}
      </div>
      {fout === undefined ? null : (
        <p id={`${id}-fout`} className="kavel-veld__fout">
          <span aria-hidden="true">× </span>
          {fout}
        </p>
      )}
      <div className="kavel-schuif__rij">
        <input
          type="range"
          aria-label={naam}
          aria-describedby={`${id}-uitleg`}
          aria-valuetext={uitgesproken(waarde)}
          min={bereik.van}
          max={bereik.totEnMet}
          step={bereik.stap}
          value={waarde}
          onChange={(event) => {
            setGetypt(undefined);
            wijzig(event.currentTarget.valueAsNumber);
          }}
        />
        <Textbox
          aria-label={`${naam}, als getal`}
          aria-describedby={bij}
          className="kavel-schuif__veld"
          inputMode="decimal"
          autoComplete="off"
          invalid={fout !== undefined}
          value={getypt ?? tekst(waarde)}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            setGetypt(typed);
            const read = lees(typed);
            if ('waarde' in read) wijzig(read.waarde);
          }}
          onBlur={() => {
            if (fout === undefined) setGetypt(undefined);
          }}
        />
        <span className="kavel-schuif__eenheid">{eenheid}</span>
      </div>
      {children}
    </div>
  );
}
