import { canonicalHash, eurocent } from '../basis/index.ts';
import type { Eurocent } from '../basis/index.ts';
import { CLICK_ENGINE_VERSION, hashToedeling } from './certificaat.ts';
import type { ClickBedragen, ClickToedeling } from './uitkomst.ts';

/** The hashed record of a reversal: which run it takes back. */
export type Omkeringcertificaat = {
  readonly keertOmHash: string;
  readonly uitkomstHash: string;
  readonly rekenregels: string;
  readonly hash: string;
};

export type ClickOmkering = ClickToedeling & { readonly certificaat: Omkeringcertificaat };

/** The run that takes back a posted one: its figures with every sign turned, and the hash of what it reverses. */
export function reverseClick(toedeling: ClickToedeling, keertOmHash: string): ClickOmkering {
  const reversed = reverseToedeling(toedeling);
  const content = { keertOmHash, uitkomstHash: hashToedeling(reversed), rekenregels: CLICK_ENGINE_VERSION };
  return { ...reversed, certificaat: { ...content, hash: canonicalHash(content) } };
}

/** Every amount with its sign turned, the room as it was: booked after the run it restores all balances (I9). */
export function reverseToedeling(toedeling: ClickToedeling): ClickToedeling {
  const { ruimteEurocent, beschikbaarEurocent, regels, totalen } = toedeling;
  return {
    ruimteEurocent,
    beschikbaarEurocent,
    regels: regels.map((regel) => ({ ...regel, ...negated(regel) })),
    totalen: negated(totalen),
  };
}

function negated(bedragen: ClickBedragen): ClickBedragen {
  return {
    aandeelEurocent: opposite(bedragen.aandeelEurocent),
    binnenAfspraakEurocent: opposite(bedragen.binnenAfspraakEurocent),
    overproductieEurocent: opposite(bedragen.overproductieEurocent),
    behoefteEurocent: opposite(bedragen.behoefteEurocent),
    clickEurocent: opposite(bedragen.clickEurocent),
    openstaandEurocent: opposite(bedragen.openstaandEurocent),
    terugvorderingEurocent: opposite(bedragen.terugvorderingEurocent),
    betaalbaarEurocent: opposite(bedragen.betaalbaarEurocent),
  };
}

function opposite(value: Eurocent): Eurocent {
  return eurocent(0 - value);
}
