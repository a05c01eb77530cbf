import { assert, dayInNetherlands, err, ok, parseRegioCode } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { calculateClick, composeClickInvoer, standOf } from '@kavel/core/click';
import type { ClickInvoer } from '@kavel/core/click';
import {
  findClickInstellingen,
  findContracteerruimte,
  readBetaald,
  readClickAfspraken,
  readOpenBestanden,
  readProductie,
} from '@kavel/store/click';
import { deleteClickrun, findLaatsteRun, insertClickrun, readLevendeRuns } from '@kavel/store/click-run';
import type { Clickrun } from '@kavel/store/click-run';
import type { Transaction } from '@kavel/store';
import { actOnClick, isPosted, toStand } from './click-handeling.ts';
import type { ClickhandelingResult, Clickverzoek } from './click-handeling.ts';
import type { ClickhandelingRefusal, Clickomgeving } from './click-omgeving.ts';

/**
 * Prepares the click of a month as a concept: its claims are the accepted files that no live run has consumed, its
 * balances those of the run of the month before, which must be posted (click.md, Inputs, step 6). A run that is not
 * posted yet is replaced.
 */
export async function runClick(
  omgeving: Clickomgeving,
  verzoek: Clickverzoek,
): Promise<ClickhandelingResult> {
  return actOnClick(omgeving, verzoek, async (transaction, organisatie) => {
    const volgnummer = await clearMonth(transaction, verzoek);
    if (!volgnummer.ok) return volgnummer;
    const peildatum = dayInNetherlands(omgeving.now()).toString();
    const gathered = await gather(transaction, verzoek, peildatum);
    if (!gathered.ok) return gathered;
    const { invoer, versie, bestanden, vorigeHash } = gathered.value;
    const uitkomst = calculateClick(invoer, vorigeHash);
    if (!uitkomst.ok) return uitkomst;
    const { certificaat, ...toedeling } = uitkomst.value;
    const { invoer: canonical, ...record } = certificaat;
    const run = {
      regio: verzoek.regio,
      jaar: verzoek.jaar,
      maand: verzoek.maand,
      volgnummer: volgnummer.value,
      soort: 'run',
      contracteerruimteVersie: versie,
      invoer: canonical,
      uitkomst: toedeling,
      certificaatHash: certificaat.hash,
      vorigeHash: vorigeHash ?? null,
      voorbereidDoor: verzoek.door,
      keertOm: null,
    } as const;
    await insertClickrun(transaction, {
      ...run,
      ...{ organisatie, certificaat: record, voorbereidOp: omgeving.now(), bestanden },
    });
    return ok(toStand(run, 'concept'));
  });
}

/** Makes place for a new run of the month; answers its number. */
async function clearMonth(
  transaction: Transaction,
  verzoek: Clickverzoek,
): Promise<Result<number, ClickhandelingRefusal>> {
  const last = await findLaatsteRun(transaction, verzoek);
  if (last === undefined) return ok(1);
  if (last.soort === 'omkering') {
    return isPosted(last.status)
      ? ok(last.volgnummer + 1)
      : err({ code: 'omkering-loopt', status: last.status });
  }
  if (isPosted(last.status)) return err({ code: 'run-staat-vast', status: last.status });
  await deleteClickrun(transaction, last);
  return ok(last.volgnummer);
}

type Gathered = {
  readonly invoer: ClickInvoer;
  readonly versie: number;
  readonly bestanden: readonly number[];
  readonly vorigeHash?: string;
};

/** Everything the run depends on; what is missing is named. */
async function gather(
  transaction: Transaction,
  verzoek: Clickverzoek,
  peildatum: string,
): Promise<Result<Gathered, ClickhandelingRefusal>> {
  const { regio, jaar, maand } = verzoek;
  const code = parseRegioCode(regio);
  const instellingen = await findClickInstellingen(transaction, verzoek);
  if (instellingen === undefined || !code.ok) return err({ code: 'contractjaar-niet-open', regio, jaar });
  const ruimte = await findContracteerruimte(transaction, verzoek, peildatum);
  if (ruimte === undefined) return err({ code: 'contracteerruimte-ontbreekt', peildatum });
  const afspraken = await readClickAfspraken(transaction, verzoek);
  if (afspraken.length === 0) return err({ code: 'afspraken-ontbreken' });
  const runs = await readLevendeRuns(transaction, verzoek);
  const vorige = runs.at(-1);
  if (!isPostedUntil(runs, maand - 1)) {
    return err({ code: 'vorige-maand-niet-vastgesteld', vorigeMaand: maand - 1 });
  }
  const stand = standOf(runs.map(({ uitkomst }) => uitkomst));
  const betaald = await readBetaald(transaction, verzoek);
  assert(betaald === stand.betaaldEurocent, `the books say ${betaald}, the runs ${stand.betaaldEurocent}`);
  const bestanden = await readOpenBestanden(transaction, verzoek);
  const productie = await readProductie(transaction, verzoek, bestanden);
  const { versie, ...bedragen } = ruimte;
  const bronnen = { regio: code.value, jaar, maand, ...bedragen, instellingen, afspraken, productie, stand };
  const invoer = composeClickInvoer(bronnen);
  if (!invoer.ok) return invoer;
  const vorigeHash = vorige === undefined ? {} : { vorigeHash: vorige.certificaatHash };
  return ok({ invoer: invoer.value, versie, bestanden, ...vorigeHash });
}

/** Every month up to and including `maand` has a posted run, and no later one has any. */
function isPostedUntil(runs: readonly Clickrun[], maand: number): boolean {
  return runs.length === maand && runs.every(({ status }) => isPosted(status));
}
