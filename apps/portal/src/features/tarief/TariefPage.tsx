import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { beleidQuery } from '../../api/beleid.ts';
import type { BeleidInBrowser } from '../../api/beleid.ts';
import { Melding } from '../../ui/Melding.tsx';
import { PageTitle, Paragraph } from '../../ui/Tekst.tsx';
import { Antwoord } from '../../ui/Toestand.tsx';
import { Beginkeuze } from './Beginkeuze.tsx';
import { Vragen } from './Vragen.tsx';
import { readAdres, writeAdres } from './tarief-stand.ts';
import type { Tariefstand } from './tarief-stand.ts';

const route = getRouteApi('/tarief');
const TAB = 'Wat wordt mijn tarief?';

export function TariefPage() {
  const vraag = useQuery(beleidQuery);
  return <Antwoord vraag={vraag}>{(beleid) => <Tarief beleid={beleid} />}</Antwoord>;
}

/** The address is what the page knows: back, again and handing on give the same. */
function Tarief({ beleid }: { readonly beleid: BeleidInBrowser }) {
  const adres = route.useSearch();
  const navigate = route.useNavigate();
  const [eersteAdres] = useState(adres);
  const { stand, begonnen, meldingen } = useMemo(() => readAdres(adres, beleid), [adres, beleid]);
  const ga = (nieuw: Tariefstand): void => {
    void navigate({ search: writeAdres(nieuw, beleid), resetScroll: false });
  };
  return (
    <>
      <PageTitle tab={TAB}>{begonnen ? `Wat wordt mijn tarief in ${stand.keuze.jaar}?` : TAB}</PageTitle>
      <LinkMeldingen meldingen={meldingen} />
      {begonnen ? (
        <Vragen beleid={beleid} stand={stand} ga={ga} neemFocus={adres !== eersteAdres} />
      ) : (
        <>
          <Paragraph lead>
            Elk zorgkantoor betaalt een percentage van het maximumtarief van de NZa. Kies waar het over gaat.
            Daarna stelt Kavel alleen vragen die voor uw antwoord tellen. U hoeft geen naam te geven.
          </Paragraph>
          <Beginkeuze
            register={beleid.register}
            keuze={stand.keuze}
            knop="Begin"
            kies={(keuze) => {
              ga({ ...stand, keuze });
            }}
          />
        </>
      )}
    </>
  );
}

function LinkMeldingen({ meldingen }: { readonly meldingen: readonly string[] }) {
  if (meldingen.length === 0) return null;
  return (
    <Melding soort="warning" titel="Een deel van deze link klopt niet">
      <ul className="kavel-lijst">
        {meldingen.map((melding) => (
          <li key={melding}>{melding}</li>
        ))}
      </ul>
    </Melding>
  );
}
