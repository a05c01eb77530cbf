import type { Feitcatalogus } from '@kavel/core/beleid';
import { PageLink } from '../../ui/Verwijzing.tsx';
import type { TariefAdres } from './tarief-adres.ts';
import { splitVraag } from './vraag-tekst.ts';

type Props = {
  readonly feiten: readonly string[];
  readonly catalogus: Feitcatalogus;
  readonly adresVan: (feit: string) => TariefAdres;
};

/** Questions to go to in any order. */
export function Vraaglinks({ feiten, catalogus, adresVan }: Props) {
  return (
    <ul className="kavel-lijst">
      {feiten.map((feit) => (
        <li key={feit}>
          <PageLink to="/tarief" search={adresVan(feit)} resetScroll={false}>
            {splitVraag(catalogus.get(feit)?.omschrijving ?? feit).vraag}
          </PageLink>
        </li>
      ))}
    </ul>
  );
}
