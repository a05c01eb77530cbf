import { canonicalHash } from '../basis/index.ts';
import { sortRegels } from './controle.ts';
import { checkInvarianten } from './invarianten.ts';
import type { Invariant } from './invarianten.ts';
import { pickInstellingen } from './invoer.ts';
import type { ClickInstellingen, ClickInvoer } from './invoer.ts';
import type { ClickToedeling } from './uitkomst.ts';

/** The rules of this engine. A change that alters a figure raises it, so that an old run stays explainable. */
export const CLICK_ENGINE_VERSION = '1.0.0';

/**
 * The checked, hashed record of a click run (click.md step 6). Hashes: lower-case hex SHA-256 over canonical JSON
 * (interfaces.md, Environment). It holds the input itself, so that anyone who has the run can recompute it.
 */
export type ClickCertificaat = {
  readonly invoerHash: string;
  /** Hash of the settings: the click policy that was in force. */
  readonly beleidHash: string;
  readonly uitkomstHash: string;
  /** The `hash` of the run before this one; absent for the first. */
  readonly vorigeHash?: string;
  readonly rekenregels: string;
  readonly invarianten: readonly Invariant[];
  /** Hash of all fields above: what the next run refers to. */
  readonly hash: string;
  /** The canonical input: rows sorted by agb and kavel. */
  readonly invoer: ClickInvoer;
};

/** A run as interfaces.md fixes it: the figures and the certificate that vouches for them. */
export type ClickUitkomst = ClickToedeling & { readonly certificaat: ClickCertificaat };

/** Vouches for the figures of a run: checks I1-I5 and hashes input, settings and outcome. */
export function certifyClick(
  invoer: ClickInvoer,
  toedeling: ClickToedeling,
  vorigeHash?: string,
): ClickCertificaat {
  const canonical = canonicalInvoer(invoer);
  const content = {
    invoerHash: canonicalHash(canonical),
    beleidHash: hashInstellingen(invoer),
    uitkomstHash: hashToedeling(toedeling),
    ...(vorigeHash === undefined ? {} : { vorigeHash }),
    rekenregels: CLICK_ENGINE_VERSION,
    invarianten: checkInvarianten(canonical, toedeling),
  };
  return { ...content, hash: canonicalHash(content), invoer: canonical };
}

/** Hash of the figures of a run. */
export function hashToedeling(toedeling: ClickToedeling): string {
  const { ruimteEurocent, beschikbaarEurocent, regels, totalen } = toedeling;
  return canonicalHash({ ruimteEurocent, beschikbaarEurocent, regels, totalen });
}

/** Hash of the click policy alone: which settings a run, or a contract year, goes by. */
export function hashInstellingen(instellingen: ClickInstellingen): string {
  return canonicalHash(pickInstellingen(instellingen));
}

/** Exactly the fields of interfaces.md, rows sorted: what a caller's object holds besides is no part of a run. */
function canonicalInvoer(invoer: ClickInvoer): ClickInvoer {
  const { regio, jaar, maand, contracteerruimteEurocent, reserveringEurocent, eerderBetaaldEurocent } =
    invoer;
  const regels = sortRegels(invoer.regels).map((regel) => {
    const { agb, kavel, afspraakEurocent, productieEurocent, openstaandEurocent } = regel;
    return { agb, kavel, afspraakEurocent, productieEurocent, openstaandEurocent };
  });
  return {
    regio,
    jaar,
    maand,
    contracteerruimteEurocent,
    reserveringEurocent,
    ...pickInstellingen(invoer),
    eerderBetaaldEurocent,
    regels,
  };
}
