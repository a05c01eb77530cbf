import { useQuery } from '@tanstack/react-query';
import { retourcodesQuery } from '../../api/aanlevering.ts';
import { Kruimelpad } from '../../ui/Kruimelpad.tsx';
import { Cel, KolomKop, RijKop, Tabel, TableBody, TableHeader } from '../../ui/Tabel.tsx';
import { PageTitle, Paragraph } from '../../ui/Tekst.tsx';
import { Antwoord } from '../../ui/Toestand.tsx';
import { PageLink } from '../../ui/Verwijzing.tsx';
import { useDoel } from './use-doel.ts';

/** What each retourcode means; a link from a finding lands on its row. */
export function RetourcodesPage() {
  const vraag = useQuery(retourcodesQuery);
  useDoel(vraag.data !== undefined);
  return (
    <>
      <Kruimelpad
        stappen={[
          <PageLink key="declaraties" to="/declaraties">
            Declaraties
          </PageLink>,
        ]}
        hier="Retourcodes"
      />
      <PageTitle tab="Retourcodes">Wat betekent een retourcode?</PageTitle>
      <Paragraph lead>
        Bij elke bevinding in een declaratiebestand hoort een code van vier cijfers. De codes zijn die van de
        Vektis-codelijst COD954; de omschrijvingen zijn van Kavel. Wat er in uw bestand precies mis is en wat
        u doet, staat bij de bevinding zelf.
      </Paragraph>
      <Antwoord vraag={vraag}>
        {({ retourcodes }) => (
          <Tabel naam="Retourcodes" stapelt>
            <TableHeader>
              <tr>
                <KolomKop>Code</KolomKop>
                <KolomKop>Betekenis</KolomKop>
              </tr>
            </TableHeader>
            <TableBody>
              {retourcodes.map(({ code, omschrijving }) => (
                <tr key={code} id={`code-${code}`} data-doel>
                  <RijKop>{code}</RijKop>
                  <Cel>{omschrijving}</Cel>
                </tr>
              ))}
            </TableBody>
          </Tabel>
        )}
      </Antwoord>
    </>
  );
}
