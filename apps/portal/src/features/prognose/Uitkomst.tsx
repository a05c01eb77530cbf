import { useCallback, useMemo, useState } from 'react';
import { kavelNaam } from '@kavel/core/basis';
import { etmaaldeel } from '@kavel/core/toewijzing';
import type { Dagkavel, Prognoseinstelling } from '@kavel/core/toewijzing';
import type { Prognose } from '@kavel/contract';
import { maandNaam } from '@kavel/contract/texts';
import { CsvLink } from '../../ui/CsvLink.tsx';
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
import { Tekenvlak } from '../../ui/Tekenvlak.tsx';
import { SectionTitle } from '../../ui/Tekst.tsx';
import { Keuze } from '../../ui/Veld.tsx';
import { Aannames } from './Aannames.tsx';
import { Bevindingen } from './Bevindingen.tsx';
import { Onbekend } from './Onbekend.tsx';
import { Verschillen } from './Verschillen.tsx';
import { maandenCsv, regelsCsv } from './prognose-csv.ts';
import { boodschap, dagenText, sumJaar, sumPrognose } from './prognose-maanden.ts';
import type { Prognosemaand } from './prognose-maanden.ts';
import { HOOGTE, drawPrognose } from './prognose-tekening.ts';

type Props = {
  readonly prognose: Prognose;
  readonly standaard: Prognose | undefined;
  /** Whether the next one is on its way. */
  readonly bezig: boolean;
  readonly berichten: readonly File[];
  readonly instelling: Prognoseinstelling;
  readonly wijzig: (instelling: Prognoseinstelling) => void;
};

const isDagkavel = (waarde: string): waarde is Dagkavel => waarde === 'ZZP' || waarde === 'VPT';

/** What the messages lead to: the message first, what is unknown right after it. */
export function Uitkomst({ prognose, standaard, bezig, berichten, instelling, wijzig }: Props) {
  const [gekozen, setGekozen] = useState('');
  const kavel = isDagkavel(gekozen) ? gekozen : undefined;
  const maanden = useMemo(() => sumPrognose(prognose, kavel), [prognose, kavel]);
  const teken = useCallback((breedte: number) => drawPrognose(maanden, breedte), [maanden]);
  const naam = kavel === undefined ? 'ZZP en VPT samen' : kavelNaam[kavel];
  const vergelijkt = prognose.vergelijking !== undefined;
  const { regio, jaar } = prognose;
  return (
    <>
      <SectionTitle>Verwacht en gedeclareerd</SectionTitle>
      <Keuze
        naam="Kavel"
        waarde={gekozen}
        opties={[
          { waarde: '', tekst: 'ZZP en VPT samen' },
          { waarde: 'ZZP', tekst: kavelNaam.ZZP },
          { waarde: 'VPT', tekst: kavelNaam.VPT },
        ]}
        wijzig={setGekozen}
      />
      <figure className="kavel-figuur">
        <figcaption>{boodschap(sumJaar(maanden))}</figcaption>
        <p>
          {vergelijkt
            ? 'Een balk is wat is gedeclareerd voor zorg in die maand. De streep is wat te verwachten was.'
            : 'Een balk is wat te verwachten is. Van dit jaar heeft Kavel geen declaraties.'}
        </p>
        <Tekenvlak teken={teken} hoogte={HOOGTE} />
      </figure>
      <Onbekend prognose={prognose} />
      <Maandtabel maanden={maanden} naam={`Etmalen per maand van ${jaar}, ${naam}`} />
      <ul className="kavel-acties">
        <li>
          <CsvLink naam={`prognose-maanden-${regio}-${jaar}.csv`} maak={() => maandenCsv(maanden)}>
            Download deze tabel als CSV
          </CsvLink>
        </li>
        <li>
          <CsvLink naam={`prognose-regels-${regio}-${jaar}.csv`} maak={() => regelsCsv(prognose.regels)}>
            Download alle regels per zorgaanbieder, ZZP en prestatie als CSV
          </CsvLink>
        </li>
      </ul>
      {prognose.vergelijking === undefined ? null : (
        <Verschillen prognose={prognose} vergelijking={prognose.vergelijking} kavel={kavel} />
      )}
      <Aannames
        prognose={prognose}
        standaard={standaard}
        bezig={bezig}
        instelling={instelling}
        wijzig={wijzig}
      />
      <Bevindingen prognose={prognose} berichten={berichten} />
    </>
  );
}

function Maandtabel({
  maanden,
  naam,
}: {
  readonly maanden: readonly Prognosemaand[];
  readonly naam: string;
}) {
  return (
    <Tabel naam={naam}>
      <TableHeader>
        <TableRow>
          <KolomKop>Maand</KolomKop>
          <KolomKop getal>Verwacht</KolomKop>
          <KolomKop getal>Gedeclareerd</KolomKop>
          <KolomKop getal>Verschil</KolomKop>
          <KolomKop getal>Zonder aanvang</KolomKop>
        </TableRow>
      </TableHeader>
      <TableBody>
        {maanden.map((rij) => (
          <TableRow key={rij.maand}>
            <RijKop>{maandNaam(rij.maand)}</RijKop>
            <DagenCellen rij={rij} />
          </TableRow>
        ))}
      </TableBody>
      <TableFooter>
        <TableRow>
          <RijKop>Samen</RijKop>
          <DagenCellen rij={sumJaar(maanden)} />
        </TableRow>
      </TableFooter>
    </Tabel>
  );
}

function DagenCellen({ rij }: { readonly rij: Omit<Prognosemaand, 'maand'> }) {
  const { verwacht, gedeclareerd, wachtend } = rij;
  return (
    <>
      <GetalCel>{dagenText(verwacht)}</GetalCel>
      <GetalCel>{gedeclareerd === undefined ? 'onbekend' : dagenText(gedeclareerd)}</GetalCel>
      <GetalCel>
        {gedeclareerd === undefined ? 'onbekend' : dagenText(etmaaldeel(gedeclareerd - verwacht))}
      </GetalCel>
      <GetalCel>{dagenText(wachtend)}</GetalCel>
    </>
  );
}
