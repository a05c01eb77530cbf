import { PageLink } from './Verwijzing.tsx';

/** The pages about what policies say. */
export function BeleidMenu() {
  return (
    <nav aria-label="Beleid" className="kavel-submenu">
      <ul>
        <li>
          <PageLink to="/beleid" activeOptions={{ exact: true, includeSearch: false }}>
            Thema’s naast elkaar
          </PageLink>
        </li>
        <li>
          <PageLink to="/beleid/verschil" activeOptions={{ includeSearch: false }}>
            Verschil tussen jaren
          </PageLink>
        </li>
        <li>
          <PageLink to="/beleid/proces">Zo verloopt de inkoop</PageLink>
        </li>
      </ul>
    </nav>
  );
}
