import type { Uitvoering } from '@kavel/service/procedure';
import type { DatabaseAddress } from '@kavel/store';
import { connectOwner } from '../owner.ts';
import { LAATSTE_MINUUT } from './inschrijven.ts';

/** What a provider was told of what it handed in: hash, region, AGB-code, number in the journal, moment and state. */
export function bevestigingText({ dossier, journaal, moment, staat }: Uitvoering): string {
  const zorgaanbieder = dossier.id.split('.')[1] ?? '';
  return [journaal.hash, dossier.regio, zorgaanbieder, journaal.nummerInRegio, moment, staat.toestand].join(
    ' ',
  );
}

/** The same of everything that is in the journal, with exactly one receipt and one key; read by the owner, past all walls. */
const WRITTEN = `
  select concat_ws(' ', j.hash, j.regio, d.zorgaanbieder, j.nummer_in_regio, j.tekst::jsonb ->> 'moment',
    d.staat ->> 'toestand') as bevestiging
  from kavel.journaal j join kavel.dossier d using (regio, soort, id)
  where j.tekst::jsonb ->> 'handeling' = 'dien-in' and d.versie = j.nummer
    and (select count(*) from kavel.post p where (p.regio, p.soort, p.id, p.nummer) = (j.regio, j.soort, j.id, j.nummer)) = 1
    and (select count(*) from kavel.procedure_sleutel s
      where (s.regio, s.soort, s.id, s.nummer) = (j.regio, j.soort, j.id, j.nummer)) = 1`;

/** Of what was told, what is not there to the letter, or is not what its moment says it must be. */
export async function findVerloren(
  address: DatabaseAddress,
  told: readonly string[],
): Promise<readonly string[]> {
  const owner = await connectOwner(address);
  try {
    const { rows } = await owner.query<{ readonly bevestiging: string }>(WRITTEN);
    const written = new Set(rows.map(({ bevestiging }) => bevestiging));
    return told.filter((text) => {
      const [moment = '', toestand] = text.split(' ').slice(-2);
      return !written.has(text) || toestand !== toestandOp(moment);
    });
  } finally {
    await owner.end();
  }
}

function toestandOp(moment: string): string {
  const { opTijdTot, teLaatVanaf } = LAATSTE_MINUUT;
  if (Temporal.Instant.compare(moment, opTijdTot) < 0) return 'ingediend';
  return Temporal.Instant.compare(moment, teLaatVanaf) < 0 ? 'in-overweging' : 'te-laat';
}
