import type { Prognose } from '@kavel/contract';
import { Melding } from '../../ui/Melding.tsx';
import { Cel, KolomKop, RijKop, Tabel, TableBody, TableHeader, TableRow } from '../../ui/Tabel.tsx';
import { Paragraph, SectionTitle } from '../../ui/Tekst.tsx';

type Props = {
  readonly prognose: Prognose;
  /** In the order in which they were sent: an answer names a message by its number. */
  readonly berichten: readonly File[];
};

const GETOOND = 100;

/** What is wrong with the messages, with line and element; only here the numbers get the names of files. */
export function Bevindingen({ prognose, berichten }: Props) {
  const { bevindingen, aantalBevindingen } = prognose;
  const afgekeurd = prognose.berichten.filter((bericht) => bericht.aantalBevindingen > 0).length;
  const getoetst = prognose.berichten.some((bericht) => bericht.getoetst);
  const naamOf = (nummer: number): string => berichten[nummer - 1]?.name ?? `bericht ${nummer}`;
  return (
    <>
      <SectionTitle>Wat niet klopt in de berichten</SectionTitle>
      <Paragraph>
        {prognose.berichten.length.toLocaleString('nl-NL')} berichten gelezen,{' '}
        {afgekeurd.toLocaleString('nl-NL')} niet meegeteld.{' '}
        {getoetst
          ? 'De berichten zijn getoetst aan de XSD’s van iWlz 2.2.'
          : 'De berichten zijn niet getoetst aan een XSD: daarvoor noemt de beheerder een map.'}
      </Paragraph>
      {aantalBevindingen === 0 ? (
        <Paragraph>Er zijn geen bevindingen.</Paragraph>
      ) : (
        <>
          {aantalBevindingen > GETOOND ? (
            <Melding
              soort="info"
              titel={`Dit zijn de eerste ${GETOOND} van ${aantalBevindingen.toLocaleString('nl-NL')} bevindingen`}
            />
          ) : null}
          <Tabel naam="Bevindingen in de berichten" lang stapelt>
            <TableHeader>
              <TableRow>
                <KolomKop>Bericht</KolomKop>
                <KolomKop>Plaats</KolomKop>
                <KolomKop>Wat er is</KolomKop>
                <KolomKop>Gevolg</KolomKop>
              </TableRow>
            </TableHeader>
            <TableBody>
              {bevindingen
                .slice(0, GETOOND)
                .map(({ code, bericht, regel, veld, melding, keurtAf }, index) => (
                  <TableRow key={index}>
                    <RijKop>{naamOf(bericht)}</RijKop>
                    <Cel kop="Plaats">
                      regel {regel.toLocaleString('nl-NL')}
                      {veld === undefined ? '' : `, ${veld}`}
                    </Cel>
                    <Cel kop="Wat er is">
                      {melding} <span className="kavel-bijschrift">{code}</span>
                    </Cel>
                    <Cel kop="Gevolg">{keurtAf ? 'het bericht telt niet mee' : 'het bericht telt mee'}</Cel>
                  </TableRow>
                ))}
            </TableBody>
          </Tabel>
        </>
      )}
    </>
  );
}
