import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Feiten, Kaders, TariefAntwoord, TariefVraag } from '@kavel/contract';
import { calculateTarief } from '../../api/api.ts';
import { feitenQuery, kadersQuery } from '../../api/queries.ts';
import { ApiFault } from '../../api/api-fault.ts';
import { Knop } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { PageTitle, Paragraph, SectionTitle } from '../../ui/Tekst.tsx';
import { Antwoord } from '../../ui/Toestand.tsx';
import { FeitVelden } from './FeitVelden.tsx';
import { readFeiten } from './feit-invoer.ts';
import type { FeitFout, FeitTekst } from './feit-invoer.ts';
import { TariefUitkomst } from './TariefUitkomst.tsx';
import { VraagVelden } from './VraagVelden.tsx';
import type { Keuzes } from './VraagVelden.tsx';

export function TariefPage() {
  const kaders = useQuery(kadersQuery);
  const feiten = useQuery(feitenQuery);
  return (
    <Antwoord vraag={kaders}>
      {(beleid) => (
        <Antwoord vraag={feiten}>{(catalogus) => <Tarief beleid={beleid} catalogus={catalogus} />}</Antwoord>
      )}
    </Antwoord>
  );
}

const BEGIN: Keuzes = { zorgkantoor: 'cz', jaar: '2024', sector: 'VV', kavel: 'ZZP' };

function Tarief({ beleid, catalogus }: { readonly beleid: Kaders; readonly catalogus: Feiten }) {
  const [keuzes, setKeuzes] = useState<Keuzes>(BEGIN);
  const [tekst, setTekst] = useState<FeitTekst>({});
  const [fouten, setFouten] = useState<readonly FeitFout[]>([]);
  const berekening = useMutation({ mutationFn: calculateTarief });
  const gevraagd = definitiesOf(catalogus, berekening.data);

  const bereken = () => {
    const gelezen = readFeiten(gevraagd, tekst);
    setFouten(gelezen.fouten);
    if (gelezen.fouten.length === 0) berekening.mutate(vraagOf(keuzes, gelezen.feiten));
  };
  const wijzigKeuzes = (nieuw: Keuzes) => {
    setKeuzes(nieuw);
    setTekst({});
    setFouten([]);
    berekening.reset();
  };

  return (
    <>
      <PageTitle tab="Tarief berekenen">Welk tarief krijgt een zorgaanbieder?</PageTitle>
      <Paragraph lead>
        Een tarief is een percentage van het maximumtarief van de NZa. Kies eerst het zorgkantoor en de zorg.
        Vul daarna in wat u van de zorgaanbieder weet.
      </Paragraph>
      <form
        className="kavel-formulier"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          bereken();
        }}
      >
        <FoutenLijst fouten={fouten} />
        <VraagVelden beleid={beleid} keuzes={keuzes} wijzig={wijzigKeuzes} />
        {gevraagd.length === 0 ? null : (
          <FeitVelden definities={gevraagd} tekst={tekst} fouten={fouten} wijzig={setTekst} />
        )}
        <Knop soort="hoofd" type="submit" disabled={berekening.isPending}>
          {berekening.data === undefined ? 'Bereken het tarief' : 'Bereken opnieuw'}
        </Knop>
      </form>
      <div aria-live="polite">
        {berekening.error === null ? null : <Weigering error={berekening.error} />}
        {berekening.data === undefined ? null : (
          <TariefUitkomst keuzes={keuzes} antwoord={berekening.data} feiten={catalogus.feiten} />
        )}
      </div>
    </>
  );
}

/** The catalogue's definition of each fact that the policy of the last answer asks for. */
function definitiesOf({ feiten }: Feiten, antwoord: TariefAntwoord | undefined) {
  return (antwoord?.gevraagdeFeiten ?? []).flatMap((naam) => feiten.filter((feit) => feit.naam === naam));
}

function vraagOf(keuzes: Keuzes, feiten: TariefVraag['feiten']): TariefVraag {
  return { ...keuzes, jaar: Number(keuzes.jaar), feiten };
}

function FoutenLijst({ fouten }: { readonly fouten: readonly FeitFout[] }) {
  if (fouten.length === 0) return null;
  return (
    <Melding soort="error" titel="Nog niet alles is goed ingevuld">
      <ul>
        {fouten.map(({ naam, melding }) => (
          <li key={naam}>
            <a href={`#feit-${naam}`}>{melding}</a>
          </li>
        ))}
      </ul>
    </Melding>
  );
}

function Weigering({ error }: { readonly error: Error }) {
  const problem = error instanceof ApiFault ? error.problem : undefined;
  return (
    <>
      <SectionTitle>Geen antwoord</SectionTitle>
      <Melding soort="error" titel={problem?.title ?? 'Er ging iets mis'}>
        <Paragraph>{problem?.detail ?? 'Probeer het opnieuw.'}</Paragraph>
      </Melding>
    </>
  );
}
