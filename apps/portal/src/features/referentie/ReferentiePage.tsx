import { useQuery } from '@tanstack/react-query';
import { referentieQuery } from '../../api/referentie.ts';
import { useAangemelde } from '../../api/sessie.ts';
import { Kruimelpad } from '../../ui/Kruimelpad.tsx';
import { PageTitle, Paragraph, SectionTitle } from '../../ui/Tekst.tsx';
import { Antwoord } from '../../ui/Toestand.tsx';
import { PageLink } from '../../ui/Verwijzing.tsx';
import { Edities } from './Edities.tsx';
import { NieuweEditie } from './NieuweEditie.tsx';
import { Opzoeken } from './Opzoeken.tsx';
import { Standtabel } from './Standtabel.tsx';

/** Which lists judge now, and how a newer edition comes to judge. */
export function ReferentiePage() {
  const vraag = useQuery(referentieQuery);
  const rollen = useAangemelde()?.rollen ?? [];
  const magWijzigen = rollen.includes('beheerder') || rollen.includes('beleidsmedewerker');
  return (
    <>
      <Kruimelpad
        stappen={[
          <PageLink key="declaraties" to="/declaraties">
            Declaraties
          </PageLink>,
        ]}
        hier="Referentiegegevens"
      />
      <PageTitle tab="Referentiegegevens">Waarmee toetst Kavel?</PageTitle>
      <Paragraph lead>
        De koppeltabel zegt met welke zorgzwaarte een prestatie mag. Retourcodes zeggen wat er mis is. De
        tarieven van de NZa zijn het hoogste wat mag. Van alle drie komen nieuwe edities uit.
      </Paragraph>
      <Antwoord vraag={vraag}>
        {(stand) => (
          <>
            <SectionTitle>Wat nu geldt</SectionTitle>
            <Standtabel stand={stand} />
            <SectionTitle>Zoek een prestatie of retourcode op</SectionTitle>
            <Opzoeken />
            {magWijzigen ? (
              <>
                <SectionTitle>Een nieuwe editie</SectionTitle>
                <Paragraph>
                  Kies een CSV-bestand. U ziet eerst wat er verandert; er is dan nog niets bewaard. Daarna
                  beslist u of de editie gaat gelden.
                </Paragraph>
                <NieuweEditie />
              </>
            ) : null}
            <SectionTitle>Alle edities</SectionTitle>
            <Edities stand={stand.stand} edities={stand.edities} magWijzigen={magWijzigen} />
          </>
        )}
      </Antwoord>
    </>
  );
}
