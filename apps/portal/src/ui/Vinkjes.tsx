export type Vinkje = { readonly waarde: string; readonly tekst: string };

type Props = {
  /** Of the first box, so that a message can point at it. */
  readonly id: string;
  readonly naam: string;
  readonly opties: readonly Vinkje[];
  readonly gekozen: readonly string[];
  readonly fout?: string | undefined;
  readonly wijzig: (gekozen: readonly string[]) => void;
};

/** Any number of a few, all in sight. */
export function Vinkjes({ id, naam, opties, gekozen, fout, wijzig }: Props) {
  return (
    <fieldset className="kavel-vinkjes" {...(fout === undefined ? {} : { 'aria-describedby': `${id}-fout` })}>
      <legend>{naam}</legend>
      {fout === undefined ? null : (
        <p id={`${id}-fout`} className="kavel-veld__fout">
          <span aria-hidden="true">× </span>
          {fout}
        </p>
      )}
      <div className="kavel-vinkjes__raster">
        {opties.map(({ waarde, tekst }, index) => {
          const own = index === 0 ? id : `${id}-${waarde}`;
          return (
            <div key={waarde} className="kavel-keus">
              <input
                type="checkbox"
                id={own}
                checked={gekozen.includes(waarde)}
                onChange={(event) => {
                  wijzig(
                    event.currentTarget.checked
                      ? [...gekozen, waarde]
                      : gekozen.filter((een) => een !== waarde),
                  );
                }}
              />
              <label htmlFor={own}>{tekst}</label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
