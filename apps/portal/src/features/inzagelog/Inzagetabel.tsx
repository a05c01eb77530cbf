import type { Toegang } from '@kavel/contract';
import { Cel, KolomKop, RijKop, Tabel, TableBody, TableHeader, TableRow } from '../../ui/Tabel.tsx';
import { tijdstip } from '../../ui/getallen.ts';
import { betreftText, uitkomstText, wieText } from './inzage-tekst.ts';

type Props = { readonly toegangen: Toegang['toegangen'] };

export function Inzagetabel({ toegangen }: Props) {
  return (
    <Tabel naam="Inzagelog, nieuwste eerst" stapelt lang>
      <TableHeader>
        <TableRow>
          <KolomKop>Wanneer</KolomKop>
          <KolomKop>Wie</KolomKop>
          <KolomKop>Wat</KolomKop>
          <KolomKop>Over</KolomKop>
          <KolomKop>Uitkomst</KolomKop>
        </TableRow>
      </TableHeader>
      <TableBody>
        {toegangen.map((rij) => (
          <TableRow key={rij.id}>
            <RijKop>
              <time dateTime={rij.op}>{tijdstip(rij.op)}</time>
            </RijKop>
            <Cel kop="Wie">
              {wieText(rij)} <span className="kavel-bijschrift">vanaf {rij.bron}</span>
            </Cel>
            <Cel kop="Wat">
              {rij.omschrijving ?? rij.handeling}{' '}
              <span className="kavel-bijschrift">
                <code>{rij.handeling}</code>
              </span>
            </Cel>
            <Cel kop="Over">{betreftText(rij)}</Cel>
            <Cel kop="Uitkomst">{uitkomstText(rij)}</Cel>
          </TableRow>
        ))}
      </TableBody>
    </Tabel>
  );
}
