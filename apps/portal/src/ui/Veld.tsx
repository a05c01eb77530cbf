import { FormField, FormLabel, Select, SelectOption, Textbox } from '@utrecht/component-library-react';
import { useId } from 'react';
import type { ReactNode } from 'react';

type VeldProps = {
  /** Given when a message elsewhere on the page points at this field. */
  readonly id?: string;
  readonly naam: string;
  readonly uitleg?: ReactNode;
  readonly fout?: string | undefined;
  readonly waarde: string;
  readonly wijzig: (waarde: string) => void;
};

/** The label, what it asks, what is wrong, and the control: in that order, tied together for a screen reader. */
function Omlijsting({
  id,
  naam,
  uitleg,
  fout,
  children,
}: Pick<VeldProps, 'naam' | 'uitleg' | 'fout'> & { readonly id: string; readonly children: ReactNode }) {
  return (
    <FormField className="kavel-veld" invalid={fout !== undefined}>
      <FormLabel htmlFor={id}>{naam}</FormLabel>
      {uitleg === undefined ? null : (
        <p id={`${id}-uitleg`} className="kavel-veld__uitleg">
          {uitleg}
        </p>
      )}
      {fout === undefined ? null : (
        <p id={`${id}-fout`} className="kavel-veld__fout">
          <span aria-hidden="true">× </span>
          {fout}
        </p>
      )}
      {children}
    </FormField>
  );
}

function describedBy(id: string, { uitleg, fout }: Pick<VeldProps, 'uitleg' | 'fout'>) {
  const ids = [uitleg === undefined ? [] : [`${id}-uitleg`], fout === undefined ? [] : [`${id}-fout`]].flat();
  return ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') };
}

export function Tekstveld({
  waarde,
  wijzig,
  toetsen,
  id: given,
  ...rest
}: VeldProps & { readonly toetsen?: 'numeric' | 'decimal' }) {
  const own = useId();
  const id = given ?? own;
  return (
    <Omlijsting id={id} {...rest}>
      <Textbox
        id={id}
        value={waarde}
        invalid={rest.fout !== undefined}
        autoComplete="off"
        {...(toetsen === undefined ? {} : { inputMode: toetsen })}
        {...describedBy(id, rest)}
        onChange={(event) => {
          wijzig(event.currentTarget.value);
        }}
      />
    </Omlijsting>
  );
}

/** A day; the browser gives it as `2024-01-31`. A day that is not finished yet changes nothing. */
export function Datumveld({
  waarde,
  wijzig,
  hoogste,
  id: given,
  ...rest
}: VeldProps & { readonly hoogste?: string }) {
  const own = useId();
  const id = given ?? own;
  return (
    <Omlijsting id={id} {...rest}>
      <Textbox
        id={id}
        type="date"
        value={waarde}
        invalid={rest.fout !== undefined}
        {...(hoogste === undefined ? {} : { max: hoogste })}
        {...describedBy(id, rest)}
        onChange={(event) => {
          const gekozen = event.currentTarget.value;
          if (gekozen !== '') wijzig(gekozen);
        }}
      />
    </Omlijsting>
  );
}

export type Optie = { readonly waarde: string; readonly tekst: string };

export function Keuze({
  waarde,
  wijzig,
  opties,
  id: given,
  ...rest
}: VeldProps & { readonly opties: readonly Optie[] }) {
  const own = useId();
  const id = given ?? own;
  return (
    <Omlijsting id={id} {...rest}>
      <Select
        id={id}
        value={waarde}
        invalid={rest.fout !== undefined}
        {...describedBy(id, rest)}
        onChange={(event) => {
          wijzig(event.currentTarget.value);
        }}
      >
        {opties.map((optie) => (
          <SelectOption key={optie.waarde} value={optie.waarde}>
            {optie.tekst}
          </SelectOption>
        ))}
      </Select>
    </Omlijsting>
  );
}
