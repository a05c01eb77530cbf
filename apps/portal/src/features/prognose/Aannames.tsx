import { useId } from 'react';
import { PROGNOSEKEUZES, STANDAARD_PROGNOSE, etmaaldeel, prognoseAannames } from '@kavel/core/toewijzing';
import type { Prognoseinstelling, Prognosekeuze } from '@kavel/core/toewijzing';
import type { Prognose } from '@kavel/contract';
import { Keuzerondjes } from '../../ui/Keuzerondjes.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Paragraph, SectionTitle } from '../../ui/Tekst.tsx';
import { Zekerheid } from '../../ui/Zekerheid.tsx';
import { dagenText, sumDelen } from './prognose-maanden.ts';

type Props = {
  readonly prognose: Prognose;
  /** The forecast with the standard choices. */
  readonly standaard: Prognose | undefined;
  readonly bezig: boolean;
  readonly instelling: Prognoseinstelling;
  readonly wijzig: (instelling: Prognoseinstelling) => void;
};

const VRAAG: Readonly<Record<Prognosekeuze, string>> = {
  mutatiedag: 'Is de dag van een mutatie nog een dag zorg?',
  deeltijd: 'Hoe telt deeltijdverblijf?',
  percentage: 'Hoe telt een toewijzing van een deel?',
  overlap: 'Wat telt bij twee toewijzingen op één dag?',
};

const KEUZES = Object.keys(PROGNOSEKEUZES) as readonly Prognosekeuze[];

/** What the sources leave open: the choices, what each means, and what another choice makes of the sum. */
export function Aannames({ prognose, standaard, bezig, instelling, wijzig }: Props) {
  const vast = prognose.aannames.filter(({ naam }) => !KEUZES.some((keuze) => keuze === naam));
  return (
    <>
      <SectionTitle>Wat is aangenomen</SectionTitle>
      <Paragraph>
        De bronnen zeggen niet alles. Deze keuzes zijn van Kavel; verander er een en zie wat het uitmaakt.
      </Paragraph>
      <p role="status">{bezig ? 'Kavel rekent opnieuw …' : ''}</p>
      <Effect prognose={prognose} standaard={standaard} />
      {KEUZES.map((naam) => (
        <Aannamekeuze key={naam} naam={naam} instelling={instelling} wijzig={wijzig} />
      ))}
      <ul className="kavel-lijst">
        {vast.map(({ naam, tekst }) => (
          <li key={naam}>
            {tekst} <Zekerheid zekerheid="aangenomen" />
          </li>
        ))}
      </ul>
    </>
  );
}

type KeuzeProps = Pick<Props, 'instelling' | 'wijzig'> & { readonly naam: Prognosekeuze };

function Aannamekeuze({ naam, instelling, wijzig }: KeuzeProps) {
  const id = useId();
  const tekstOf = (keuze: string): string => {
    const aannames = prognoseAannames({ ...instelling, [naam]: keuze });
    return aannames.find((aanname) => aanname.naam === naam)?.tekst ?? keuze;
  };
  return (
    <>
      <p id={`${id}-vraag`} className="kavel-oorzaken__kop">
        {VRAAG[naam]} <Zekerheid zekerheid="aangenomen" />
      </p>
      <Keuzerondjes
        id={`${id}-keus`}
        benoemdDoor={`${id}-vraag`}
        waarde={instelling[naam]}
        opties={PROGNOSEKEUZES[naam].map((keuze) => ({ waarde: keuze, tekst: tekstOf(keuze) }))}
        wijzig={(keuze) => {
          const gekozen = { ...instelling, [naam]: keuze };
          wijzig(
            KEUZES.every((een) => gekozen[een] === STANDAARD_PROGNOSE[een]) ? STANDAARD_PROGNOSE : gekozen,
          );
        }}
      />
    </>
  );
}

function Effect({ prognose, standaard }: Pick<Props, 'prognose' | 'standaard'>) {
  if (standaard === undefined || standaard === prognose) return null;
  const totaal = sumDelen(prognose.regels.map(({ verwacht }) => verwacht));
  const was = sumDelen(standaard.regels.map(({ verwacht }) => verwacht));
  const verschil = etmaaldeel(totaal - was);
  const absolute = dagenText(etmaaldeel(Math.abs(verschil)));
  const titel =
    verschil === 0
      ? 'Deze keuzes maken hier niets uit'
      : `Met deze keuzes zijn er ${absolute} etmalen ${verschil > 0 ? 'meer' : 'minder'} te verwachten`;
  return (
    <Melding soort="info" titel={titel}>
      <p>
        {dagenText(totaal)} in plaats van {dagenText(was)} etmalen met de gewone keuzes.
      </p>
    </Melding>
  );
}
