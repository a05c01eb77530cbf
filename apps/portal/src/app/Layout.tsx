import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { contractjarenQuery } from '../api/queries.ts';
import { isToegelaten, useAangemelde } from '../api/sessie.ts';
import { PageLink } from '../ui/Verwijzing.tsx';
import { Springlink } from '../ui/Springlink.tsx';
import { Aangemeld } from './Aangemeld.tsx';

const MAIN = 'inhoud';

/** What every page has: the way past the header, the product, who is signed in, and the mark of the demonstration. */
export function Layout() {
  const contractjaren = useQuery(contractjarenQuery).data?.contractjaren ?? [];
  const fictief = contractjaren.some((contractjaar) => contractjaar.fictief);
  return (
    <>
      <Springlink doel={MAIN} />
      <header className="kavel-kop">
        <div className="kavel-kop__binnen">
          <PageLink to="/" className="kavel-merk">
            Kavel
          </PageLink>
          <p className="kavel-kop__organisatie">Inkoop van langdurige zorg</p>
          <Aangemeld />
          <nav aria-label="Hoofdmenu" className="kavel-menu">
            <PageLink to="/" activeOptions={{ exact: true }}>
              Begin
            </PageLink>
            <PageLink to="/beleid" activeOptions={{ includeSearch: false }}>
              Beleid vergelijken
            </PageLink>
            <PageLink to="/tarief" activeOptions={{ includeSearch: false }}>
              Wat wordt mijn tarief?
            </PageLink>
            <PageLink to="/declaraties" activeOptions={{ includeSearch: false }}>
              Declaraties
            </PageLink>
            <PageLink to="/prognose" activeOptions={{ includeSearch: false }}>
              Prognose
            </PageLink>
            <PageLink to="/wat-als" activeOptions={{ includeSearch: false }}>
              Wat als?
            </PageLink>
            <EigenPaginas />
          </nav>
        </div>
      </header>
      {fictief ? (
        <aside className="kavel-fictief" aria-label="Demonstratie">
          <p>
            <strong>Demonstratie.</strong> Alle zorgaanbieders, personen, prijzen en bedragen zijn fictief.
            Het beleid komt uit de bronnen die erbij staan.
          </p>
        </aside>
      ) : null}
      <main id={MAIN} className="kavel-inhoud" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="kavel-voet">
        <p>
          Kavel rekent in hele eurocenten. Elk bedrag heeft een bron; die staat onder aan de pagina of achter
          “Waarom?”.
        </p>
        <p>
          <a href="/v1/openapi.json">Beschrijving van de API</a>
        </p>
      </footer>
    </>
  );
}

/** Pages that hold something for whoever is signed in alone. */
function EigenPaginas() {
  const aangemelde = useAangemelde();
  if (aangemelde === undefined) return null;
  return (
    <>
      <PageLink to="/postbus">Postbus</PageLink>
      {isToegelaten(aangemelde, 'readToegang') ? <PageLink to="/inzagelog">Inzagelog</PageLink> : null}
    </>
  );
}
