import { Suspense, lazy, useMemo } from 'react';
import type { Feitcatalogus } from '@kavel/core/beleid';
import { zorgkantoorNaam } from '@kavel/contract/texts';
import { CsvLink } from '../../ui/CsvLink.tsx';
import { Cel, GetalCel, KolomKop, RijKop, Tabel, TableBody, TableHeader, TableRow } from '../../ui/Tabel.tsx';
import { SectionTitle } from '../../ui/Tekst.tsx';
import { Antwoordrij } from './Antwoordrij.tsx';
import { percentagesOf } from './percentages.ts';
import type { Percentages } from './percentages.ts';
import { describeContractduur, describeUitkomst } from './uitkomst-tekst.ts';
import { vergelijkingCsv } from './vergelijking-csv.ts';
import type { Vergelijking } from './vergelijking.ts';

/** The chart and its library come after the answers. */
const PercentagePlot = lazy(async () => ({
  default: (await import('./PercentagePlot.tsx')).PercentagePlot,
}));

type Props = {
  readonly vergelijking: Vergelijking;
  readonly catalogus: Feitcatalogus;
  readonly jaar: number;
};

/** The answers of all chosen zorgkantoren side by side: in words, in one picture, and as a table. */
export function Antwoordenlijst({ vergelijking, catalogus, jaar }: Props) {
  const { rijen, lijst } = vergelijking;
  const percentages = useMemo(() => percentagesOf(rijen, catalogus), [rijen, catalogus]);
  return (
    <section className="kavel-uitkomst" aria-label="De antwoorden">
      <SectionTitle>{titelOf(vergelijking)}</SectionTitle>
      <p className="kavel-antwoord__bij">
        Percentages van het NZa-maximumtarief, voor het zorgdeel, zonder NHC en NIC.
      </p>
      <Beeld percentages={percentages} />
      <ul className="kavel-antwoorden">
        {rijen.map((rij) => (
          <Antwoordrij key={rij.zorgkantoor} rij={rij} catalogus={catalogus} feiten={lijst.feiten} />
        ))}
      </ul>
      <Tabelbeeld vergelijking={vergelijking} catalogus={catalogus} />
      <p className="kavel-acties">
        <CsvLink naam={`tarief-${jaar}.csv`} maak={() => vergelijkingCsv(vergelijking, catalogus)}>
          Download deze vergelijking als CSV
        </CsvLink>
      </p>
    </section>
  );
}

/** Settled: no answer can change the outcome any more, also when the outcome is that the source does not say. */
function titelOf({ rijen }: Vergelijking): string {
  if (rijen.every(({ gevonden }) => !gevonden.ok)) return 'Geen beleid van kracht';
  const vast = rijen.filter(({ open }) => open.length === 0).length;
  const [een] = rijen;
  if (rijen.length === 1 && een !== undefined) {
    return `Het antwoord van ${zorgkantoorNaam[een.zorgkantoor]} staat ${vast === 1 ? 'vast' : 'nog niet vast'}`;
  }
  if (vast === rijen.length) return `Bij alle ${rijen.length} zorgkantoren staat het antwoord vast`;
  if (vast === 0) return 'Bij nog geen zorgkantoor staat het antwoord vast';
  return `Bij ${vast} van de ${rijen.length} zorgkantoren staat het antwoord vast`;
}

function Beeld({ percentages: { punten, zonder } }: { readonly percentages: Percentages }) {
  if (punten.length < 2) return null;
  return (
    <>
      <Suspense fallback={null}>
        <PercentagePlot punten={punten} />
      </Suspense>
      {zonder.length === 0 ? null : (
        <p className="kavel-figuur__zonder">
          Zonder percentage: {zonder.map(({ naam, reden }) => `${naam} (${reden})`).join(', ')}.
        </p>
      )}
    </>
  );
}

function Tabelbeeld({ vergelijking: { rijen }, catalogus }: Pick<Props, 'vergelijking' | 'catalogus'>) {
  return (
    <details className="kavel-herkomst">
      <summary>Dezelfde antwoorden in een tabel</summary>
      <Tabel naam="Antwoorden per zorgkantoor" stapelt>
        <TableHeader>
          <TableRow>
            <KolomKop>Zorgkantoor</KolomKop>
            <KolomKop getal>Percentage</KolomKop>
            <KolomKop>Toelichting</KolomKop>
            <KolomKop>Looptijd</KolomKop>
          </TableRow>
        </TableHeader>
        <TableBody>
          {rijen.map((rij) => {
            const { soort, kop, bij } = describeUitkomst(rij, catalogus);
            const isGetal = soort === 'percentage';
            return (
              <TableRow key={rij.zorgkantoor}>
                <RijKop>{zorgkantoorNaam[rij.zorgkantoor]}</RijKop>
                <GetalCel kop="Percentage">{isGetal ? kop : '–'}</GetalCel>
                <Cel kop="Toelichting">{isGetal ? bij : `${kop}. ${bij}`}</Cel>
                <Cel kop="Looptijd">{describeContractduur(rij, catalogus) ?? '–'}</Cel>
              </TableRow>
            );
          })}
        </TableBody>
      </Tabel>
    </details>
  );
}
