import { err, eurocent, mulDiv, ok, sumEurocent } from '../basis/index.ts';
import type { Eurocent, Kavel, Result } from '../basis/index.ts';
import { findKavel } from '../declaratie/index.ts';
import type { Productiebezwaar } from './bezwaar.ts';
import type {
  Maandopgave,
  Opgaveregel,
  Productiekader,
  Productiestand,
  Productieverschil,
} from './opgave.ts';

type Regel = Productiestand & { readonly regel: number };

/**
 * Judges a statement of production and answers it per provider and month, or everything that is wrong with it. What
 * it says of a provider, month and kavel takes the place of what was said before; the difference is what counts anew.
 */
export function judgeOpgave(
  regels: readonly Opgaveregel[],
  kader: Productiekader,
): Result<readonly Maandopgave[], readonly Productiebezwaar[]> {
  const weging = new Weging(kader);
  const read = regels.map((regel) => weging.weigh(regel));
  const gewogen = read.flatMap((one) => (one.ok ? [one.value] : []));
  const bezwaren = [
    ...read.flatMap((one) => (one.ok ? [] : one.error)),
    ...doubles(gewogen),
    ...mixedLevels(gewogen),
    ...leftOut(gewogen, kader.eerder),
  ];
  if (bezwaren.length > 0) return err(bezwaren.sort((left, right) => left.regel - right.regel));
  const months = Map.groupBy(gewogen, monthKey);
  const eerder = Map.groupBy(kader.eerder, monthKey);
  return ok([...months].sort(byKey).map(([key, month]) => maandopgave(month, eerder.get(key) ?? [])));
}

/** The kader with its lists as look-ups, for statements of thousands of lines. */
class Weging {
  readonly #kader: Productiekader;
  readonly #kavels: ReadonlyMap<string, ReadonlySet<Kavel>>;
  readonly #tarieven: ReadonlyMap<string, Eurocent>;
  readonly #gedeclareerd: ReadonlySet<string>;
  readonly #kavelOf = new Map<string, Kavel | undefined>();

  constructor(kader: Productiekader) {
    this.#kader = kader;
    const perAgb = Map.groupBy(kader.afspraken, ({ agb }) => agb);
    this.#kavels = new Map([...perAgb].map(([agb, rows]) => [agb, new Set(rows.map(({ kavel }) => kavel))]));
    this.#tarieven = new Map(
      kader.tarieven.map(({ agb, prestatie, tariefEurocent }) => [`${agb} ${prestatie}`, tariefEurocent]),
    );
    this.#gedeclareerd = new Set(kader.gedeclareerd.map(monthKey));
  }

  weigh(opgave: Opgaveregel): Result<Regel, readonly Productiebezwaar[]> {
    const { regel, agb, zorgmaand, prestatie } = opgave;
    const { jaar } = this.#kader;
    if (zorgmaand.slice(0, 4) !== String(jaar)) {
      return err([{ code: 'maand-buiten-jaar', regel, veld: 'maand', zorgmaand, jaar }]);
    }
    const kavels = this.#kavels.get(agb);
    if (kavels === undefined) {
      return err([{ code: 'zorgaanbieder-zonder-overeenkomst', regel, veld: 'agb', agb }]);
    }
    const kavel = this.#decideKavel(opgave);
    if (!kavel.ok) return err([kavel.error]);
    if (!kavels.has(kavel.value)) {
      return err([{ code: 'kavel-niet-afgesproken', regel, veld: 'kavel', agb, kavel: kavel.value }]);
    }
    if (this.#gedeclareerd.has(monthKey(opgave))) {
      return err([{ code: 'maand-gedeclareerd', regel, veld: 'maand', agb, zorgmaand }]);
    }
    const amount = this.#price(opgave, kavel.value);
    if (!amount.ok) return err([amount.error]);
    const volume = 'volume' in opgave ? { volume: opgave.volume } : {};
    const stand = { agb, zorgmaand, kavel: kavel.value, prestatie: prestatie ?? '' };
    return ok({ regel, ...stand, bedragEurocent: amount.value, ...volume });
  }

  /** The table decides the kavel of a prestatie; of meerzorg it cannot, so there the kavel must be named. */
  #decideKavel({ regel, prestatie, kavel, zorgmaand }: Opgaveregel): Result<Kavel, Productiebezwaar> {
    if (prestatie === undefined) {
      if (kavel !== undefined) return ok(kavel);
      return err({ code: 'kavel-of-prestatie-ontbreekt', regel, veld: 'kavel' });
    }
    const verwacht = this.#kavelOfPrestatie(prestatie, zorgmaand);
    if (verwacht === undefined) return this.#decideMeerzorg(regel, prestatie, kavel);
    if (kavel === undefined || kavel === verwacht) return ok(verwacht);
    return err({ code: 'kavel-past-niet-bij-prestatie', regel, veld: 'kavel', prestatie, verwacht });
  }

  #decideMeerzorg(regel: number, prestatie: string, kavel?: Kavel): Result<Kavel, Productiebezwaar> {
    const { prestatieKavel } = this.#kader.tabellen;
    const isMeerzorg = prestatieKavel.some(
      (rij) =>
        rij.kavel === 'MEERZORG' &&
        (rij.soort === 'code' ? rij.code === prestatie : prestatie.startsWith(rij.code)),
    );
    if (!isMeerzorg) return err({ code: 'prestatie-onbekend', regel, veld: 'prestatie', prestatie });
    if (kavel === undefined) return err({ code: 'kavel-ontbreekt', regel, veld: 'kavel', prestatie });
    if (isMeerzorgkavel(kavel)) return ok(kavel);
    const verwacht = 'MEERZORG_GZ of MEERZORG_VVGGZ';
    return err({ code: 'kavel-past-niet-bij-prestatie', regel, veld: 'kavel', prestatie, verwacht });
  }

  #kavelOfPrestatie(prestatie: string, zorgmaand: string): Kavel | undefined {
    const key = `${prestatie} ${zorgmaand}`;
    if (!this.#kavelOf.has(key)) {
      const { tabellen } = this.#kader;
      const day = Temporal.PlainYearMonth.from(zorgmaand).toPlainDate({ day: 1 });
      const known = tabellen.prestatiecodes.has(prestatie);
      this.#kavelOf.set(key, known ? findKavel(tabellen, prestatie, day) : undefined);
    }
    return this.#kavelOf.get(key);
  }

  /** A volume is priced as a claim is: agreed price of one claimed unit times the number (0426 = 0425 x 0418). */
  #price(opgave: Opgaveregel, kavel: Kavel): Result<Eurocent, Productiebezwaar> {
    const { regel, agb, prestatie } = opgave;
    const tarief = prestatie === undefined ? undefined : this.#tarieven.get(`${agb} ${prestatie}`);
    if (
      prestatie !== undefined &&
      tarief === undefined &&
      !('bedragEurocent' in opgave && isMeerzorgkavel(kavel))
    ) {
      return err({ code: 'tarief-niet-afgesproken', regel, veld: 'prestatie', agb, prestatie });
    }
    if ('bedragEurocent' in opgave) return ok(opgave.bedragEurocent);
    if (tarief === undefined) return err({ code: 'volume-zonder-prestatie', regel, veld: 'volume' });
    return ok(eurocent(mulDiv(tarief, opgave.volume, 1, 'rekenkundig')));
  }
}

function isMeerzorgkavel(kavel: Kavel): boolean {
  return kavel === 'MEERZORG_GZ' || kavel === 'MEERZORG_VVGGZ';
}

function monthKey({ agb, zorgmaand }: Pick<Productiestand, 'agb' | 'zorgmaand'>): string {
  return `${agb} ${zorgmaand}`;
}

function kavelKey(stand: Productiestand): string {
  return `${monthKey(stand)} ${stand.kavel}`;
}

function byKey([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}

function doubles(regels: readonly Regel[]): Productiebezwaar[] {
  const first = new Map<string, number>();
  return regels.flatMap((rij): Productiebezwaar[] => {
    const key = `${kavelKey(rij)} ${rij.prestatie}`;
    const eersteRegel = first.get(key);
    if (eersteRegel === undefined) {
      first.set(key, rij.regel);
      return [];
    }
    const veld = rij.prestatie === '' ? 'kavel' : 'prestatie';
    return [{ code: 'regel-dubbel', regel: rij.regel, veld, eersteRegel }];
  });
}

function mixedLevels(regels: readonly Regel[]): Productiebezwaar[] {
  const whole = new Map(
    regels.filter(({ prestatie }) => prestatie === '').map((rij) => [kavelKey(rij), rij.regel]),
  );
  return regels.flatMap((rij): Productiebezwaar[] => {
    const eersteRegel = whole.get(kavelKey(rij));
    if (rij.prestatie === '' || eersteRegel === undefined) return [];
    const { regel, kavel } = rij;
    return [{ code: 'kavel-en-prestatie', regel, veld: 'prestatie', kavel, eersteRegel }];
  });
}

/** To leave a prestatie out would make it nothing without anyone having said so. */
function leftOut(regels: readonly Regel[], eerder: readonly Productiestand[]): Productiebezwaar[] {
  const kavels = Map.groupBy(regels, kavelKey);
  return eerder.flatMap((oud): Productiebezwaar[] => {
    const nieuw = kavels.get(kavelKey(oud)) ?? [];
    const [first] = nieuw;
    if (first === undefined || oud.prestatie === '' || oud.bedragEurocent === 0) return [];
    if (nieuw.some(({ prestatie }) => prestatie === oud.prestatie || prestatie === '')) return [];
    const { prestatie, kavel } = oud;
    return [{ code: 'prestatie-weggelaten', regel: first.regel, veld: 'prestatie', prestatie, kavel }];
  });
}

function maandopgave(regels: readonly Regel[], month: readonly Productiestand[]): Maandopgave {
  const [first] = regels;
  if (first === undefined) throw new Error('Defect: a month has lines');
  const { agb, zorgmaand } = first;
  const kavels = new Set(regels.map(({ kavel }) => kavel));
  const vorig = month.filter(({ kavel }) => kavels.has(kavel));
  return {
    agb,
    zorgmaand,
    regels,
    verschillen: differences(regels, vorig),
    vorigEurocent: vorig.length === 0 ? undefined : total(vorig),
    nieuwEurocent: total(regels),
  };
}

function total(standen: readonly Productiestand[]): Eurocent {
  return sumEurocent(standen.map(({ bedragEurocent }) => bedragEurocent));
}

/** Also of what is gone: a kavel that was stated per prestatie and now as a whole, or the other way round. */
function differences(
  nieuw: readonly Productiestand[],
  vorig: readonly Productiestand[],
): Productieverschil[] {
  const key = ({ kavel, prestatie }: Productiestand): string => `${kavel} ${prestatie}`;
  const old = new Map(vorig.map((stand) => [key(stand), stand]));
  const stated = new Set(nieuw.map(key));
  const gone = vorig.filter((stand) => !stated.has(key(stand)));
  return [
    ...nieuw.map((stand) => difference(stand, old.get(key(stand)))),
    ...gone.map((stand) => ({
      ...difference(stand, stand),
      bedragEurocent: eurocent(0 - stand.bedragEurocent),
      ...(stand.volume === undefined ? {} : { volume: 0 - stand.volume }),
    })),
  ].sort((left, right) => (`${left.kavel} ${left.prestatie}` < `${right.kavel} ${right.prestatie}` ? -1 : 1));
}

function difference(
  { kavel, prestatie, bedragEurocent, volume }: Productiestand,
  vorig: Productiestand | undefined,
): Productieverschil {
  const change = {
    kavel,
    prestatie,
    bedragEurocent: eurocent(bedragEurocent - (vorig?.bedragEurocent ?? 0)),
  };
  if (volume === undefined || (vorig !== undefined && vorig.volume === undefined)) return change;
  return { ...change, volume: volume - (vorig?.volume ?? 0) };
}
