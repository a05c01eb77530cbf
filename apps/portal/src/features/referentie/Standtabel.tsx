import type { Referentiestand } from '@kavel/contract';
import { Cel, KolomKop, RijKop, Tabel, TableBody, TableHeader, TableRow } from '../../ui/Tabel.tsx';
import { SOORTEN, dagText, geldende, meegeleverd, soortNaam } from './editie-tekst.ts';
import type { Soort } from './editie-tekst.ts';

export function Standtabel({ stand }: { readonly stand: Referentiestand }) {
  return (
    <Tabel naam="Waarmee Kavel nu toetst" stapelt>
      <TableHeader>
        <TableRow>
          <KolomKop>Lijst</KolomKop>
          <KolomKop>Hoeveel</KolomKop>
          <KolomKop>Tot en met</KolomKop>
          <KolomKop>Waar het vandaan komt</KolomKop>
        </TableRow>
      </TableHeader>
      <TableBody>
        {SOORTEN.map((soort) => (
          <TableRow key={soort}>
            <RijKop>{soortNaam[soort]}</RijKop>
            <Cel kop="Hoeveel">{countText(stand, soort)}</Cel>
            <Cel kop="Tot en met">{endText(stand, soort)}</Cel>
            <Cel kop="Waar het vandaan komt">
              <Herkomst stand={stand} soort={soort} />
            </Cel>
          </TableRow>
        ))}
      </TableBody>
    </Tabel>
  );
}

function countText({ koppeltabel, retourcodes, tarieven }: Referentiestand, soort: Soort): string {
  if (soort === 'koppeltabel') return `${koppeltabel.rijen.toLocaleString('nl-NL')} rijen`;
  if (soort === 'retourcodes') return `${retourcodes.codes.toLocaleString('nl-NL')} codes`;
  return `${tarieven.prestaties.toLocaleString('nl-NL')} prestaties`;
}

function endText({ koppeltabel, tarieven }: Referentiestand, soort: Soort): string {
  if (soort === 'koppeltabel') {
    const { toetstTotEnMet: end } = koppeltabel;
    return end === undefined ? 'geen einde' : `${dagText(end)}; zorg daarna wordt niet getoetst`;
  }
  if (soort === 'retourcodes') return 'geen einde';
  if (tarieven.totEnMet !== undefined) return dagText(tarieven.totEnMet);
  return tarieven.prestaties === 0 ? '—' : 'geen einde';
}

/** An edition of the koppeltabel leaves the days before it to the earlier table, so all that count are named. */
function Herkomst({ stand, soort }: { readonly stand: Referentiestand; readonly soort: Soort }) {
  const edities = geldende(stand.edities, soort);
  const isOnlyEditions = soort === 'tarieven' && edities.length > 0;
  return (
    <ul className="kavel-lijst">
      {isOnlyEditions ? null : <li>{meegeleverd[soort]}</li>}
      {edities.map(({ versie, bron, door, op, vanaf }) => (
        <li key={versie}>
          {bron}
          {vanaf === undefined ? '' : `, vanaf ${dagText(vanaf)}`} — overgenomen door {door} op{' '}
          {dagText(op.slice(0, 10))}
        </li>
      ))}
    </ul>
  );
}
