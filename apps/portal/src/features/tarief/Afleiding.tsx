import { bewerkingText, eisoordeelText, vindplaats } from '@kavel/core/beleid';
import type { AntwoordStap, Feitcatalogus, Feiten, SpoorStap } from '@kavel/core/beleid';
import { zorgkantoorNaam } from '@kavel/contract/texts';
import { Vindplaats } from '../../ui/Clausule.tsx';
import { RegelLink } from '../../ui/RegelLink.tsx';
import { percentage } from '../../ui/getallen.ts';
import { zin } from './uitkomst-tekst.ts';
import type { Vergelijkingsrij } from './vergelijking.ts';

type Props = {
  readonly rij: Vergelijkingsrij;
  readonly catalogus: Feitcatalogus;
  readonly feiten: Feiten;
};

/** Why the answer is what it is: each step with its source, what did not count and why, and what must be read with it. */
export function Afleiding({ rij, catalogus, feiten }: Props) {
  const { resultaat, eisen, zorgkantoor } = rij;
  const berekend = resultaat.ok ? resultaat.value.berekend : undefined;
  if (!resultaat.ok || berekend === undefined) return null;
  const { antwoord } = resultaat.value;
  const { spoor } = berekend.berekening;
  const stappen = antwoord.stappen.flatMap((stap, index) => {
    const step = spoor[index];
    return step === undefined ? [] : [{ stap, spoor: step }];
  });
  const eisregels = eisen.map(
    (oordeel) => `${eisoordeelText(catalogus, oordeel, feiten)} ${vindplaats(oordeel.eis.clausule)}`,
  );
  return (
    <details className="kavel-waarom-antwoord">
      <summary>
        Waarom? <span className="kavel-verborgen">Het antwoord van {zorgkantoorNaam[zorgkantoor]}</span>
      </summary>
      <Stappen
        titel="Toegepast"
        stappen={stappen.filter(({ stap }) => stap.toegepast)}
        catalogus={catalogus}
      />
      <Stappen
        titel="Niet toegepast, en waarom"
        stappen={stappen.filter(({ stap }) => !stap.toegepast)}
        catalogus={catalogus}
      />
      <Lijst
        titel="Lees dit erbij"
        regels={antwoord.voorbehouden.filter((regel) => !eisregels.includes(regel))}
      />
      <Lijst titel="Wat Kavel heeft aangenomen" regels={antwoord.aannames} />
      <OpenVragen regels={antwoord.openstaand} />
      <Samenstelling rij={rij} />
    </details>
  );
}

type Stapregel = { readonly stap: AntwoordStap; readonly spoor: SpoorStap };
type StappenProps = {
  readonly titel: string;
  readonly stappen: readonly Stapregel[];
  readonly catalogus: Feitcatalogus;
};

function Stappen({ titel, stappen, catalogus }: StappenProps) {
  if (stappen.length === 0) return null;
  return (
    <>
      <p className="kavel-waarom-antwoord__kop">{titel}</p>
      <ol className="kavel-stappen">
        {stappen.map(({ stap, spoor }) => (
          <li key={stap.id}>
            <p className="kavel-stappen__regel">
              <span>
                <RegelLink document={spoor.stap.herkomst.id} regel={stap.id}>
                  {zin(bewerkingText(catalogus, spoor.stap.bewerking))}
                </RegelLink>
              </span>
              <Verschil stap={stap} />
            </p>
            <p>{spoor.stap.clausule.weergave}</p>
            <p>
              {stap.toegepast ? 'Toegepast' : 'Niet toegepast'}: {stap.omdat}.
            </p>
            <Vindplaats clausule={spoor.stap.clausule} />
            <p className="kavel-stappen__bron">
              Uit: {stap.herkomst}
              {stap.vervangt === undefined ? '' : `. In de plaats van ${stap.vervangt}`}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

function Verschil({ stap: { toegepast, voor, na } }: { readonly stap: AntwoordStap }) {
  if (!toegepast || na === null) return null;
  return (
    <strong>
      {voor === null || voor === na ? '' : `${percentage(voor)} wordt `}
      {percentage(na)}
    </strong>
  );
}

function Lijst({ titel, regels }: { readonly titel: string; readonly regels: readonly string[] }) {
  if (regels.length === 0) return null;
  return (
    <>
      <p className="kavel-waarom-antwoord__kop">{titel}</p>
      <ul className="kavel-lijst">
        {regels.map((regel) => (
          <li key={regel}>{regel}</li>
        ))}
      </ul>
    </>
  );
}

/** There can be many, and none of them changes the answer: they wait behind their number. */
function OpenVragen({ regels }: { readonly regels: readonly string[] }) {
  if (regels.length === 0) return null;
  return (
    <details>
      <summary>Wat de bron open laat, en hoe Kavel het leest: {regels.length}</summary>
      <ul className="kavel-lijst">
        {regels.map((regel) => (
          <li key={regel}>{regel}</li>
        ))}
      </ul>
    </details>
  );
}

/** The documents that were laid over each other, and the hash by which anyone can check that they are the same. */
function Samenstelling({ rij: { gevonden } }: Pick<Props, 'rij'>) {
  if (!gevonden.ok) return null;
  const { documenten, hash } = gevonden.value.samenstelling;
  return (
    <>
      <p className="kavel-waarom-antwoord__kop">Het beleid waarmee is gerekend</p>
      <ul className="kavel-lijst">
        {documenten.map(({ id, titel, rang }) => (
          <li key={id}>
            {titel} ({rang})
          </li>
        ))}
      </ul>
      <p className="kavel-stappen__bron">
        Samenstelling <code>{hash}</code>. Dezelfde vraag met <code>kavel tarief</code> geeft dezelfde hash.
      </p>
    </>
  );
}
