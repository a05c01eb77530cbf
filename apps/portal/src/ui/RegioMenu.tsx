import { useQuery } from '@tanstack/react-query';
import { contractjarenQuery } from '../api/queries.ts';
import { PageLink } from './Verwijzing.tsx';

/** Within one region and year: its pages, and the way to the other regions. */
export function RegioMenu({ regio, jaar }: { readonly regio: string; readonly jaar: number }) {
  const params = { regio, jaar: String(jaar) };
  const others = (useQuery(contractjarenQuery).data?.contractjaren ?? []).filter(
    (row) => row.regio !== regio || row.jaar !== jaar,
  );
  return (
    <nav aria-label="Deze regio" className="kavel-submenu">
      <ul>
        <li>
          <PageLink to="/regios/$regio/jaren/$jaar/uitnutting" params={params}>
            Uitnutting
          </PageLink>
        </li>
        <li>
          <PageLink to="/regios/$regio/jaren/$jaar/zorgaanbieders" params={params}>
            Zorgaanbieders
          </PageLink>
        </li>
        <li>
          <PageLink
            to="/regios/$regio/jaren/$jaar/declaraties"
            params={params}
            activeOptions={{ includeSearch: false }}
          >
            Declaraties
          </PageLink>
        </li>
        {others.map((other) => (
          <li key={`${other.regio}-${other.jaar}`} className="kavel-submenu__ander">
            <PageLink
              to="/regios/$regio/jaren/$jaar/uitnutting"
              params={{ regio: other.regio, jaar: String(other.jaar) }}
            >
              Naar {other.regioNaam} {other.jaar}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
