import { useQuery } from '@tanstack/react-query';
import { largestVerschillen } from '@kavel/core/toewijzing';
import type { Dagkavel } from '@kavel/core/toewijzing';
import type { Prognose } from '@kavel/contract';
import { maandNaam } from '@kavel/contract/texts';
import { zorgaanbiedersQuery } from '../../api/queries.ts';
import { Cel, GetalCel, KolomKop, RijKop, Tabel, TableBody, TableHeader, TableRow } from '../../ui/Tabel.tsx';
import { Paragraph, SectionTitle } from '../../ui/Tekst.tsx';
import { dagenText } from './prognose-maanden.ts';
import { etmaaldeel, DELEN_PER_ETMAAL } from '@kavel/core/toewijzing';

const GROOTSTE = 10;

type Props = {
  readonly prognose: Prognose;
  readonly vergelijking: NonNullable<Prognose['vergelijking']>;
  readonly kavel: Dagkavel | undefined;
};

/** Where claimed and expected lie farthest apart. */
export function Verschillen({ prognose: { regio, jaar, agb: eigenAgb }, vergelijking, kavel }: Props) {
  // A provider that looks at itself may not read who the others are.
  const vraag = useQuery({ ...zorgaanbiedersQuery({ regio, jaar }), enabled: eigenAgb === undefined });
  const namen = vraag.data?.zorgaanbieders ?? [];
  const naamOf = new Map<string, string>(namen.map(({ agb, naam }) => [agb, naam]));
  const own = vergelijking.verschillen.filter((row) => kavel === undefined || row.kavel === kavel);
  const anders = own.filter(({ verschil }) => verschil !== 0).length;
  const grootste = largestVerschillen(own, GROOTSTE);
  if (grootste.length === 0) {
    return (
      <>
        <SectionTitle>Grootste verschillen</SectionTitle>
        <Paragraph>Er is geen verschil met wat is gedeclareerd.</Paragraph>
      </>
    );
  }
  return (
    <>
      <SectionTitle>Grootste verschillen</SectionTitle>
      <Paragraph>
        {anders.toLocaleString('nl-NL')} van de {own.length.toLocaleString('nl-NL')} keer (zorgaanbieder,
        kavel, maand) is er een verschil; hier staan de grootste {grootste.length}. Verschil is gedeclareerd
        min verwacht. De berichten kennen geen afwezigheid: gebruik een verschil om na te vragen, niet om af
        te rekenen.
      </Paragraph>
      <Tabel naam="Grootste verschillen tussen gedeclareerd en verwacht" stapelt>
        <TableHeader>
          <TableRow>
            <KolomKop>Zorgaanbieder</KolomKop>
            <KolomKop>Kavel en maand</KolomKop>
            <KolomKop getal>Verwacht</KolomKop>
            <KolomKop getal>Gedeclareerd</KolomKop>
            <KolomKop getal>Verschil</KolomKop>
          </TableRow>
        </TableHeader>
        <TableBody>
          {grootste.map((row) => (
            <TableRow key={`${row.agb} ${row.kavel} ${row.maand}`}>
              <RijKop>
                {naamOf.get(row.agb) ?? 'Zorgaanbieder zonder afspraak'}{' '}
                <span className="kavel-bijschrift">AGB-code {row.agb}</span>
              </RijKop>
              <Cel kop="Kavel en maand">
                {row.kavel}, {maandNaam(Number(row.maand.slice(5)))}
              </Cel>
              <GetalCel kop="Verwacht">{dagenText(row.verwacht)}</GetalCel>
              <GetalCel kop="Gedeclareerd">
                {dagenText(etmaaldeel(row.gedeclareerdeDagen * DELEN_PER_ETMAAL))}
              </GetalCel>
              <GetalCel kop="Verschil">{dagenText(row.verschil)}</GetalCel>
            </TableRow>
          ))}
        </TableBody>
      </Tabel>
    </>
  );
}
