import { useCallback, useMemo, useState } from 'react';
import { KAVELS, datumText, isKavel, kavelNaam } from '@kavel/core/basis';
import type { EigenAanleveringen } from '@kavel/contract';
import { maandNaam } from '@kavel/contract/texts';
import { Standmerk } from '../../ui/Aanleverstand.tsx';
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
import { Tekenvlak } from '../../ui/Tekenvlak.tsx';
import { Keuze } from '../../ui/Veld.tsx';
import { bedrag, euroRond } from '../../ui/getallen.ts';
import { HOOGTE, drawMaanden } from './maand-tekening.ts';
import { sumMaanden } from './maandbedragen.ts';
import type { Maandbedrag } from './maandbedragen.ts';

/** Each month: how it is with the claim, and what was claimed beside that month's part of the agreement. */
export function Maanden({ aanleveringen }: { readonly aanleveringen: EigenAanleveringen }) {
  const { maanden, jaar } = aanleveringen;
  const [gekozen, setGekozen] = useState('');
  const kavel = isKavel(gekozen) ? gekozen : undefined;
  const rijen = useMemo(() => sumMaanden(maanden, kavel), [maanden, kavel]);
  const teken = useCallback((breedte: number) => drawMaanden(rijen, breedte), [rijen]);
  const kavels = KAVELS.filter((een) =>
    maanden.some((maand) => maand.kavels.some((row) => row.kavel === een)),
  );
  const naam = kavel === undefined ? 'alle kavels' : kavelNaam[kavel];
  return (
    <>
      {kavels.length > 1 ? (
        <Keuze
          naam="Kavel"
          waarde={gekozen}
          opties={[
            { waarde: '', tekst: 'Alle kavels samen' },
            ...kavels.map((een) => ({ waarde: een, tekst: kavelNaam[een] })),
          ]}
          wijzig={setGekozen}
        />
      ) : null}
      <figure className="kavel-figuur">
        <figcaption>{boodschap(rijen, naam)}</figcaption>
        <p>Een balk is wat is gedeclareerd voor zorg in die maand. De streep is het deel van de afspraak.</p>
        <Tekenvlak teken={teken} hoogte={HOOGTE} />
      </figure>
      <Tabel naam={`Gedeclareerd naast de afspraak per maand van ${jaar}, ${naam}`}>
        <TableHeader>
          <TableRow>
            <KolomKop>Maand</KolomKop>
            <KolomKop>Declaratie</KolomKop>
            <KolomKop>Uiterste dag</KolomKop>
            <KolomKop getal>Gedeclareerd (€)</KolomKop>
            <KolomKop getal>Deel van de afspraak (€)</KolomKop>
            <KolomKop getal>Verschil (€)</KolomKop>
          </TableRow>
        </TableHeader>
        <TableBody>
          {maanden.map(({ maand, stand, uitersteDag, bestanden }, index) => (
            <TableRow key={maand}>
              <RijKop>{maandNaam(maand)}</RijKop>
              <Cel>
                <Standmerk stand={stand} opgave={bestanden.opgaven > 0} />
              </Cel>
              <Cel>{datumText(Temporal.PlainDate.from(uitersteDag))}</Cel>
              <BedragCellen rij={rijen[index]} />
            </TableRow>
          ))}
        </TableBody>
        <TableFooter>
          <TableRow>
            <RijKop>Samen</RijKop>
            <Cel>{''}</Cel>
            <Cel>{''}</Cel>
            <BedragCellen rij={totaalOf(rijen)} />
          </TableRow>
        </TableFooter>
      </Tabel>
    </>
  );
}

function BedragCellen({ rij }: { readonly rij: Omit<Maandbedrag, 'maand'> | undefined }) {
  const { gedeclareerdEurocent = 0, aandeelEurocent = 0 } = rij ?? {};
  return (
    <>
      <GetalCel>{bedrag(gedeclareerdEurocent)}</GetalCel>
      <GetalCel>{bedrag(aandeelEurocent)}</GetalCel>
      <GetalCel>{bedrag(gedeclareerdEurocent - aandeelEurocent)}</GetalCel>
    </>
  );
}

function totaalOf(rijen: readonly Maandbedrag[]): Omit<Maandbedrag, 'maand'> {
  return {
    gedeclareerdEurocent: rijen.reduce((sum, row) => sum + row.gedeclareerdEurocent, 0),
    aandeelEurocent: rijen.reduce((sum, row) => sum + row.aandeelEurocent, 0),
  };
}

function boodschap(rijen: readonly Maandbedrag[], naam: string): string {
  const { gedeclareerdEurocent, aandeelEurocent } = totaalOf(rijen);
  return `${euroRond(gedeclareerdEurocent)} gedeclareerd voor ${naam}, van ${euroRond(aandeelEurocent)} afgesproken`;
}
