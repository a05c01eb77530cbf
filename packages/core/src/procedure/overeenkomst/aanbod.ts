import { assert, eurocent, ok } from '../../basis/index.ts';
import type { Result } from '../../basis/index.ts';
import type { Procedureweigering } from '../machine.ts';
import type { Afspraakdocument, BekendeGunning, Overeenkomstbekend } from './opdracht.ts';
import type { Bijlageregel, Looptijd, Overeenkomstbijlage } from './staat.ts';
import { refuseOvereenkomst } from './weigering.ts';
import type { Overeenkomstcode } from './weigering.ts';

type Weigering = Procedureweigering<Overeenkomstcode>;

/** States of an award that a contract can be offered on. */
const GEGUND: readonly string[] = ['voorlopig', 'voorwaardelijk', 'definitief'];

/** The annex of a document: each agreement with the percentage of its award (S003-55). */
export function createBijlage(
  { gunningen }: Overeenkomstbekend,
  { sha256, afspraken }: Afspraakdocument,
): Result<Overeenkomstbijlage, Weigering> {
  const kavels = new Set(afspraken.map(({ kavel }) => kavel));
  if (!/^[0-9a-f]{64}$/.test(sha256) || afspraken.length === 0 || kavels.size < afspraken.length) {
    return refuseOvereenkomst(
      'document-ongeldig',
      'Het document klopt niet: controleer zijn SHA-256 en de kavels.',
    );
  }
  const total = afspraken.reduce((sum, { afspraakEurocent }) => sum + afspraakEurocent, 0);
  const countable = afspraken.every(
    ({ afspraakEurocent }) => Number.isSafeInteger(afspraakEurocent) && afspraakEurocent >= 0,
  );
  if (!countable || !Number.isSafeInteger(total)) {
    return refuseOvereenkomst(
      'bedrag-ongeldig',
      'Een van de bedragen is onder nul of te groot. Verbeter de productieafspraken.',
    );
  }
  const regels: Bijlageregel[] = [];
  for (const { kavel, afspraakEurocent } of afspraken) {
    const tarief = awarded(gunningen, kavel)?.tarief ?? null;
    if (tarief === null) {
      return refuseOvereenkomst(
        'gunning-ontbreekt',
        `Kavel ${kavel} is niet gegund. Gun het eerst voorlopig, of laat het weg.`,
      );
    }
    regels.push({ kavel, tarief, afspraakEurocent });
  }
  return ok({ sha256, regels, totaalEurocent: eurocent(total) });
}

/** The contract years of the awards as first and last day; a continued contract keeps its own. */
export function looptijdOf(
  { gunningen }: Overeenkomstbekend,
  { regels }: Overeenkomstbijlage,
  voortgezet: Looptijd | null,
): Result<Looptijd, Weigering> {
  if (voortgezet !== null) return ok(voortgezet);
  const looptijden = regels.map(({ kavel }) => {
    const duur = awarded(gunningen, kavel)?.duur ?? null;
    assert(duur !== null, `the award of ${kavel} has a percentage and no years`);
    return { van: `${duur.vanJaar}-01-01`, totEnMet: `${duur.totEnMetJaar}-12-31` };
  });
  const [first, ...others] = looptijden;
  assert(first !== undefined, 'an annex has at least one kavel');
  return others.every(({ van, totEnMet }) => van === first.van && totEnMet === first.totEnMet)
    ? ok(first)
    : refuseOvereenkomst(
        'looptijd-verschilt',
        'De gunningen hebben verschillende contractjaren. Herzie een van de gunningen.',
      );
}

function awarded(gunningen: readonly BekendeGunning[], kavel: string): BekendeGunning | undefined {
  return gunningen.find((one) => one.kavel === kavel && GEGUND.includes(one.toestand));
}
