import { assert } from '../../basis/index.ts';
import type { Inschrijvingstaat } from '../inschrijving/index.ts';
import { judgeReactie } from '../reactietermijn.ts';
import type { LopendeTermijn } from '../reactietermijn.ts';

/** A publication of the kader, of a Nota van Inlichtingen or of a change, and the clausules it sets or touches. */
export type Instemmingspublicatie = {
  readonly id: string;
  readonly moment: string;
  readonly raakt: readonly string[];
  readonly termijn: LopendeTermijn;
};

/** What is known of an objection to clausules of a publication. `op tijd` is also who was let in after doubt. */
export type Instemmingsbezwaar = {
  readonly kenmerk: string;
  readonly publicatie: string;
  readonly clausules: readonly string[];
  readonly stand: 'op tijd' | 'in overweging' | 'te laat' | 'ingetrokken';
};

export const INSTEMMINGSREDENEN = {
  'geen-inschrijving': 'er is niets ingediend',
  ingetrokken: 'de inschrijving is ingetrokken',
  'te-laat-ingeschreven': 'de inschrijving was te laat',
  'bezwaar-op-tijd': 'er is op tijd bezwaar gemaakt',
  'inschrijving-in-overweging': 'over de tijdigheid van de inschrijving is nog niet beslist',
  'bezwaar-in-overweging': 'over de tijdigheid van het bezwaar is nog niet beslist',
  'bezwaar-tegen-eerdere-tekst':
    'het bezwaar ging over een eerdere tekst; de bron zegt niet of het voor de nieuwe telt',
  'na-inschrijving-gepubliceerd':
    'de tekst kwam na de inschrijving; de bron zegt niet of het akkoord haar omvat',
  'termijn-loopt': 'bezwaar maken kan nog',
  'bezwaar-te-laat': 'het bezwaar was te laat: het recht is verwerkt',
  'bezwaar-ingetrokken': 'het bezwaar is ingetrokken',
  'geen-bezwaar': 'er is geen bezwaar gemaakt',
} as const;
export type Instemmingsreden = keyof typeof INSTEMMINGSREDENEN;

/** Whether a zorgaanbieder agreed with a clausule as it reads now, and why. */
export type Instemming = {
  readonly clausule: string;
  /** The publication that set its text last. */
  readonly publicatie: string;
  readonly stand: 'akkoord' | 'uitgezonderd' | 'onbeslist' | 'geen akkoord';
  readonly reden: Instemmingsreden;
  /** The objections behind it. */
  readonly bezwaren: readonly string[];
};

export type Instemmingsvraag = {
  /** In the order of publication. */
  readonly publicaties: readonly Instemmingspublicatie[];
  readonly bezwaren: readonly Instemmingsbezwaar[];
  readonly inschrijving: Pick<Inschrijvingstaat, 'toestand' | 'indiening' | 'overweging'>;
  readonly moment: Temporal.Instant;
};

/**
 * Who registers agrees with the whole kader, its annexes and the Nota van Inlichtingen, except the parts objected to in
 * time (003 §2.3, S003-42, -43). One answer per clausule, in the order in which they were first published; what the
 * source does not settle is `onbeslist`.
 */
export function createInstemming(vraag: Instemmingsvraag): readonly Instemming[] {
  const clausules = [...new Set(vraag.publicaties.flatMap(({ raakt }) => raakt))];
  return clausules.map((clausule) => judgeClausule(vraag, clausule));
}

function judgeClausule(vraag: Instemmingsvraag, clausule: string): Instemming {
  const publicatie = vraag.publicaties.findLast(({ raakt }) => raakt.includes(clausule));
  assert(publicatie !== undefined, `${clausule} is not in a publication`);
  const about = vraag.bezwaren.filter((one) => one.clausules.includes(clausule));
  const now = about.filter((one) => one.publicatie === publicatie.id);
  const before = about.filter((one) => one.publicatie !== publicatie.id);
  const answer = (
    stand: Instemming['stand'],
    reden: Instemmingsreden,
    bezwaren: readonly Instemmingsbezwaar[] = [],
  ): Instemming => ({
    clausule,
    publicatie: publicatie.id,
    stand,
    reden,
    bezwaren: bezwaren.map(({ kenmerk }) => kenmerk),
  });
  const of = (list: readonly Instemmingsbezwaar[], ...standen: readonly Instemmingsbezwaar['stand'][]) =>
    list.filter(({ stand }) => standen.includes(stand));

  const without = withoutRegistration(vraag.inschrijving);
  if (without !== undefined) return answer('geen akkoord', without);
  const inTime = of(now, 'op tijd');
  if (inTime.length > 0) return answer('uitgezonderd', 'bezwaar-op-tijd', inTime);
  const { indiening } = vraag.inschrijving;
  if (indiening === null) return answer('onbeslist', 'inschrijving-in-overweging');
  const doubtful = of(now, 'in overweging');
  if (doubtful.length > 0) return answer('onbeslist', 'bezwaar-in-overweging', doubtful);
  const earlier = of(before, 'op tijd', 'in overweging');
  if (earlier.length > 0) return answer('onbeslist', 'bezwaar-tegen-eerdere-tekst', earlier);
  if (isLater(publicatie.moment, indiening.ontvangen)) {
    return answer('onbeslist', 'na-inschrijving-gepubliceerd');
  }
  if (judgeReactie(publicatie.termijn, vraag.moment) !== 'te laat')
    return answer('onbeslist', 'termijn-loopt');
  const late = of(about, 'te laat');
  if (late.length > 0) return answer('akkoord', 'bezwaar-te-laat', late);
  const withdrawn = of(about, 'ingetrokken');
  return withdrawn.length > 0
    ? answer('akkoord', 'bezwaar-ingetrokken', withdrawn)
    : answer('akkoord', 'geen-bezwaar');
}

/** Agreeing is done by registering; a registration that was refused later stays one that was handed in. */
function withoutRegistration({
  toestand,
  indiening,
  overweging,
}: Instemmingsvraag['inschrijving']): Instemmingsreden | undefined {
  if (indiening !== null || overweging !== null) return undefined;
  if (toestand === 'te-laat') return 'te-laat-ingeschreven';
  return toestand === 'ingetrokken' ? 'ingetrokken' : 'geen-inschrijving';
}

function isLater(left: string, right: string): boolean {
  return Temporal.Instant.from(left).epochNanoseconds > Temporal.Instant.from(right).epochNanoseconds;
}
