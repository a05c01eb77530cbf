import { useEffect, useState } from 'react';
import { Knop } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { SubTitle } from '../../ui/Tekst.tsx';
import { zendingenText, grootteText } from './aanlevering-stand.ts';
import type { Zending } from './aanlevering-stand.ts';
import { Aangenomen } from './Aangenomen.tsx';
import { Geweigerd } from './Geweigerd.tsx';

type Props = {
  readonly zendingen: readonly Zending[];
  readonly agb: string;
  readonly naam: string;
  readonly regioNaam: string;
  readonly opnieuw: () => void;
  readonly wis: () => void;
};

/** What became of each file of this visit. */
export function Zendinglijst({ zendingen, opnieuw, wis, ...wie }: Props) {
  const hasDone = zendingen.some(({ stand }) => stand.soort === 'klaar' || stand.soort === 'mislukt');
  return (
    <section aria-label="Uitkomst per bestand" className="kavel-uitslagen">
      <p role="status" className="kavel-telling kavel-niet-op-papier">
        {zendingenText(zendingen)}
      </p>
      {zendingen.map((zending) => (
        <Uitkomst key={zending.nummer} zending={zending} opnieuw={opnieuw} {...wie} />
      ))}
      {hasDone ? (
        <div className="kavel-acties">
          <Knop soort="licht" onClick={wis}>
            Maak deze lijst leeg
          </Knop>
        </div>
      ) : null}
    </section>
  );
}

type UitkomstProps = Pick<Props, 'agb' | 'naam' | 'regioNaam' | 'opnieuw'> & { readonly zending: Zending };

function Uitkomst({ zending, agb, naam, regioNaam, opnieuw }: UitkomstProps) {
  const { bestand, stand } = zending;
  const kop = `${bestand.name} (${grootteText(bestand.size)})`;
  if (stand.soort === 'klaar') {
    const { uitslag, milliseconden } = stand;
    const props = { bestand, milliseconden, agb };
    if (uitslag.uitkomst === 'aangenomen') {
      return <Aangenomen {...props} uitslag={uitslag} naam={naam} regioNaam={regioNaam} />;
    }
    if (uitslag.uitkomst === 'geweigerd') return <Geweigerd {...props} uitslag={uitslag} opnieuw={opnieuw} />;
  }
  return (
    <article className="kavel-uitslag" data-uitkomst={stand.soort}>
      <SubTitle>{kop}</SubTitle>
      <Onderweg zending={zending} />
    </article>
  );
}

function Onderweg({ zending: { bestand, stand } }: { readonly zending: Zending }) {
  switch (stand.soort) {
    case 'wacht':
      return <p>Wacht op het bestand ervoor.</p>;
    case 'verstuurt':
      return (
        <>
          <progress value={stand.deel} max={1} aria-label={`Versturen van ${bestand.name}`} />
          <p>Versturen: {Math.round(stand.deel * 100)}%</p>
        </>
      );
    case 'beoordeelt':
      return <Beoordeelt naam={bestand.name} />;
    case 'klaar':
      return (
        <Melding soort="warning" titel="Dit is een testbericht zonder fouten">
          <p>Veld 0105 is T. Er is niets bewaard. Stuur voor betaling een productiebericht (P).</p>
        </Melding>
      );
    case 'mislukt':
      return (
        <Melding soort="error" titel={stand.problem.title}>
          <p>{stand.problem.detail}</p>
        </Melding>
      );
  }
}

const SECONDE_MS = 1_000;

/** The server does not tell how far it is; the seconds show that it lives. */
function Beoordeelt({ naam }: { readonly naam: string }) {
  const [seconden, setSeconden] = useState(0);
  useEffect(() => {
    const clock = setInterval(() => {
      setSeconden((was) => was + 1);
    }, SECONDE_MS);
    return () => {
      clearInterval(clock);
    };
  }, []);
  return (
    <>
      <progress aria-label={`Controle van ${naam}`} />
      <p>
        Kavel controleert het bestand: {seconden} {seconden === 1 ? 'seconde' : 'seconden'}
      </p>
    </>
  );
}
