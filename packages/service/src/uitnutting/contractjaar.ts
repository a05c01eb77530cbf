import { assert, err, findRegio, isZorgkantoor } from '@kavel/core/basis';
import type { Regio, Result, Zorgkantoor } from '@kavel/core/basis';
import type { Contractjaarsleutel } from '@kavel/store/contractjaar';
import type { Database, Transaction } from '@kavel/store';
import { readContractjaren, readZorgkantoren } from '@kavel/store/uitnutting';
import type { ContractjaarRow, UitnuttingRunRow } from '@kavel/store/uitnutting';
import type { Herkomst, UitnuttingRefusal } from './uitnutting.ts';

/** A contract year together with whose it is: every read asks inside the walls of that one zorgkantoor. */
export type Gevonden = { readonly contractjaar: ContractjaarRow; readonly zorgkantoor: Zorgkantoor };

/** All contract years of all zorgkantoren, each read as the zorgkantoor itself. */
export async function listContractjaren(database: Database): Promise<Gevonden[]> {
  const codes = await database.read('', readZorgkantoren);
  const perZorgkantoor = await Promise.all(
    codes.map(async (code) => {
      assert(isZorgkantoor(code), `${code} is not a zorgkantoor`);
      const rows = await database.read(code, readContractjaren);
      return rows.map((contractjaar) => ({ contractjaar, zorgkantoor: code }));
    }),
  );
  return perZorgkantoor.flat();
}

/** Does `work` in one snapshot of the zorgkantoor that holds the contract year. */
export async function inContractjaar<T, E = UitnuttingRefusal>(
  database: Database,
  { regio, jaar }: Contractjaarsleutel,
  work: (transaction: Transaction, gevonden: Gevonden) => Promise<Result<T, E>>,
): Promise<Result<T, E | UitnuttingRefusal>> {
  const all = await listContractjaren(database);
  const gevonden = all.find(({ contractjaar: row }) => row.regio === regio && row.jaar === jaar);
  if (gevonden === undefined) return err({ code: 'contractjaar-onbekend' });
  return database.read(gevonden.zorgkantoor, (transaction) => work(transaction, gevonden));
}

export function herkomstOf({ regio, jaar }: Contractjaarsleutel, run: UitnuttingRunRow): Herkomst {
  const { maand, volgnummer, invoerHash, certificaatHash } = run;
  const gepubliceerdOp = run.gepubliceerdOp.toString();
  return { regio, jaar, maand, volgnummer, gepubliceerdOp, invoerHash, certificaatHash };
}

/** The name of a region on the first day of the contract year; a year is only opened for a region that exists. */
export function regioNaam(regios: readonly Regio[], code: string, jaar: number): string {
  const regio = findRegio(regios, code, Temporal.PlainDate.from({ year: jaar, month: 1, day: 1 }));
  assert(regio.ok, `region ${code} is in the register in ${jaar}`);
  return regio.value.naam;
}
