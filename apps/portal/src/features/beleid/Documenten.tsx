import { Suspense, lazy, useMemo } from 'react';
import { compareDays, datumText } from '@kavel/core/basis';
import { listDocumenten, listRegels } from '@kavel/core/beleid';
import type { Kader, Wijziging } from '@kavel/core/beleid';
import { zorgkantoorNaam } from '@kavel/contract/texts';
import type { BeleidInBrowser } from '../../api/beleid.ts';
import { CsvLink } from '../../ui/CsvLink.tsx';
import { DocumentLink } from '../../ui/RegelLink.tsx';
import { Cel, GetalCel, KolomKop, RijKop, Tabel, TableBody, TableHeader, TableRow } from '../../ui/Tabel.tsx';
import { csvText } from '../../ui/csv.ts';
import { opsomming, periodeText } from '../../ui/dagen.ts';
import { jarenZonderTarief, tijdlijnBoodschap, tijdlijnOf } from './tijdlijn.ts';

/** The chart library is fetched after the page, which says the same in its table. */
const TijdlijnPlot = lazy(async () => ({ default: (await import('./TijdlijnPlot.tsx')).TijdlijnPlot }));

/** Which documents Kavel knows: as a picture, and as a table that can be taken along. */
export function Documenten({ beleid }: { readonly beleid: BeleidInBrowser }) {
  const { register, vandaag } = beleid;
  const rijen = useMemo(() => tijdlijnOf(register), [register]);
  const zonder = useMemo(() => jarenZonderTarief(register, vandaag), [register, vandaag]);
  const documenten = listDocumenten(register);
  return (
    <figure className="kavel-figuur">
      <figcaption>{tijdlijnBoodschap(register, zonder)}</figcaption>
      <Suspense fallback={<div style={{ minHeight: 320 }} />}>
        <TijdlijnPlot rijen={rijen} vandaag={vandaag} />
      </Suspense>
      <p className="kavel-bijschrift">
        Een balk is een kader, over de dagen waarvoor het geldt: licht van meer zorgkantoren samen, donker van
        één zorgkantoor. ◆ is een uitspraak van de rechter, △ een ander later document, op de dag dat het
        bekend werd. De stippellijn is vandaag, {datumText(vandaag)}.
      </p>
      <details className="kavel-herkomst">
        <summary>Alle {documenten.length} documenten in een tabel</summary>
        <DocumentenTabel documenten={documenten} />
        {beleid.clickbeleid.map(({ id, titel }) => (
          <p key={id}>
            Daarnaast, over de click: <DocumentLink document={id}>{titel}</DocumentLink>
          </p>
        ))}
        <p className="kavel-acties">
          <CsvLink naam="beleidsdocumenten.csv" maak={() => documentenCsv(documenten)}>
            Download de documenten als CSV
          </CsvLink>
        </p>
      </details>
    </figure>
  );
}

type Lijst = { readonly documenten: readonly (Kader | Wijziging)[] };

function DocumentenTabel({ documenten }: Lijst) {
  return (
    <Tabel naam="Documenten die Kavel kent" stapelt>
      <TableHeader>
        <TableRow>
          <KolomKop>Document</KolomKop>
          <KolomKop>Soort</KolomKop>
          <KolomKop>Zorgkantoren</KolomKop>
          <KolomKop>Zorg</KolomKop>
          <KolomKop>Geldt voor</KolomKop>
          <KolomKop>Bekend sinds</KolomKop>
          <KolomKop>Nagekeken op</KolomKop>
          <KolomKop getal>Regels</KolomKop>
        </TableRow>
      </TableHeader>
      <TableBody>
        {[...documenten]
          .sort((left, right) => compareDays(left.bekendVanaf, right.bekendVanaf))
          .map((document) => (
            <TableRow key={document.id}>
              <RijKop>
                <DocumentLink document={document.id}>{document.titel}</DocumentLink>
              </RijKop>
              <Cel kop="Soort">{document.rang}</Cel>
              <Cel kop="Zorgkantoren">
                {opsomming(document.zorgkantoren.map((code) => zorgkantoorNaam[code]))}
              </Cel>
              <Cel kop="Zorg">{document.sectoren.join(', ')}</Cel>
              <Cel kop="Geldt voor">{periodeText(document.geldig)}</Cel>
              <Cel kop="Bekend sinds">{datumText(document.bekendVanaf)}</Cel>
              <Cel kop="Nagekeken op">{datumText(document.nagekekenOp)}</Cel>
              <GetalCel kop="Regels">{aantalRegels(document)}</GetalCel>
            </TableRow>
          ))}
      </TableBody>
    </Tabel>
  );
}

/** A choice is no rule beside its members. */
function aantalRegels(document: Kader | Wijziging): number {
  return listRegels(document).filter(({ soort }) => soort !== 'keuze').length;
}

function documentenCsv(documenten: Lijst['documenten']): string {
  const kop = [
    'document',
    'titel',
    'soort',
    'zorgkantoren',
    'sectoren',
    'van',
    'tot en met',
    'bekend vanaf',
    'nagekeken op',
  ];
  return csvText(
    kop,
    documenten.map(({ id, titel, rang, zorgkantoren, sectoren, geldig, bekendVanaf, nagekekenOp }) => [
      id,
      titel,
      rang,
      zorgkantoren.map((code) => zorgkantoorNaam[code]).join(', '),
      sectoren.join(', '),
      geldig.van.toString(),
      geldig.totEnMet?.toString() ?? '',
      bekendVanaf.toString(),
      nagekekenOp.toString(),
    ]),
  );
}
