import type { OpgaveGoed } from '@kavel/contract';
import {
  GetalCel,
  KolomKop,
  RijKop,
  Tabel,
  TableBody,
  TableFooter,
  TableHeader,
  TableRow,
} from '../../ui/Tabel.tsx';
import { bedrag } from '../../ui/getallen.ts';
import { changedOf, onderdeelNaam, verschilBedrag, zorgmaandNaam } from './opgave-tekst.ts';

type Props = { readonly uitslag: OpgaveGoed; readonly naam: string };

/** Each month beside what stood, and the parts that change. */
export function Opgavemaanden({ uitslag, naam }: Props) {
  const { maanden, totaalEurocent, verschilEurocent } = uitslag;
  return (
    <>
      <Tabel naam={`Per maand: wat er stond en wat er komt te staan met ${naam}`} stapelt>
        <TableHeader>
          <TableRow>
            <KolomKop>Maand</KolomKop>
            <KolomKop getal>Stond er (€)</KolomKop>
            <KolomKop getal>Wordt (€)</KolomKop>
            <KolomKop getal>Verschil (€)</KolomKop>
          </TableRow>
        </TableHeader>
        <TableBody>
          {maanden.map(({ zorgmaand, vorigEurocent, nieuwEurocent }) => (
            <TableRow key={zorgmaand}>
              <RijKop>{zorgmaandNaam(zorgmaand)}</RijKop>
              <GetalCel kop="Stond er (€)">
                {vorigEurocent === undefined ? 'nog niets' : bedrag(vorigEurocent)}
              </GetalCel>
              <GetalCel kop="Wordt (€)">{bedrag(nieuwEurocent)}</GetalCel>
              <GetalCel kop="Verschil (€)">{verschilBedrag(nieuwEurocent - (vorigEurocent ?? 0))}</GetalCel>
            </TableRow>
          ))}
        </TableBody>
        <TableFooter>
          <TableRow>
            <RijKop>Samen</RijKop>
            <GetalCel kop="Stond er (€)">{bedrag(totaalEurocent - verschilEurocent)}</GetalCel>
            <GetalCel kop="Wordt (€)">{bedrag(totaalEurocent)}</GetalCel>
            <GetalCel kop="Verschil (€)">{verschilBedrag(verschilEurocent)}</GetalCel>
          </TableRow>
        </TableFooter>
      </Tabel>
      <Onderdelen uitslag={uitslag} naam={naam} />
    </>
  );
}

function Onderdelen({ uitslag: { maanden }, naam }: Props) {
  const rijen = maanden.flatMap(({ zorgmaand, verschillen }) =>
    changedOf(verschillen).map((verschil) => ({ zorgmaand, ...verschil })),
  );
  return (
    <details className="kavel-details">
      <summary>Per kavel en prestatie: {rijen.length === 1 ? '1 regel' : `${rijen.length} regels`}</summary>
      <Tabel naam={`Per kavel en prestatie: wat er verandert met ${naam}`} stapelt lang>
        <TableHeader>
          <TableRow>
            <KolomKop>Maand, kavel en prestatie</KolomKop>
            <KolomKop getal>Verschil in volume</KolomKop>
            <KolomKop getal>Verschil (€)</KolomKop>
          </TableRow>
        </TableHeader>
        <TableBody>
          {rijen.map(({ zorgmaand, volume, eurocent, ...onderdeel }) => (
            <TableRow key={`${zorgmaand} ${onderdeelNaam(onderdeel)}`}>
              <RijKop>
                {zorgmaandNaam(zorgmaand)}: {onderdeelNaam(onderdeel)}
              </RijKop>
              <GetalCel kop="Verschil in volume">
                {volume === undefined ? 'onbekend' : volume.toLocaleString('nl-NL')}
              </GetalCel>
              <GetalCel kop="Verschil (€)">{verschilBedrag(eurocent)}</GetalCel>
            </TableRow>
          ))}
        </TableBody>
      </Tabel>
    </details>
  );
}
