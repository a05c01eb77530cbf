import { datumText } from '@kavel/core/basis';
import { useQuery } from '@tanstack/react-query';
import { aannamesQuery } from '../../api/aanlevering.ts';
import { CsvLink } from '../../ui/CsvLink.tsx';
import { Kruimelpad } from '../../ui/Kruimelpad.tsx';
import { Cel, KolomKop, RijKop, Tabel, TableBody, TableHeader, TableRow } from '../../ui/Tabel.tsx';
import { PageTitle, Paragraph } from '../../ui/Tekst.tsx';
import { Antwoord } from '../../ui/Toestand.tsx';
import { PageLink } from '../../ui/Verwijzing.tsx';
import { csvText } from '../../ui/csv.ts';

/** What no source says, as plainly as what one does. */
export function AannamesPage() {
  const vraag = useQuery(aannamesQuery);
  return (
    <>
      <Kruimelpad
        stappen={[
          <PageLink key="declaraties" to="/declaraties">
            Declaraties
          </PageLink>,
        ]}
        hier="Aannames"
      />
      <PageTitle tab="Aannames">Wat neemt Kavel aan waar de bronnen zwijgen?</PageTitle>
      <Paragraph lead>
        Niet alles over declareren en toewijzen is openbaar of vastgelegd. Waar een bron niets zegt, moet
        Kavel toch iets doen. Hier staat wat, en wat er anders wordt als die keuze niet klopt.
      </Paragraph>
      <Antwoord vraag={vraag}>
        {({ aannames }) => (
          <>
            <Tabel naam="Aannames" stapelt>
              <TableHeader>
                <TableRow>
                  <KolomKop>Onderwerp</KolomKop>
                  <KolomKop>De bron zegt dit niet</KolomKop>
                  <KolomKop>Wat Kavel doet</KolomKop>
                  <KolomKop>Als het niet klopt</KolomKop>
                  <KolomKop>Vastgelegd in</KolomKop>
                  <KolomKop>Sinds</KolomKop>
                </TableRow>
              </TableHeader>
              <TableBody>
                {aannames.map(({ id, onderwerp, vraag: open, keuze, gevolg, bron, sinds }) => (
                  <TableRow key={id}>
                    <RijKop>{onderwerp}</RijKop>
                    <Cel kop="De bron zegt dit niet">{open}</Cel>
                    <Cel kop="Wat Kavel doet">{keuze}</Cel>
                    <Cel kop="Als het niet klopt">{gevolg}</Cel>
                    <Cel kop="Vastgelegd in">{bron}</Cel>
                    <Cel kop="Sinds">{datumText(Temporal.PlainDate.from(sinds))}</Cel>
                  </TableRow>
                ))}
              </TableBody>
            </Tabel>
            <p>
              <CsvLink
                naam="aannames.csv"
                maak={() =>
                  csvText(
                    ['onderwerp', 'vraag', 'keuze', 'gevolg', 'vastgelegd in', 'sinds'],
                    aannames.map((row) => [
                      row.onderwerp,
                      row.vraag,
                      row.keuze,
                      row.gevolg,
                      row.bron,
                      row.sinds,
                    ]),
                  )
                }
              >
                Download als CSV
              </CsvLink>
            </p>
          </>
        )}
      </Antwoord>
    </>
  );
}
