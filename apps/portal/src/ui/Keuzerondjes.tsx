import type { ReactNode } from 'react';

export type Rondje = {
  readonly waarde: string;
  readonly tekst: string;
  /** A field that belongs to this choice. */
  readonly inhoud?: ReactNode;
};

type Props = {
  readonly id: string;
  /** The id of the heading that asks. */
  readonly benoemdDoor: string;
  readonly opties: readonly Rondje[];
  /** Empty while nothing is chosen. */
  readonly waarde: string;
  readonly fout?: string | undefined;
  readonly wijzig: (waarde: string) => void;
};

/** One of a few answers, all in sight. The first has the id of the group, so that a message can point at it. */
export function Keuzerondjes({ id, benoemdDoor, opties, waarde, fout, wijzig }: Props) {
  return (
    <fieldset
      className="kavel-rondjes"
      aria-labelledby={benoemdDoor}
      {...(fout === undefined ? {} : { 'aria-describedby': `${id}-fout` })}
    >
      {fout === undefined ? null : (
        <p id={`${id}-fout`} className="kavel-veld__fout">
          <span aria-hidden="true">× </span>
          {fout}
        </p>
      )}
      {opties.map((optie, index) => {
        const own = index === 0 ? id : `${id}-${optie.waarde}`;
        return (
          <div key={optie.waarde} className="kavel-keus">
            <input
              type="radio"
              id={own}
              name={id}
              value={optie.waarde}
              checked={optie.waarde === waarde}
              onChange={() => {
                wijzig(optie.waarde);
              }}
            />
            <label htmlFor={own}>{optie.tekst}</label>
            {optie.inhoud}
          </div>
        );
      })}
    </fieldset>
  );
}
