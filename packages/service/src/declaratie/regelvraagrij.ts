import type { DeclaratieSink, Prestatieregel } from '@kavel/core/declaratie';
import type { Eerdervraag, Regelvragen } from '@kavel/store/eerdere-regels';
import type { KorteHmac } from '../instelling/korte-hmac.ts';
import type { Sleutel } from '../instelling/sleutel.ts';
import { Clienthash } from './clienthash.ts';
import { hashTekst, regelsleutel, regelsleutelPrefix } from './regelsleutel.ts';

type Sleutelhash = { readonly clienten: Clienthash; readonly referentie: KorteHmac };

/** Gathers what is asked of the store about the lines of a file, once per key with which they may have been hashed. */
export class Regelvraagrij implements DeclaratieSink {
  readonly #hashes: readonly Sleutelhash[];
  readonly #maanden: ReadonlySet<string>;
  readonly #elkeReferentie: boolean;
  readonly #regel: number;
  readonly #terug: number;

  /** Lines since the last `wis`. */
  regels = 0;
  #vragen = emptyVragen();

  constructor(
    sleutels: readonly Sleutel[],
    { agb, zorgmaanden }: Pick<Eerdervraag, 'agb' | 'zorgmaanden'>,
    elkeReferentie: boolean,
  ) {
    this.#hashes = sleutels.map((sleutel) => ({
      clienten: new Clienthash(sleutel),
      referentie: sleutel.kort('referentie'),
    }));
    this.#maanden = new Set(zorgmaanden.map((dag) => dag.slice(0, 7)));
    this.#elkeReferentie = elkeReferentie;
    this.#regel = regelsleutelPrefix(agb, 'regel');
    this.#terug = regelsleutelPrefix(agb, 'terug');
  }

  get vragen(): Regelvragen {
    return this.#vragen;
  }

  wis(): void {
    this.#vragen = emptyVragen();
    this.regels = 0;
  }

  prestatie(regel: Prestatieregel): void {
    this.regels += 1;
    for (const hash of this.#hashes) {
      if (this.#elkeReferentie) this.#askReferentie(regel, hash);
      if (regel.credit) this.#askCredit(regel, hash);
      else if (this.#maanden.has(regel.zorgmaand)) this.#askZorg(regel, hash);
    }
  }

  #askReferentie(
    { regel, bytes, referentieBegin, referentieEinde }: Prestatieregel,
    hash: Sleutelhash,
  ): void {
    hash.referentie.bereken(bytes, referentieBegin, referentieEinde);
    this.#vragen.referenties.regel.push(regel);
    this.#vragen.referenties.sleutel.push(regelsleutel(this.#regel, hash.referentie.woorden));
  }

  #askCredit(regel: Prestatieregel, { referentie }: Sleutelhash): void {
    referentie.bereken(regel.bytes, regel.voorgaandeReferentieBegin, regel.voorgaandeReferentieEinde);
    const { credits } = this.#vragen;
    credits.regel.push(regel.regel);
    credits.debet.push(regelsleutel(this.#regel, referentie.woorden));
    credits.terug.push(regelsleutel(this.#terug, referentie.woorden));
  }

  #askZorg(regel: Prestatieregel, { clienten }: Sleutelhash): void {
    const { zorg } = this.#vragen;
    zorg.regel.push(regel.regel);
    zorg.client.push(hashTekst(clienten.van(regel)));
    zorg.prestatie.push(regel.prestatie);
    zorg.functiecode.push(regel.functiecode);
    zorg.zzpCode.push(regel.zzpcode);
    zorg.van.push(regel.begindatum);
    zorg.totEnMet.push(regel.einddatum);
  }
}

function emptyVragen() {
  return {
    referenties: { regel: [] as number[], sleutel: [] as string[] },
    credits: { regel: [] as number[], debet: [] as string[], terug: [] as string[] },
    zorg: {
      regel: [] as number[],
      client: [] as string[],
      prestatie: [] as string[],
      functiecode: [] as number[],
      zzpCode: [] as number[],
      van: [] as string[],
      totEnMet: [] as string[],
    },
  };
}
