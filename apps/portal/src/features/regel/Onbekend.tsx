import { listRegels } from '@kavel/core/beleid';
import type { Kader, Wijziging } from '@kavel/core/beleid';
import { DocumentLink, RegelLink } from '../../ui/RegelLink.tsx';
import { PageTitle, Paragraph, SectionTitle } from '../../ui/Tekst.tsx';
import { PageLink } from '../../ui/Verwijzing.tsx';
import { naamOf } from './regel-tekst.ts';

export function DocumentOnbekend({ id }: { readonly id: string }) {
  return (
    <>
      <PageTitle tab="Document niet gevonden">Dit document kent Kavel niet</PageTitle>
      <Paragraph>
        Er is geen document met de naam <code>{id}</code>. Misschien is het adres verkeerd getypt, of heet het
        document nu anders. Zoek het op in het overzicht van alle documenten.
      </Paragraph>
      <PageLink to="/beleid">Naar beleid vergelijken</PageLink>
    </>
  );
}

export function RegelOnbekend({
  id,
  document,
}: {
  readonly id: string;
  readonly document: Kader | Wijziging;
}) {
  return (
    <>
      <PageTitle tab="Regel niet gevonden">Deze regel staat niet in dit document</PageTitle>
      <Paragraph>
        <DocumentLink document={document.id}>{document.titel}</DocumentLink> heeft geen regel met de naam{' '}
        <code>{id}</code>. Misschien is het adres verkeerd getypt, of heet de regel nu anders.
      </Paragraph>
      <SectionTitle>Wel in dit document</SectionTitle>
      <ul className="kavel-lijst">
        {listRegels(document).map((regel) => (
          <li key={regel.id}>
            <RegelLink document={document.id} regel={regel.id}>
              {naamOf(regel.id)}
            </RegelLink>
          </li>
        ))}
      </ul>
    </>
  );
}
