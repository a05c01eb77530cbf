import { createHash } from 'node:crypto';
import { dayInNetherlands } from '@kavel/core/basis';
import type { Dossierpartijen } from '@kavel/store/dossier';
import type { Berichtsoort, Postrij } from '@kavel/store/post';
import type { Uitvoering } from '../procedure/uitvoering.ts';

/** What an act tells whom. It holds nothing of the dossier: what it is about is read in Kavel, behind the sign-in. */
export type Bericht = {
  readonly bericht: Berichtsoort;
  /** Code of the receiving organisation, a party to the dossier. */
  readonly aan: string;
  /** Only of a reminder: the moment that the term ends, and when to remind of it. */
  readonly termijn?: { readonly einde: Temporal.Instant; readonly herinnerOp: Temporal.Instant };
  /** The act has a receipt, and the message says where it is. */
  readonly ontvangstbewijs?: boolean;
};

/** Which messages go with an act, by what happened, the state it led to and what was known. */
export type Berichtgeving = (
  uitvoering: Uitvoering,
  partijen: Dossierpartijen,
  bekend: unknown,
) => readonly Bericht[];

/** The row of one message. The same act, kind and receiver have the same mark, and so the same Message-ID. */
export function postrijOf(uitvoering: Uitvoering, naam: string, bericht: Bericht): Postrij {
  const { dossier, versie, moment, journaal } = uitvoering;
  const gemaaktOp = Temporal.Instant.from(moment);
  const kenmerk = createHash('sha256')
    .update(`${journaal.hash} ${bericht.bericht} ${bericht.aan}`)
    .digest('hex');
  return {
    ...dossier,
    kenmerk: kenmerk.slice(0, 40),
    organisatie: bericht.aan,
    nummer: versie,
    bericht: bericht.bericht,
    onderwerp: `${ONDERWERP[bericht.bericht]}: ${naam} ${dossier.id}, regio ${dossier.regio}`,
    tekst: [opening(bericht, naam), '', ...bewijs(uitvoering, bericht), '', SLOT].join('\n'),
    gemaaktOp,
    nietVoor: bericht.termijn?.herinnerOp ?? gemaaktOp,
  };
}

const ONDERWERP: Readonly<Record<Berichtsoort, string>> = {
  ontvangst: 'Ontvangen',
  herinnering: 'Herinnering',
  besluit: 'Besluit',
};

const SLOT =
  'Meld u aan bij Kavel om het dossier te lezen. Dit bericht is automatisch gemaakt; antwoorden kan niet.';

function opening({ bericht, termijn }: Bericht, naam: string): string {
  switch (bericht) {
    case 'ontvangst':
      return `Wij hebben uw ${naam} ontvangen.`;
    case 'herinnering': {
      const einde = termijn === undefined ? '' : ` De termijn eindigt op ${tijdstip(termijn.einde)}.`;
      return `Er staat nog iets open in het dossier ${naam}.${einde}`;
    }
    case 'besluit':
      return `Er is een besluit genomen in het dossier ${naam}.`;
  }
}

function bewijs(
  { dossier, moment, journaal }: Uitvoering,
  { ontvangstbewijs = false }: Bericht,
): readonly string[] {
  const { regio, soort, id } = dossier;
  const where = `Ontvangstbewijs met elk bestand en zijn hash: /v1/regios/${regio}/dossiers/${soort}/${id}/ontvangstbewijzen`;
  return [
    `Dossier: ${soort}/${id}, regio ${regio}`,
    `Tijdstip: ${tijdstip(Temporal.Instant.from(moment))}`,
    `Nummer in het journaal: ${journaal.nummerInRegio}`,
    `Hash: ${journaal.hash}`,
    ...(ontvangstbewijs ? [where] : []),
  ];
}

/** Dutch day and time to the millisecond: whether something came in before 17:00 may hang on it. */
function tijdstip(moment: Temporal.Instant): string {
  const time = moment.toZonedDateTimeISO('Europe/Amsterdam').toPlainTime();
  return `${dayInNetherlands(moment).toString()} om ${time.toString({ smallestUnit: 'millisecond' })} (Nederlandse tijd)`;
}
