import { eurocent } from '../basis/index.ts';
import type { Agb, Eurocent } from '../basis/index.ts';
import { Bevindingen } from './bevinding.ts';
import type { Bevinding } from './bevinding.ts';
import { readLongNumber, readNumber, readText } from './bytes.ts';
import type { DeclaratieControle, DeclaratieOpties } from './controle.ts';
import { dagGetal, dagTekst } from './dag.ts';
import { herkenDeclaratie } from './herken.ts';
import type { CompiledRecord } from './layout.ts';
import type { VeldWoord } from './posities.ts';
import { PrestatieToets } from './prestatie-toets.ts';
import type { DeclaratieSink } from './prestatie-toets.ts';
import { Recordvolgorde } from './recordvolgorde.ts';
import { judgeSluitrecord } from './sluit-toets.ts';
import type { DeclaratieTotaal } from './totalen.ts';
import { vormTekst } from './vorm-tekst.ts';

const CR = 0x0d;
const LF = 0x0a;
const MAXIMUM_BEVINDINGEN = 1000;

/** What the voorlooprecord says; absent when it has a finding. */
export type DeclaratieKop = {
  readonly soort: 'productie' | 'test';
  /** 0108: the zorgkantoor, which is the region (5501 … 5533). */
  readonly uzovi: string;
  /** 0112: the institution that claims and that has the agreement. */
  readonly agb: Agb;
  readonly factuurnummer: string;
  readonly dagtekening: string;
  readonly periodeBegin: string;
  readonly periodeEinde: string;
};

export type DeclaratieBestand = {
  readonly standaard: string;
  readonly versie: string;
  readonly kop?: DeclaratieKop;
  readonly aantalRegels: number;
  readonly aantalVerzekerden: number;
  readonly aantalPrestaties: number;
  readonly aantalCommentaren: number;
  /** Net sum of 0429 over the lines that could be read. */
  readonly totaalEurocent: Eurocent;
  /** Lines of care after the last day the koppeltabel judges. */
  readonly buitenKoppeltabel: number;
  readonly totalen: readonly DeclaratieTotaal[];
};

/** The answer on one file. Only a file without findings may be booked (ADR 0031). */
export type DeclaratieUitslag = {
  /** False: the bytes are no Wlz claim at all and nothing was read. */
  readonly leesbaar: boolean;
  readonly bestand: DeclaratieBestand;
  readonly bevindingen: readonly Bevinding[];
  /** All findings, also those past the maximum that are not in the list. */
  readonly aantalBevindingen: number;
};

/**
 * Reads, checks and adds up one AW319 file in one pass over its bytes (standards.md §1.3-1.4). `sink` gets every
 * prestatierecord without finding, in the order of the file; whoever stores them waits for the end, because a
 * finding in the last line still refuses the file.
 */
export function scanDeclaratie(
  bytes: Uint8Array,
  controle: DeclaratieControle,
  opties: DeclaratieOpties = {},
  sink?: DeclaratieSink,
): DeclaratieUitslag {
  return new DeclaratieScan(bytes, controle, opties, sink).run();
}

class DeclaratieScan {
  readonly #bytes: Uint8Array;
  readonly #controle: DeclaratieControle;
  readonly #bevindingen: Bevindingen;
  readonly #prestaties: PrestatieToets;
  readonly #volgorde: Recordvolgorde;
  readonly #laatsteDag: number;
  #regel = 0;
  #verzekerde = -1;
  #kop: DeclaratieKop | undefined;
  /** False once a line or amount could not be read: the control totals then prove nothing. */
  #telbaar = true;

  constructor(
    bytes: Uint8Array,
    controle: DeclaratieControle,
    opties: DeclaratieOpties,
    sink: DeclaratieSink | undefined,
  ) {
    this.#bytes = bytes;
    this.#controle = controle;
    this.#bevindingen = new Bevindingen(opties.maximumBevindingen ?? MAXIMUM_BEVINDINGEN);
    this.#prestaties = new PrestatieToets(bytes, controle, this.#bevindingen, { opties, sink });
    this.#volgorde = new Recordvolgorde(this.#bevindingen);
    this.#laatsteDag =
      opties.ontvangenOp === undefined ? Number.MAX_SAFE_INTEGER : dagGetal(opties.ontvangenOp);
  }

  run(): DeclaratieUitslag {
    const geweigerd = herkenDeclaratie(this.#bytes, this.#controle);
    if (geweigerd !== undefined) this.#bevindingen.add(geweigerd);
    else this.#readAll();
    const onleesbaar = geweigerd !== undefined && geweigerd.retourcode !== '8095';
    return {
      leesbaar: !onleesbaar,
      bestand: this.#bestand(),
      bevindingen: this.#bevindingen.list(),
      aantalBevindingen: this.#bevindingen.count,
    };
  }

  #readAll(): void {
    const { length } = this.#bytes;
    for (let at = 0; at < length;) at = this.#readLine(at);
    this.#volgorde.finish(this.#regel);
    this.#prestaties.judgeCredits();
  }

  /** Reads the line at `at` and answers where the next one begins. */
  #readLine(at: number): number {
    const { stap } = this.#controle.layout;
    const bytes = this.#bytes;
    this.#regel += 1;
    if (bytes[at + stap - 2] === CR && bytes[at + stap - 1] === LF) {
      const record = this.#recordAt(at);
      if (record !== undefined && this.#isWellFormed(record, at)) {
        this.#accept(record, at);
        return at + stap;
      }
    }
    return this.#readDamaged(at);
  }

  #recordAt(at: number): CompiledRecord | undefined {
    const tens = (this.#bytes[at] ?? 0) - 0x30;
    const units = (this.#bytes[at + 1] ?? 0) - 0x30;
    if (tens < 0 || tens > 9 || units < 0 || units > 9) return undefined;
    return this.#controle.layout.byKenmerk[tens * 10 + units];
  }

  #isWellFormed({ stappen }: CompiledRecord, at: number): boolean {
    const bytes = this.#bytes;
    for (const stap of stappen) {
      if (!stap.check(bytes, at + stap.begin, at + stap.einde, stap)) return false;
    }
    return true;
  }

  #accept(record: CompiledRecord, at: number): void {
    const { kenmerk } = record.record;
    this.#volgorde.place(kenmerk, this.#regel);
    switch (kenmerk) {
      case '01':
        this.#readKop(at);
        break;
      case '02':
        this.#verzekerde = at;
        this.#volgorde.number(kenmerk, this.#numberAt(at, 'verzekerdeDetail'), this.#regel);
        break;
      case '04':
        this.#volgorde.number(kenmerk, this.#numberAt(at, 'prestatieDetail'), this.#regel);
        this.#prestaties.judge(at, this.#verzekerde, this.#regel);
        break;
      case '98':
        this.#volgorde.comment(
          this.#numberAt(at, 'commentaarDetail'),
          this.#numberAt(at, 'commentaarRegel'),
          this.#regel,
        );
        break;
      default:
        this.#judgeSluitrecord(at);
    }
  }

  /** A line that is not whole or has a field without its form: says everything that is wrong with it. */
  #readDamaged(at: number): number {
    const bytes = this.#bytes;
    const { recordlengte } = this.#controle.layout.layout;
    let einde = at;
    while (einde < bytes.length && bytes[einde] !== CR && bytes[einde] !== LF) einde += 1;
    const closed = bytes[einde] === CR && bytes[einde + 1] === LF;
    const record = this.#recordAt(at);
    const kenmerk = record?.record.kenmerk ?? '';
    if (!closed || einde === at) {
      this.#vind(
        '8095',
        kenmerk,
        '',
        'Elk record eindigt op CR/LF en elke CR/LF sluit een record af. Maak het bestand opnieuw aan.',
      );
    }
    if (einde > at && einde - at !== recordlengte) {
      this.#vind('0804', kenmerk, '', this.#lengteTekst(at, einde));
      this.#telbaar = false;
    }
    if (record === undefined) {
      if (einde > at)
        this.#vind(
          '0002',
          '',
          '',
          'De regel begint niet met kenmerk 01, 02, 04, 98 of 99. Maak het bestand opnieuw aan.',
        );
      this.#telbaar = false;
    } else this.#readFaultyRecord(record, at, einde - at === recordlengte);
    return closed ? einde + 2 : einde + 1;
  }

  #readFaultyRecord(record: CompiledRecord, at: number, whole: boolean): void {
    const { kenmerk } = record.record;
    const faults = whole
      ? record.velden.filter((veld) => !veld.check(this.#bytes, at + veld.begin, at + veld.einde, veld))
      : [];
    if (whole && faults.length === 0) {
      this.#accept(record, at);
      return;
    }
    for (const { veld } of faults) this.#vind(veld.retourcode, kenmerk, veld.veld, vormTekst(veld));
    this.#volgorde.place(kenmerk, this.#regel);
    this.#volgorde.skipNumber(kenmerk);
    this.#telbaar &&= kenmerk !== '04';
    if (kenmerk === '02') this.#verzekerde = whole ? at : -1;
  }

  /** A text in UTF-8 has more bytes than characters: the usual reason for a line that is just too long. */
  #lengteTekst(at: number, einde: number): string {
    const { recordlengte } = this.#controle.layout.layout;
    const tekst = `De regel telt ${einde - at} posities; een record telt er ${recordlengte}. Maak het bestand opnieuw aan.`;
    let continuations = 0;
    for (let byte = at; byte < einde; byte += 1) {
      if (((this.#bytes[byte] ?? 0) & 0xc0) === 0x80) continuations += 1;
    }
    const utf8 = continuations > 0 && einde - at - continuations === recordlengte;
    return utf8 ? `${tekst} Het bestand lijkt UTF-8; lever het aan als Latin-1.` : tekst;
  }

  #readKop(at: number): void {
    const { posities: pos } = this.#controle;
    const before = this.#bevindingen.count;
    const begin = this.#numberAt(at, 'periodeBegin');
    const einde = this.#numberAt(at, 'periodeEinde');
    const dagtekening = this.#numberAt(at, 'dagtekening');
    if (einde < begin) {
      this.#vind(
        '0021',
        '01',
        pos.periodeEinde.veld,
        'De einddatum van de periode ligt voor de begindatum (0114). Herstel de periode.',
      );
    }
    if (begin > this.#laatsteDag) {
      this.#vind(
        '0020',
        '01',
        pos.periodeBegin.veld,
        'De periode begint na de dag van ontvangst. Herstel de periode, of stuur het bestand later.',
      );
    }
    if (dagtekening > this.#laatsteDag) {
      this.#vind(
        '0025',
        '01',
        pos.dagtekening.veld,
        'De dagtekening ligt na de dag van ontvangst. Herstel de dagtekening.',
      );
    }
    if (this.#textAt(at, 'factuurnummer') === '') {
      this.#vind('0030', '01', pos.factuurnummer.veld, 'Het factuurnummer is leeg. Vul een uniek nummer.');
    }
    this.#prestaties.dagtekening = dagtekening;
    if (this.#bevindingen.count !== before) return;
    this.#kop = {
      soort: this.#textAt(at, 'soortBericht') === 'T' ? 'test' : 'productie',
      uzovi: this.#textAt(at, 'uzovi'),
      agb: this.#textAt(at, 'instelling') as Agb,
      factuurnummer: this.#textAt(at, 'factuurnummer'),
      dagtekening: dagTekst(dagtekening),
      periodeBegin: dagTekst(begin),
      periodeEinde: dagTekst(einde),
    };
  }

  #judgeSluitrecord(at: number): void {
    judgeSluitrecord(this.#bytes, at, this.#controle.posities, {
      aantallen: this.#volgorde.aantallen,
      saldoEurocent: this.#telbaar ? this.#prestaties.saldoEurocent : undefined,
      vind: (retourcode, veld, omschrijving) => {
        this.#vind(retourcode, '99', veld, omschrijving);
      },
    });
  }

  #bestand(): DeclaratieBestand {
    const { layout } = this.#controle.layout;
    const { verzekerden, prestaties, commentaren } = this.#volgorde.aantallen;
    return {
      standaard: layout.standaard,
      versie: `${layout.versie}.${layout.subversie}`,
      ...(this.#kop === undefined ? {} : { kop: this.#kop }),
      aantalRegels: this.#regel,
      aantalVerzekerden: verzekerden,
      aantalPrestaties: prestaties,
      aantalCommentaren: commentaren,
      totaalEurocent: eurocent(this.#prestaties.saldoEurocent),
      buitenKoppeltabel: this.#prestaties.buitenKoppeltabel,
      totalen: this.#kop === undefined ? [] : this.#prestaties.totalen(this.#kop.agb),
    };
  }

  #numberAt(at: number, woord: VeldWoord): number {
    const { begin, einde } = this.#controle.posities[woord];
    const lees = einde - begin > 9 ? readLongNumber : readNumber;
    return lees(this.#bytes, at + begin, at + einde);
  }

  #textAt(at: number, woord: VeldWoord): string {
    const { begin, einde } = this.#controle.posities[woord];
    return readText(this.#bytes, at + begin, at + einde);
  }

  #vind(retourcode: string, record: string, veld: string, omschrijving: string): void {
    this.#bevindingen.add({ retourcode, record, veld, regel: this.#regel, omschrijving });
  }
}
