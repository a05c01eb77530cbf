import type { UitnuttingMaand } from '@kavel/contract';
import { maandNaam } from '@kavel/contract/texts';
import { PageLink } from '../../ui/Verwijzing.tsx';

const MAANDEN = Array.from({ length: 12 }, (_, index) => index + 1);

type Props = {
  readonly regio: string;
  readonly jaar: number;
  readonly maanden: readonly UitnuttingMaand[];
  readonly gekozen: number;
};

/** Twelve months as links; a month without a published click is shown as words, not as a dead link. */
export function MaandKeuze({ regio, jaar, maanden, gekozen }: Props) {
  const gepubliceerd = new Set(maanden.map(({ maand }) => maand));
  return (
    <nav aria-label="Kies een maand" className="kavel-maanden">
      <ul>
        {MAANDEN.map((maand) => (
          <li key={maand}>
            {gepubliceerd.has(maand) ? (
              <PageLink
                to="/regios/$regio/jaren/$jaar/uitnutting/$maand"
                params={{ regio, jaar: String(jaar), maand: String(maand) }}
                {...(maand === gekozen ? { 'aria-current': 'page' } : {})}
              >
                {maandNaam(maand)}
              </PageLink>
            ) : (
              <span className="kavel-maanden__later">
                {maandNaam(maand)} <span className="kavel-verborgen">(nog niet gepubliceerd)</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
