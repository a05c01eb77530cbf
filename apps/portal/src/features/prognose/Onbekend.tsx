import { eurocent, sumEurocent } from '@kavel/core/basis';
import type { Prognose } from '@kavel/contract';
import { SubTitle } from '../../ui/Tekst.tsx';
import { euro } from '../../ui/getallen.ts';

const REDEN: Readonly<Record<Prognose['zonderDagen'][number]['reden'], string>> = {
  mpt: 'met MPT: de berichten zeggen niet hoeveel zorg, dus hun volume is onbekend',
  pgb: 'met een pgb: dat is geen inkoop',
  'verkeerde-bed': 'op een verkeerd bed: waar en hoe dat telt zegt de bron niet',
  administratief: 'met een administratieve toewijzing: die telt geen etmalen',
  'geen-opname': 'met verblijf zonder opname bij deze zorgaanbieder',
};

/** What the messages do not tell, as large as what they do. */
export function Onbekend({ prognose }: { readonly prognose: Prognose }) {
  const { clientenToegewezen, clientenZonderAanvang, zonderDagen, regels, vergelijking } = prognose;
  const zonderBedrag = regels.filter(({ bedrag }) => bedrag === undefined).length;
  const priced = regels.flatMap(({ bedrag }) =>
    bedrag === undefined ? [] : [eurocent(bedrag.verwachtEurocent)],
  );
  const alsBedrag = vergelijking?.volumeOnbekend.length ?? 0;
  return (
    <section aria-label="Wat onbekend is" className="kavel-namens">
      <SubTitle>Wat onbekend is</SubTitle>
      <ul className="kavel-lijst">
        <li>
          Van <strong>{tel(clientenZonderAanvang)}</strong> van de {tel(clientenToegewezen)} cliënten met
          toegewezen etmalen is geen aanvang gemeld. Hun etmalen tellen niet mee bij verwacht.
        </li>
        {zonderDagen.map(({ reden, clienten }) => (
          <li key={reden}>
            <strong>{tel(clienten)}</strong> {clienten === 1 ? 'cliënt' : 'cliënten'} {REDEN[reden]}.
          </li>
        ))}
        {zonderBedrag === 0 ? null : (
          <li>
            Bij <strong>{tel(zonderBedrag)}</strong> van de {tel(regels.length)} regels is het bedrag
            onbekend: er is niet precies één mogelijke prestatie met een afgesproken prijs.
            {priced.length === 0 ? '' : ` De andere zijn samen ${euro(sumEurocent(priced))}.`}
          </li>
        )}
        {alsBedrag === 0 ? null : (
          <li>
            Bij <strong>{tel(alsBedrag)}</strong> (zorgaanbieder, kavel, maand) is productie als bedrag
            opgegeven. Daar zijn geen etmalen om te vergelijken.
          </li>
        )}
        {vergelijking === undefined ? (
          <li>Kavel heeft van deze regio en dit jaar geen declaraties om mee te vergelijken.</li>
        ) : null}
      </ul>
    </section>
  );
}

function tel(aantal: number): string {
  return aantal.toLocaleString('nl-NL');
}
