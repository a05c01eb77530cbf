import type { EigenAanleveringen } from '@kavel/contract';
import { maandNaam } from '@kavel/contract/texts';
import { Retourcode, plaatsText } from '../../ui/Retourcode.tsx';
import { Standmerk } from '../../ui/Aanleverstand.tsx';
import { Cel, GetalCel, KolomKop, RijKop, Tabel, TableBody, TableHeader, TableRow } from '../../ui/Tabel.tsx';
import { bedrag, moment } from '../../ui/getallen.ts';

type Bestand = EigenAanleveringen['bestanden'][number];

/** Every file of the year, as it was received. */
export function Bestandentabel({
  bestanden,
  jaar,
}: {
  readonly bestanden: readonly Bestand[];
  readonly jaar: number;
}) {
  return (
    <Tabel naam={`Aangeleverde bestanden over ${jaar}`} lang stapelt>
      <TableHeader>
        <TableRow>
          <KolomKop>Ontvangen</KolomKop>
          <KolomKop>Over</KolomKop>
          <KolomKop>Uitkomst</KolomKop>
          <KolomKop>Factuurnummer of oorzaken</KolomKop>
          <KolomKop getal>Regels</KolomKop>
          <KolomKop getal>Bedrag (€)</KolomKop>
        </TableRow>
      </TableHeader>
      <TableBody>
        {bestanden.map((bestand, index) => (
          <TableRow key={index}>
            <RijKop>
              {moment(bestand.ontvangenOp)} <span className="kavel-bijschrift">{bestand.door}</span>
            </RijKop>
            <Cel kop="Over">{maandNaam(bestand.maand)}</Cel>
            <Cel kop="Uitkomst">
              <Standmerk
                stand={standOf(bestand)}
                opgave={bestand.uitkomst === 'aangenomen' && bestand.isOpgave}
              />
            </Cel>
            <Cel kop="Factuurnummer of oorzaken">
              {bestand.uitkomst === 'aangenomen' ? bestand.factuurnummer : <Oorzaken bestand={bestand} />}
            </Cel>
            <GetalCel kop="Regels">{bestand.regels.toLocaleString('nl-NL')}</GetalCel>
            <GetalCel kop="Bedrag (€)">
              {bestand.uitkomst === 'aangenomen' ? bedrag(bestand.totaalEurocent) : '—'}
            </GetalCel>
          </TableRow>
        ))}
      </TableBody>
    </Tabel>
  );
}

function standOf(bestand: Bestand): 'op-tijd' | 'te-laat' | 'geweigerd' {
  if (bestand.uitkomst === 'geweigerd') return 'geweigerd';
  return bestand.teLaat ? 'te-laat' : 'op-tijd';
}

function Oorzaken({ bestand }: { readonly bestand: Extract<Bestand, { readonly uitkomst: 'geweigerd' }> }) {
  return (
    <ul className="kavel-lijst">
      {bestand.oorzaken.map((oorzaak) => (
        <li key={`${oorzaak.retourcode} ${oorzaak.record} ${oorzaak.veld}`}>
          <Retourcode code={oorzaak.retourcode} /> {oorzaak.aantal.toLocaleString('nl-NL')} keer,{' '}
          {plaatsText(oorzaak)}
        </li>
      ))}
    </ul>
  );
}
