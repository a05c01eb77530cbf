import { useQuery } from '@tanstack/react-query';
import type { Proces } from '@kavel/core/thema';
import { sectorNaam } from '@kavel/contract/texts';
import { themasQuery } from '../../api/queries.ts';
import { BeleidMenu } from '../../ui/BeleidMenu.tsx';
import { PageTitle, Paragraph, SectionTitle } from '../../ui/Tekst.tsx';
import { Antwoord, Leeg } from '../../ui/Toestand.tsx';
import { Vindplaats } from '../../ui/Clausule.tsx';
import { ZekerheidUitleg } from '../../ui/Zekerheid.tsx';
import { opsomming } from '../../ui/dagen.ts';
import { Processtappen } from './Processtappen.tsx';

/** How care is purchased, step by step, as the source tells it. */
export function ProcesPage() {
  const vraag = useQuery(themasQuery);
  return (
    <>
      <BeleidMenu />
      <Antwoord vraag={vraag}>
        {({ processen, passages }) => (
          <>
            <PageTitle tab="Zo verloopt de inkoop">{titelOf(processen)}</PageTitle>
            {processen.length === 0 ? (
              <Leeg titel="De stappen zijn nog niet bekend">
                <Paragraph>Zet een bestand in de map beleid/proces. Dan staan de stappen hier.</Paragraph>
              </Leeg>
            ) : null}
            {processen.map((proces) => (
              <Verloop
                key={proces.id}
                proces={proces}
                passages={new Map(passages.map(({ sha256, tekst }) => [sha256, tekst]))}
              />
            ))}
            <ZekerheidUitleg />
          </>
        )}
      </Antwoord>
    </>
  );
}

/** The title is the answer. */
function titelOf(processen: readonly Proces[]): string {
  const [first] = processen;
  return first === undefined
    ? 'Zo verloopt de inkoop'
    : `Zorg inkopen gaat in ${first.stappen.length} stappen`;
}

function Verloop({
  proces,
  passages,
}: {
  readonly proces: Proces;
  readonly passages: ReadonlyMap<string, string>;
}) {
  const { titel, jaren, sectoren, stappen, openstaand } = proces;
  const bronnen = [...new Set(stappen.map(({ bron }) => bron))];
  return (
    <>
      <Paragraph lead>
        {titel}. Het gaat over {jaren.van} tot en met {jaren.totEnMet},{' '}
        {opsomming(sectoren.map((sector) => sectorNaam[sector].toLowerCase()))}. De stappen staan in de
        volgorde van de bron ({opsomming(bronnen)}).
      </Paragraph>
      <Processtappen stappen={stappen} passages={passages} />
      {openstaand.length === 0 ? null : (
        <>
          <SectionTitle>Wat de bron open laat</SectionTitle>
          <ul className="kavel-lijst">
            {openstaand.map(({ vraag, lezing, clausule }) => (
              <li key={vraag}>
                <p>
                  <strong>{vraag}</strong> Kavel leest: {lezing}
                </p>
                <Vindplaats clausule={clausule} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
