import { useQuery } from '@tanstack/react-query';
import { beleidQuery } from '../../api/beleid.ts';
import { BeleidMenu } from '../../ui/BeleidMenu.tsx';
import { PageTitle, Paragraph } from '../../ui/Tekst.tsx';
import { Antwoord } from '../../ui/Toestand.tsx';
import { Documenten } from './Documenten.tsx';

export function BeleidPage() {
  const vraag = useQuery(beleidQuery);
  return (
    <>
      <BeleidMenu />
      <PageTitle tab="Beleid vergelijken">Wat zegt het beleid van elk zorgkantoor?</PageTitle>
      <Paragraph lead>Bij elke zin staat de bron, en hoe zeker het is dat de bron dat zegt.</Paragraph>
      <Antwoord vraag={vraag}>{(beleid) => <Documenten beleid={beleid} />}</Antwoord>
    </>
  );
}
