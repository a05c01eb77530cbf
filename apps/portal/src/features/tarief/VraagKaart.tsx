import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { Zorgkantoor } from '@kavel/core/basis';
import type { FeitWaarde, Feitdefinitie, TariefBeleid } from '@kavel/core/beleid';
import { Foutenlijst } from '../../ui/Foutenlijst.tsx';
import type { Veldfout } from '../../ui/Foutenlijst.tsx';
import { Keuzerondjes } from '../../ui/Keuzerondjes.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { FocusTitle } from '../../ui/Tekst.tsx';
import { Tekstveld } from '../../ui/Veld.tsx';
import { clearConcept, readConcept, writeConcept } from './concept.ts';
import type { Concept } from './concept.ts';
import { VORM, invoerText, readFeit, refusingRules, regelFoutText } from './feit-invoer.ts';
import { antwoordopties, splitVraag, veldnaam } from './vraag-tekst.ts';

/** `undefined`: the answer is that one does not know. */
export type Antwoord = FeitWaarde | undefined;

type Props = {
  readonly definitie: Feitdefinitie;
  readonly stand: string;
  readonly belang: string;
  /** What was answered before, when this question is looked at again. */
  readonly eerder?: { readonly waarde: Antwoord };
  /** The policies for which this question counts. */
  readonly beleid: ReadonlyMap<Zorgkantoor, TariefBeleid>;
  readonly neemFocus: boolean;
  readonly beantwoord: (waarde: Antwoord) => void;
  /** The way back. */
  readonly vorige: ReactNode;
  /** Why this is asked. */
  readonly children: ReactNode;
};

/** One question. Yes, no, a value, "there is none" and "I do not know" are answers of equal standing. */
export function VraagKaart(props: Props) {
  const { definitie, stand, belang, beleid, neemFocus, beantwoord, vorige, children } = props;
  const id = useId();
  const { vraag, hulp } = splitVraag(definitie.omschrijving);
  const [concept, setConcept] = useState(() => readConcept(definitie.naam) ?? conceptOf(props));
  const [fout, setFout] = useState<Veldfout | undefined>();
  const wijzig = (changed: Concept): void => {
    writeConcept(definitie.naam, changed);
    setConcept(changed);
  };
  const verder = (): void => {
    const gelezen = readAntwoord(definitie, concept, beleid);
    if ('melding' in gelezen) {
      setFout({ veld: concept.keuze === 'waarde' ? `${id}-veld` : id, melding: gelezen.melding });
      return;
    }
    clearConcept(definitie.naam);
    beantwoord(gelezen.waarde);
  };
  const veld = (
    <Tekstveld
      id={`${id}-veld`}
      naam={veldnaam(definitie)}
      uitleg={VORM[definitie.soort]}
      waarde={concept.tekst}
      toetsen={definitie.soort === 'jaar' ? 'numeric' : 'decimal'}
      wijzig={(tekst) => {
        wijzig({ tekst, keuze: 'waarde' });
      }}
    />
  );
  return (
    <section className="kavel-vraag" aria-labelledby={`${id}-titel`}>
      <p className="kavel-vraag__stand">{stand}</p>
      <FocusTitle id={`${id}-titel`} neemFocus={neemFocus}>
        {vraag}
      </FocusTitle>
      {hulp === '' ? null : <p className="kavel-vraag__hulp">{hulp}</p>}
      <p className="kavel-vraag__belang">{belang}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          verder();
        }}
      >
        <Foutenlijst fouten={fout === undefined ? [] : [fout]} />
        <Keuzerondjes
          id={id}
          benoemdDoor={`${id}-titel`}
          opties={antwoordopties(definitie).map((optie) =>
            optie.waarde === 'waarde' ? { ...optie, inhoud: veld } : optie,
          )}
          waarde={concept.keuze}
          fout={fout?.melding}
          wijzig={(keuze) => {
            wijzig({ ...concept, keuze });
          }}
        />
        <div className="kavel-vraag__knoppen">
          <Knop soort="hoofd" type="submit">
            Verder
          </Knop>
          {vorige}
        </div>
      </form>
      {children}
    </section>
  );
}

function conceptOf({ definitie, eerder }: Props): Concept {
  if (eerder === undefined) return { keuze: '', tekst: '' };
  const { waarde } = eerder;
  if (waarde === undefined) return { keuze: 'weet-niet', tekst: '' };
  if (waarde === null) return { keuze: 'geen', tekst: '' };
  if (typeof waarde === 'boolean') return { keuze: waarde ? 'ja' : 'nee', tekst: '' };
  return { keuze: 'waarde', tekst: invoerText(definitie.soort, waarde) };
}

function readAntwoord(
  definitie: Feitdefinitie,
  { keuze, tekst }: Concept,
  beleid: ReadonlyMap<Zorgkantoor, TariefBeleid>,
): { readonly waarde: Antwoord } | { readonly melding: string } {
  switch (keuze) {
    case 'ja':
    case 'nee':
      return { waarde: keuze === 'ja' };
    case 'geen':
      return { waarde: null };
    case 'weet-niet':
      return { waarde: undefined };
    case 'waarde': {
      const gelezen = readFeit(definitie, tekst);
      if (!gelezen.ok) return { melding: gelezen.error };
      const regels = refusingRules(beleid, definitie.naam, gelezen.value);
      return regels.length === 0
        ? { waarde: gelezen.value }
        : { melding: regelFoutText(definitie, tekst, regels) };
    }
    default:
      return { melding: 'Kies een antwoord. Weet u het niet? Kies dan “Weet ik niet”.' };
  }
}
