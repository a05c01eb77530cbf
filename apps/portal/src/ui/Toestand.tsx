import type { ReactNode } from 'react';
import { ApiFault } from '../api/client.ts';
import { NaarAanmelden } from './Aanmelden.tsx';
import { Knop } from './Knop.tsx';
import { Melding } from './Melding.tsx';
import { PageTitle, Paragraph } from './Tekst.tsx';
import { PageLink } from './Verwijzing.tsx';

/** A question that is asked once, or page by page. */
type Vraag<T> = {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
};

/** The three things an answer can be: under way, refused, or there. Every page goes through here. */
export function Antwoord<T>({
  vraag,
  children,
}: {
  readonly vraag: Vraag<T>;
  readonly children: (antwoord: T) => ReactNode;
}) {
  if (vraag.data !== undefined) return children(vraag.data);
  if (vraag.error instanceof ApiFault && vraag.error.problem.status === 401) return <NaarAanmelden />;
  if (vraag.error !== null) return <Fout error={vraag.error} opnieuw={() => void vraag.refetch()} />;
  return <Laden />;
}

/** Grey lines that appear only when the answer takes longer than 300 ms (by CSS, so nothing flashes). */
function Laden() {
  return (
    <div className="kavel-laden" role="status">
      <span className="kavel-verborgen">De gegevens worden opgehaald.</span>
      <div className="kavel-laden__titel" />
      <div className="kavel-laden__regel" />
      <div className="kavel-laden__regel" />
      <div className="kavel-laden__vlak" />
    </div>
  );
}

function Fout({ error, opnieuw }: { readonly error: Error; readonly opnieuw: () => void }) {
  const problem = error instanceof ApiFault ? error.problem : undefined;
  const title = problem?.title ?? 'Er ging iets mis op deze pagina';
  return (
    <>
      <PageTitle tab={title}>{title}</PageTitle>
      <Melding soort="error" titel={problem?.detail ?? 'Probeer het opnieuw.'}>
        {problem === undefined ? null : <Paragraph>Code: {problem.code}</Paragraph>}
      </Melding>
      <div className="kavel-acties">
        <Knop soort="hoofd" onClick={opnieuw}>
          Probeer het opnieuw
        </Knop>
        <PageLink to="/">Naar het begin</PageLink>
      </div>
    </>
  );
}

export function NietGevonden() {
  return (
    <>
      <PageTitle tab="Niet gevonden">Deze pagina bestaat niet</PageTitle>
      <Paragraph>
        Misschien is het adres verkeerd getypt, of is de pagina verplaatst. Begin opnieuw bij het overzicht
        van regio’s en jaren.
      </Paragraph>
      <PageLink to="/">Naar het begin</PageLink>
    </>
  );
}

/** There is nothing yet: says why and what would change that. */
export function Leeg({ titel, children }: { readonly titel: string; readonly children: ReactNode }) {
  return (
    <div className="kavel-leeg">
      <p className="kavel-leeg__titel">{titel}</p>
      {children}
    </div>
  );
}
