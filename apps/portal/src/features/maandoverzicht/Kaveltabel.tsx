import { kavelNaam } from '@kavel/core/basis';
import { maandNaam } from '@kavel/contract/texts';
import { Staaf } from '../../ui/Staaf.tsx';
import {
  Cel,
  GetalCel,
  KolomKop,
  RijKop,
  Tabel,
  TableBody,
  TableFooter,
  TableHeader,
  TableRow,
} from '../../ui/Tabel.tsx';
import { Paragraph } from '../../ui/Tekst.tsx';
import { bedrag, deel } from '../../ui/getallen.ts';
import type { Regiomaand } from './overzicht.ts';

/** What was claimed for care in the month, by kavel, beside the month's part of all agreements. */
export function Kaveltabel({
  maand: { maand, kavels },
  jaar,
}: {
  readonly maand: Regiomaand;
  readonly jaar: number;
}) {
  const highest = Math.max(1, ...kavels.flatMap((row) => [row.gedeclareerdEurocent, row.aandeelEurocent]));
  const samen = {
    gedeclareerdEurocent: kavels.reduce((sum, row) => sum + row.gedeclareerdEurocent, 0),
    aandeelEurocent: kavels.reduce((sum, row) => sum + row.aandeelEurocent, 0),
  };
  return (
    <>
      <Paragraph>
        Alle aangenomen declaraties over zorg in {maandNaam(maand)}, ook als zij later kwamen. De streep in de
        balk is het deel van de afspraken voor deze maand.
      </Paragraph>
      <Tabel naam={`Gedeclareerd over ${maandNaam(maand)} ${jaar} per kavel, in euro`}>
        <TableHeader>
          <TableRow>
            <KolomKop>Kavel</KolomKop>
            <KolomKop getal>Gedeclareerd (€)</KolomKop>
            <KolomKop getal>Deel van de afspraken (€)</KolomKop>
            <KolomKop getal>Deel</KolomKop>
            <KolomKop>
              <span className="kavel-verborgen">Balk</span>
            </KolomKop>
          </TableRow>
        </TableHeader>
        <TableBody>
          {kavels.map(({ kavel, gedeclareerdEurocent, aandeelEurocent }) => (
            <TableRow key={kavel}>
              <RijKop>{kavelNaam[kavel]}</RijKop>
              <GetalCel>{bedrag(gedeclareerdEurocent)}</GetalCel>
              <GetalCel>{bedrag(aandeelEurocent)}</GetalCel>
              <GetalCel>{deel(gedeclareerdEurocent, aandeelEurocent) ?? '—'}</GetalCel>
              <Cel>
                <Staaf deel={gedeclareerdEurocent / highest} streep={aandeelEurocent / highest} />
              </Cel>
            </TableRow>
          ))}
        </TableBody>
        <TableFooter>
          <TableRow>
            <RijKop>Samen</RijKop>
            <GetalCel>{bedrag(samen.gedeclareerdEurocent)}</GetalCel>
            <GetalCel>{bedrag(samen.aandeelEurocent)}</GetalCel>
            <GetalCel>{deel(samen.gedeclareerdEurocent, samen.aandeelEurocent) ?? '—'}</GetalCel>
            <Cel>{''}</Cel>
          </TableRow>
        </TableFooter>
      </Tabel>
    </>
  );
}
