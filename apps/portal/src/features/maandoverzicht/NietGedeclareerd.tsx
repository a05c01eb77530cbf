import type { Aanleveringen } from '@kavel/contract';
import { maandNaam } from '@kavel/contract/texts';
import { Standmerk } from '../../ui/Aanleverstand.tsx';
import { CsvLink } from '../../ui/CsvLink.tsx';
import { Cel, GetalCel, KolomKop, RijKop, Tabel, TableBody, TableHeader, TableRow } from '../../ui/Tabel.tsx';
import { Paragraph } from '../../ui/Tekst.tsx';
import { Leeg } from '../../ui/Toestand.tsx';
import { PageLink } from '../../ui/Verwijzing.tsx';
import { csvText } from '../../ui/csv.ts';
import { moment } from '../../ui/getallen.ts';
import { dagenText, isGedeclareerd } from './overzicht.ts';
import type { Regiomaand } from './overzicht.ts';

type Props = { readonly aanleveringen: Aanleveringen; readonly maand: Regiomaand };

/** Contracted providers without an accepted file for the month: whom to call. */
export function NietGedeclareerd({ aanleveringen, maand }: Props) {
  const { regio, jaar, zorgaanbieders } = aanleveringen;
  const open = zorgaanbieders.flatMap(({ agb, naam, maanden }) => {
    const own = maanden[maand.maand - 1];
    return own === undefined || isGedeclareerd(own) ? [] : [{ agb, naam, ...own }];
  });
  if (open.length === 0) {
    return (
      <Leeg titel="Iedereen heeft gedeclareerd">
        <Paragraph>
          Van elke zorgaanbieder met een afspraak is een bestand of een opgave over {maandNaam(maand.maand)}{' '}
          aangenomen.
        </Paragraph>
      </Leeg>
    );
  }
  const uiterst = dagenText(maand.dagenTotUiterste);
  return (
    <>
      <Tabel naam={`Niet gedeclareerd over ${maandNaam(maand.maand)} ${jaar}`} lang stapelt>
        <TableHeader>
          <TableRow>
            <KolomKop>Zorgaanbieder</KolomKop>
            <KolomKop>AGB-code</KolomKop>
            <KolomKop>Stand</KolomKop>
            <KolomKop>Uiterste dag</KolomKop>
            <KolomKop getal>Geweigerde bestanden</KolomKop>
            <KolomKop>Laatst ontvangen</KolomKop>
          </TableRow>
        </TableHeader>
        <TableBody>
          {open.map(({ agb, naam, stand, bestanden, laatstOntvangenOp }) => (
            <TableRow key={agb}>
              <RijKop>
                <PageLink
                  to="/regios/$regio/jaren/$jaar/zorgaanbieders/$agb/declaraties"
                  params={{ regio, jaar: String(jaar), agb }}
                >
                  {naam}
                </PageLink>
              </RijKop>
              <Cel kop="AGB-code">{agb}</Cel>
              <Cel kop="Stand">
                <Standmerk stand={stand} />
              </Cel>
              <Cel kop="Uiterste dag">{uiterst}</Cel>
              <GetalCel kop="Geweigerde bestanden">{bestanden.geweigerd}</GetalCel>
              <Cel kop="Laatst ontvangen">
                {laatstOntvangenOp === undefined ? 'niets' : moment(laatstOntvangenOp)}
              </Cel>
            </TableRow>
          ))}
        </TableBody>
      </Tabel>
      <p>
        <CsvLink
          naam={`niet-gedeclareerd-${regio}-${jaar}-${String(maand.maand).padStart(2, '0')}.csv`}
          maak={() =>
            csvText(
              ['agb', 'zorgaanbieder', 'stand', 'uiterste dag', 'geweigerde bestanden', 'bron'],
              open.map((row) => [
                ...[row.agb, row.naam, row.stand, maand.uitersteDag],
                { getal: String(row.bestanden.geweigerd) },
                aanleveringen.fictief ? 'FICTIEF' : '',
              ]),
            )
          }
        >
          Download deze lijst als CSV
        </CsvLink>
      </p>
    </>
  );
}
