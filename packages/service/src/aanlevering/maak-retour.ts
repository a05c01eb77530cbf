import { createHash } from 'node:crypto';
import { dayInNetherlands, err, findRegio, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { scanDeclaratie } from '@kavel/core/declaratie';
import type { Bevinding } from '@kavel/core/declaratie';
import { isAangenomen } from '@kavel/store/aanlevering';
import type { InnameVerzoek } from '../declaratie/index.ts';
import type { Aanleveromgeving, Aanleververzoek, Aanleverweigering } from './aanleveruitslag.ts';
import { composeRetour } from './compose-retour.ts';
import { probeerInname } from './probeer-inname.ts';
import { readKop } from './read-kop.ts';

export type Retour = { readonly bytes: Uint8Array; readonly naam: string };
export type Retourweigering = Aanleverweigering | { readonly code: 'geen-retourbericht' };

/**
 * The AW320 message on a file, made again from its bytes: it holds personal data, so none is kept (ADR 0067). A file
 * that was accepted is answered as granted.
 */
export async function maakRetour(
  omgeving: Aanleveromgeving,
  { agb, ...verzoek }: Aanleververzoek,
): Promise<Result<Retour, Retourweigering>> {
  const moment = omgeving.now();
  const dag = dayInNetherlands(moment);
  const kop = readKop(verzoek.bytes, omgeving.controle, dag);
  if (kop === undefined) return err({ code: 'geen-retourbericht' });
  if (kop.agb !== agb) return err({ code: 'andere-zorgaanbieder' });
  const bevindingen = await listBevindingen({ ...omgeving, now: () => moment }, verzoek);
  if (!bevindingen.ok) return bevindingen;
  const bytes = composeRetour(verzoek.bytes, omgeving.layouts, {
    bevindingen: bevindingen.value,
    dagtekening: dag.toString(),
  });
  if (bytes === undefined) return err({ code: 'geen-retourbericht' });
  return ok({ bytes, naam: `retour-${agb}-${kop.periodeEinde.slice(0, 7)}.asc` });
}

/** Every finding, by file and by contract; none on a file that was accepted before. */
async function listBevindingen(
  omgeving: Aanleveromgeving,
  verzoek: InnameVerzoek,
): Promise<Result<readonly Bevinding[], Aanleverweigering>> {
  const { controle, database, regios, now } = omgeving;
  const scan = scanDeclaratie(verzoek.bytes, controle, {
    ontvangenOp: dayInNetherlands(now()),
    maximumBevindingen: Number.MAX_SAFE_INTEGER,
  });
  const { kop } = scan.bestand;
  if (scan.aantalBevindingen > 0 || kop === undefined) return ok(scan.bevindingen);
  const regio = findRegio(regios, kop.uzovi, Temporal.PlainDate.from(kop.periodeBegin));
  if (regio.ok) {
    const bestand = {
      regio: regio.value.code,
      agb: kop.agb,
      sha256: createHash('sha256').update(verzoek.bytes).digest('hex'),
    };
    const known = await database.read(regio.value.zorgkantoor, (transaction) =>
      isAangenomen(transaction, bestand),
    );
    if (known) return ok([]);
  }
  const judged = await probeerInname(omgeving, verzoek);
  if (judged.ok || judged.error.code === 'testbericht') return ok([]);
  return judged.error.code === 'sleutel-anders' ? err(judged.error) : ok(judged.error.bevindingen);
}
