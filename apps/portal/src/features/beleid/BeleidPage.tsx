import { useQuery } from '@tanstack/react-query';
import type { Themas as ThemaData } from '@kavel/contract';
import { beleidQuery } from '../../api/beleid.ts';
import type { BeleidInBrowser } from '../../api/beleid.ts';
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
      <Antwoord vraag={beleid}>
        {(register) => (
          <Antwoord vraag={themas}>
            {(tabellen) => <Vergelijken beleid={register} themas={tabellen} />}
          </Antwoord>
        )}
      </Antwoord>
    </>
  );
}

function Vergelijken({ beleid, themas }: { readonly beleid: BeleidInBrowser; readonly themas: ThemaData }) {
  return (
    <>
      <PageTitle tab="Beleid vergelijken">Wat zegt het beleid van elk zorgkantoor?</PageTitle>
      <Paragraph lead>
        Bij elke zin staat de bron, en hoe zeker het is dat de bron dat zegt. Zegt de bron iets niet, dan
        staat dat er ook.{' '}
        <PageLink to="/beleid" hash="themas" search={(was) => was}>
          Naar de thema’s
        </PageLink>
      </Paragraph>
      <Documenten beleid={beleid} />
      <SectionTitle id="themas">Thema’s naast elkaar</SectionTitle>
      <Themas themas={themas} />
      <ZekerheidUitleg />
    </>
  );
}
