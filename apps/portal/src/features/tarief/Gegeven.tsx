import { waardeText } from '@kavel/core/beleid';
import type { Feitcatalogus, Vragenlijst } from '@kavel/core/beleid';
import { SubTitle } from '../../ui/Tekst.tsx';
import { PageLink } from '../../ui/Verwijzing.tsx';
import type { TariefAdres } from './tarief-adres.ts';
import type { Tariefstand } from './tarief-stand.ts';

type Props = {
  readonly lijst: Vragenlijst;
  readonly stand: Tariefstand;
  readonly catalogus: Feitcatalogus;
  /** The address of the page with this question in view. */
  readonly adresVan: (feit: string) => TariefAdres;
};

type Regel = { readonly feit: string; readonly antwoord: string };

/** Every answer given, each with the way to change it; those that do not count now are kept apart. */
export function Gegeven({ lijst, stand, catalogus, adresVan }: Props) {
  const antwoordOf = (feit: string): string => {
    const soort = catalogus.get(feit)?.soort;
    const waarde = stand.feiten[feit];
    return soort === undefined || waarde === undefined ? 'weet ik niet' : waardeText(soort, waarde);
  };
  const regels = (feiten: readonly string[]): readonly Regel[] =>
    feiten.map((feit) => ({ feit, antwoord: antwoordOf(feit) }));
  const openFeiten = lijst.open.map(({ feit }) => feit);
  const geteld = lijst.gesteld.map(({ feit }) => feit);
  const overgeslagen = stand.overgeslagen.filter((feit) => openFeiten.includes(feit));
  const bewaard = [...Object.keys(stand.feiten), ...stand.overgeslagen].filter(
    (feit) => !geteld.includes(feit) && !overgeslagen.includes(feit),
  );
  if (geteld.length + overgeslagen.length + bewaard.length === 0) return null;
  const lijstProps = { catalogus, adresVan };
  return (
    <section aria-label="Uw antwoorden" className="kavel-gegeven">
      <SubTitle>Uw antwoorden</SubTitle>
      <Regels regels={regels([...geteld, ...overgeslagen])} {...lijstProps} />
      {bewaard.length === 0 ? null : (
        <>
          <p>Bewaard, maar telt nu niet mee:</p>
          <Regels regels={regels(bewaard)} {...lijstProps} />
        </>
      )}
    </section>
  );
}

function Regels({
  regels,
  catalogus,
  adresVan,
}: Pick<Props, 'catalogus' | 'adresVan'> & { readonly regels: readonly Regel[] }) {
  return (
    <dl>
      {regels.map(({ feit, antwoord }) => {
        const label = catalogus.get(feit)?.label ?? feit;
        return (
          <div key={feit}>
            <dt>{label}</dt>
            <dd>{antwoord}</dd>
            <dd className="kavel-gegeven__wijzig">
              <PageLink to="/tarief" search={adresVan(feit)} resetScroll={false}>
                Wijzig<span className="kavel-verborgen"> {label}</span>
              </PageLink>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
