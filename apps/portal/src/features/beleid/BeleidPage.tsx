import { useQuery } from '@tanstack/react-query';
import { beleidQuery } from '../../api/beleid.ts';
import { themasQuery } from '../../api/queries.ts';
import { BeleidMenu } from '../../ui/BeleidMenu.tsx';
import { PageTitle, Paragraph, SectionTitle } from '../../ui/Tekst.tsx';
import { Antwoord } from '../../ui/Toestand.tsx';
import { PageLink } from '../../ui/Verwijzing.tsx';
import { ZekerheidUitleg } from '../../ui/Zekerheid.tsx';
import { Documenten } from './Documenten.tsx';
import { Themas } from './Themas.tsx';

/** Compare policies: which documents there are, and what they say about each theme. */
export function BeleidPage() {
  const beleid = useQuery(beleidQuery);
  const themas = useQuery(themasQuery);
  return (
    <>
      <BeleidMenu />
      <PageTitle tab="Beleid vergelijken">Wat zegt het beleid van elk zorgkantoor?</PageTitle>
      <Paragraph lead>
        Bij elke zin staat de bron, en hoe zeker het is dat de bron dat zegt. Zegt de bron iets niet, dan
        staat dat er ook.{' '}
        <PageLink to="/beleid" hash="themas" search={(was) => was}>
          Naar de thema’s
        </PageLink>
      </Paragraph>
      <Antwoord vraag={beleid}>{(antwoord) => <Documenten beleid={antwoord} />}</Antwoord>
      <SectionTitle id="themas">Thema’s naast elkaar</SectionTitle>
      <Antwoord vraag={themas}>{(antwoord) => <Themas themas={antwoord} />}</Antwoord>
      <ZekerheidUitleg />
    </>
  );
}
