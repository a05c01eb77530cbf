import { kavelNaam, datumText } from '@kavel/core/basis';
import type { Kavel } from '@kavel/core/basis';
import { sectorNaam } from '@kavel/contract/texts';
import { PageLink } from '../../ui/Verwijzing.tsx';
import { kavelsOf } from './keuze.ts';
import type { TariefKeuze } from './keuze.ts';
import type { TariefAdres } from './tarief-adres.ts';
import { namen } from './vraag-tekst.ts';

type Props = {
  readonly keuze: TariefKeuze;
  readonly adresVan: (kavel: Kavel) => TariefAdres;
};

/** What is asked, and the way to the other kavels with the same answers. */
export function Keuzebalk({ keuze, adresVan }: Props) {
  const { sector, kavel, zorgkantoren, peildatum, kennisdatum } = keuze;
  return (
    <>
      <p className="kavel-keuze">
        {sectorNaam[sector]}, kavel {kavelNaam[kavel]}, bij {namen(zorgkantoren)}. Beleid dat geldt op{' '}
        {datumText(peildatum)}, volgens wat bekend was op {datumText(kennisdatum)}.
      </p>
      <nav aria-label="Kavel" className="kavel-maanden">
        <ul>
          {[...new Set([...kavelsOf(sector), kavel])].map((een) => (
            <li key={een}>
              <PageLink
                to="/tarief"
                search={adresVan(een)}
                resetScroll={false}
                {...(een === kavel ? { 'aria-current': 'page' as const } : {})}
              >
                {kavelNaam[een]}
              </PageLink>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
