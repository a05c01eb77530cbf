import type { Bericht, Berichtgeving } from '../post/bericht.ts';
import type { Uitvoering } from './uitvoering.ts';

/** Events about which the provider of a dossier is told, and the end of the term that they start. */
export type Berichtregel = {
  readonly bericht: 'ontvangst' | 'besluit' | null;
  readonly bij: readonly string[];
  /** Of what was handed in there is a receipt. */
  readonly ontvangstbewijs?: boolean;
  /** The last moment in time (ISO), from the state or from what was known; null: no term runs. */
  readonly einde?: (staat: unknown, bekend: unknown) => string | null;
};

/** How long before the end of a term its reminder comes: no source says it (ADR 0091). */
const HERINNER_VOORAF = { hours: 72 };

/** The messages to the provider of a dossier; nothing where it has none. */
export function vertel(...regels: readonly Berichtregel[]): Berichtgeving {
  return (uitvoering, { zorgaanbieder }, bekend) =>
    zorgaanbieder === null
      ? []
      : regels
          .filter(({ bij }) => uitvoering.gebeurtenissen.some(({ soort }) => bij.includes(soort)))
          .flatMap((regel) => messagesOf(regel, uitvoering, bekend, zorgaanbieder));
}

function messagesOf(
  { bericht, einde, ontvangstbewijs = false }: Berichtregel,
  uitvoering: Uitvoering,
  bekend: unknown,
  aan: string,
): readonly Bericht[] {
  const told: readonly Bericht[] = bericht === null ? [] : [{ bericht, aan, ontvangstbewijs }];
  const end = einde?.(uitvoering.staat, bekend) ?? null;
  if (end === null) return told;
  const herinnerOp = Temporal.Instant.from(end).subtract(HERINNER_VOORAF);
  // What ends within days needs no second message at the same moment.
  if (Temporal.Instant.compare(herinnerOp, uitvoering.moment) <= 0) return told;
  return [
    ...told,
    { bericht: 'herinnering', aan, termijn: { einde: Temporal.Instant.from(end), herinnerOp } },
  ];
}
