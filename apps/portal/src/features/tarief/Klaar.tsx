import { useId } from 'react';
import type { ReactNode } from 'react';
import { FocusTitle, Paragraph } from '../../ui/Tekst.tsx';

type Props = {
  readonly zonderBeleid: boolean;
  readonly gesteld: number;
  readonly overgeslagen: number;
  readonly jaar: number;
  readonly neemFocus: boolean;
  /** The skipped questions. */
  readonly children: ReactNode;
};

/** Nothing is left to ask: says why, and what could still be answered. */
export function Klaar({ zonderBeleid, gesteld, overgeslagen, jaar, neemFocus, children }: Props) {
  const id = useId();
  const { titel, uitleg } = tekstOf({ zonderBeleid, gesteld, overgeslagen, jaar });
  return (
    <section className="kavel-vraag" aria-labelledby={id}>
      <FocusTitle id={id} neemFocus={neemFocus}>
        {titel}
      </FocusTitle>
      <Paragraph>{uitleg}</Paragraph>
      {overgeslagen === 0 ? null : children}
    </section>
  );
}

function tekstOf({
  zonderBeleid,
  gesteld,
  overgeslagen,
  jaar,
}: Pick<Props, 'zonderBeleid' | 'gesteld' | 'overgeslagen' | 'jaar'>): {
  readonly titel: string;
  readonly uitleg: string;
} {
  if (zonderBeleid) {
    return {
      titel: `Voor ${jaar} kent Kavel hier geen beleid`,
      uitleg: 'Er is niets te vragen. Kies een ander jaar, een andere sector of andere zorgkantoren.',
    };
  }
  if (overgeslagen > 0) {
    return {
      titel: overgeslagen === 1 ? 'U sloeg één vraag over' : `U sloeg ${overgeslagen} vragen over`,
      uitleg: 'Meer is er niet te vragen. Weet u het antwoord toch? Dan rekent Kavel verder.',
    };
  }
  return gesteld === 0
    ? {
        titel: 'Er is niets te vragen',
        uitleg: 'Bij deze zorgkantoren hangt het antwoord niet van de zorgaanbieder af.',
      }
    : {
        titel: 'Alle vragen zijn beantwoord',
        uitleg: 'Geen ander feit kan uw antwoord nog veranderen.',
      };
}
