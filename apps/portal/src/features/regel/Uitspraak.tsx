import type { Uitspraak as UitspraakData } from '@kavel/core/beleid';
import { ExternLink } from '../../ui/Verwijzing.tsx';

const BEVEL: Readonly<Record<UitspraakData['bevel'], string>> = {
  ondergrens: 'een ondergrens',
  verbod: 'een verbod',
  opschorting: 'een opschorting',
  vernietiging: 'een vernietiging van een eerdere uitspraak',
  verplichting: 'een verplichting',
  geen: 'niets dat een regel wijzigt',
};

const RECHTSPRAAK = 'https://deeplink.rechtspraak.nl/uitspraak?id=';

/** The record of a ruling: who decided what, between whom, and until when. */
export function Uitspraak({ uitspraak }: { readonly uitspraak: UitspraakData }) {
  const { ecli, gerecht, instantie, partijen, bevel, voorwaarde, termijn } = uitspraak;
  return (
    <dl className="kavel-gegevens">
      <dt>Rechter</dt>
      <dd>
        {gerecht}, {instantie}
      </dd>
      <dt>ECLI</dt>
      <dd>
        <ExternLink href={`${RECHTSPRAAK}${ecli}`}>{ecli} op rechtspraak.nl</ExternLink>
      </dd>
      <dt>Partijen</dt>
      <dd>{partijen}</dd>
      <dt>Bevel</dt>
      <dd>De rechter legde op: {BEVEL[bevel]}.</dd>
      {voorwaarde === undefined ? null : (
        <>
          <dt>Voorwaarde</dt>
          <dd>{voorwaarde}</dd>
        </>
      )}
      {termijn === undefined ? null : (
        <>
          <dt>Termijn</dt>
          <dd>{termijn}</dd>
        </>
      )}
    </dl>
  );
}
