import { assert } from '../basis/index.ts';
import { Bevindingen } from './bevinding.ts';
import { createVenster, readNumber } from './bytes.ts';
import type { Venster } from './bytes.ts';
import type { DeclaratieControle, DeclaratieOpties } from './controle.ts';
import { dagGetal } from './dag.ts';
import { maximumOf } from './deel.ts';
import type { DeclaratieDeel, DeclaratieKop } from './deel.ts';
import { judgeKop, readDagtekening, readKop } from './kop-toets.ts';
import type { CompiledRecord, Recordsoort } from './layout.ts';
import type { Veldrol } from './posities.ts';
import { PrestatieToets } from './prestatie-toets.ts';
import type { DeclaratieSink } from './prestatie-toets.ts';
import { Recordvolgorde } from './recordvolgorde.ts';
import type { Volgrecord } from './recordvolgorde.ts';
import type { Regelmaat, Regelontvanger } from './regelsnijder.ts';
import type { Sluitrecord } from './sluit-toets.ts';
import { toetsBevinding } from './toetsen.ts';
import type { Vind } from './toetsen.ts';
import { judgeVerzekerde } from './verzekerde-toets.ts';
import { isWelgevormd } from './vormplan.ts';
import { vormTekst } from './vorm-tekst.ts';

/** What the begin of a file says to the reader of a later part. */
export type Vervolg = { readonly dagtekening: number };

/** A character of Latin-1 takes at most two bytes in UTF-8, and no character more than four. */
const LANGSTE_UTF8 = 4;

/** Judges the lines of a file, or of a part of it, as they come. */
export class RecordToets implements Regelontvanger {
  readonly #controle: DeclaratieControle;
  readonly #bevindingen: Bevindingen;
  readonly #prestaties: PrestatieToets;
  readonly #volgorde: Recordvolgorde;
  readonly #laatsteDag: number;
  readonly #vind: Vind;
  readonly isVervolg: boolean;
  readonly #verzekerde: { readonly venster: Venster; nummer: number };
  #venster = createVenster(new Uint8Array());
  #onderVerzekerde = false;
  #regel = 0;
  #kop: DeclaratieKop | undefined;
  #slot: Sluitrecord | undefined;
  #telbaar = true;

  constructor(
    controle: DeclaratieControle,
    {
      opties,
      sink,
      vervolg,
    }: { opties: DeclaratieOpties; sink?: DeclaratieSink | undefined; vervolg?: Vervolg },
  ) {
    this.#controle = controle;
    this.#bevindingen = new Bevindingen(maximumOf(opties));
    this.#prestaties = new PrestatieToets(controle, this.#bevindingen, { opties, sink });
    this.#volgorde = new Recordvolgorde(this.#bevindingen, vervolg !== undefined);
    this.#verzekerde = { venster: createVenster(new Uint8Array(controle.layout.stap)), nummer: 0 };
    this.#laatsteDag =
      opties.ontvangenOp === undefined ? Number.MAX_SAFE_INTEGER : dagGetal(opties.ontvangenOp);
    this.isVervolg = vervolg !== undefined;
    this.#vind = (naam, invulling) => {
      const waar = { regel: this.#regel, invulling };
      this.#bevindingen.add(toetsBevinding(naam, controle.posities, waar));
    };
    if (vervolg !== undefined) this.#prestaties.dagtekening = vervolg.dagtekening;
  }

  get kop(): DeclaratieKop | undefined {
    return this.#kop;
  }

  get vervolg(): Vervolg {
    return { dagtekening: this.#prestaties.dagtekening };
  }

  deel(): DeclaratieDeel {
    return {
      ...(this.#kop === undefined ? {} : { kop: this.#kop }),
      regels: this.#regel,
      volgorde: this.#volgorde.stand,
      telbaar: this.#telbaar,
      saldoEurocent: this.#prestaties.saldoEurocent,
      buitenKoppeltabel: this.#prestaties.buitenKoppeltabel,
      totalen: this.#prestaties.totalen(),
      bevindingen: this.#bevindingen.list(),
      aantalBevindingen: this.#bevindingen.count,
      verbanden: this.#prestaties.verbanden(),
      ...(this.#slot === undefined ? {} : { slot: this.#slot }),
    };
  }

  accept(bytes: Uint8Array, at: number): boolean {
    const record = this.#recordAt(bytes, at);
    if (record === undefined || !this.#isWelgevormd(record, bytes, at)) return false;
    this.#regel += 1;
    this.#take(record, bytes, at);
    return true;
  }

  /** Whether a verzekerdenrecord without a fault of form lies at `at`. */
  isVerzekerde(bytes: Uint8Array, at: number): boolean {
    const record = this.#recordAt(bytes, at);
    return record?.plaats?.soort === 'verzekerde' && this.#isWelgevormd(record, bytes, at);
  }

  /** The bytes as words; made anew for each piece of the file, not for each line. */
  #over(bytes: Uint8Array): Venster {
    if (this.#venster.bytes !== bytes) this.#venster = createVenster(bytes);
    return this.#venster;
  }

  #isWelgevormd({ plan }: CompiledRecord, bytes: Uint8Array, at: number): boolean {
    return isWelgevormd(plan, this.#over(bytes), at);
  }

  #recordAt(bytes: Uint8Array, at: number): CompiledRecord | undefined {
    const tens = (bytes[at] ?? 0) - 0x30;
    const units = (bytes[at + 1] ?? 0) - 0x30;
    if (tens < 0 || tens > 9 || units < 0 || units > 9) return undefined;
    return this.#controle.layout.byKenmerk[tens * 10 + units];
  }

  #take(record: CompiledRecord, bytes: Uint8Array, at: number): void {
    const { volgrecords } = this.#controle;
    const venster = this.#over(bytes);
    const soort = soortOf(record);
    const volgrecord = volgrecords[soort];
    assert(volgrecord !== undefined, `no order for records of sort ${soort}`);
    this.#volgorde.place(volgrecord, this.#regel);
    switch (soort) {
      case 'voorloop':
        if (this.#regel === 1) this.#readKop(venster, at);
        break;
      case 'verzekerde':
        this.#takeVerzekerde(bytes, at);
        this.#volgorde.number(volgrecord, this.#numberAt(venster, at, 'verzekerdeDetail'), this.#regel);
        judgeVerzekerde(
          { venster, at, pos: this.#controle.posities },
          this.#prestaties.dagtekening,
          this.#vind,
        );
        break;
      case 'debiteur':
        this.#volgorde.number(volgrecord, this.#numberAt(venster, at, 'debiteurDetail'), this.#regel);
        break;
      case 'prestatie':
        this.#volgorde.number(volgrecord, this.#numberAt(venster, at, 'prestatieDetail'), this.#regel);
        this.#prestaties.judge(venster, at, {
          regel: this.#regel,
          verzekerde: this.#onderVerzekerde ? this.#verzekerde : undefined,
        });
        break;
      case 'commentaar':
        this.#takeCommentaar(venster, at, volgrecord);
        break;
      case 'slot':
        this.#slot = { bytes: copy(bytes, at, this.#controle.layout.stap), regel: this.#regel };
    }
  }

  #takeCommentaar(venster: Venster, at: number, volgrecord: Volgrecord): void {
    const detail = this.#numberAt(venster, at, 'commentaarDetail');
    const tekstregel = this.#numberAt(venster, at, 'commentaarRegel');
    const { veld } = this.#controle.posities.commentaarRegel;
    this.#volgorde.comment(volgrecord, { detail, tekstregel, veld }, this.#regel);
  }

  #takeVerzekerde(bytes: Uint8Array, at: number): void {
    this.#verzekerde.venster.bytes.set(bytes.subarray(at, at + this.#controle.layout.stap));
    this.#verzekerde.nummer += 1;
    this.#onderVerzekerde = true;
  }

  /** A line that is not whole or has a field without its form: says everything that is wrong with it. */
  damaged(bytes: Uint8Array, at: number, { lengte, gesloten }: Regelmaat): void {
    this.#regel += 1;
    const { layout } = this.#controle.layout;
    const { recordlengte } = layout;
    const record = lengte < 2 ? undefined : this.#recordAt(bytes, at);
    const kenmerk = record?.record.kenmerk ?? '';
    if (!gesloten || lengte === 0) {
      this.#vindRegel(
        '8095',
        kenmerk,
        'Elk record eindigt op CR/LF en elke CR/LF sluit een record af. Maak het bestand opnieuw aan.',
      );
    }
    if (lengte > 0 && lengte !== recordlengte) {
      this.#vindRegel('0804', kenmerk, this.#lengteTekst(bytes, at, lengte));
      this.#telbaar = false;
    }
    if (record !== undefined) {
      this.#readFaultyRecord(record, bytes, { at, whole: lengte === recordlengte });
      return;
    }
    this.#telbaar = false;
    if (lengte === 0) return;
    const kenmerken = layout.records.map((known) => known.kenmerk).join(', ');
    this.#vindRegel(
      '0002',
      '',
      `De regel begint met geen van de kenmerken ${kenmerken}. Maak het bestand opnieuw aan.`,
    );
  }

  #readFaultyRecord(
    record: CompiledRecord,
    bytes: Uint8Array,
    { at, whole }: { at: number; whole: boolean },
  ): void {
    const { kenmerk } = record.record;
    const soort = soortOf(record);
    const venster = this.#over(bytes);
    const faults = whole
      ? record.velden.filter((veld) => !veld.check(venster, at + veld.begin, at + veld.einde, veld))
      : [];
    if (whole && faults.length === 0) {
      this.#take(record, bytes, at);
      return;
    }
    const regel = this.#regel;
    for (const { veld } of faults) {
      const { retourcode, veld: nummer } = veld;
      this.#bevindingen.add({
        retourcode,
        record: kenmerk,
        veld: nummer,
        regel,
        omschrijving: vormTekst(veld),
      });
    }
    const volgrecord = this.#controle.volgrecords[soort];
    assert(volgrecord !== undefined, `no order for records of sort ${soort}`);
    this.#volgorde.place(volgrecord, regel);
    this.#volgorde.skipNumber(volgrecord);
    this.#telbaar &&= soort !== 'prestatie';
    if (soort !== 'verzekerde') return;
    if (whole) this.#takeVerzekerde(bytes, at);
    else this.#onderVerzekerde = false;
  }

  /** A text in UTF-8 has more bytes than characters: the usual reason for a line that is just too long. */
  #lengteTekst(bytes: Uint8Array, at: number, lengte: number): string {
    const { recordlengte } = this.#controle.layout.layout;
    const tekst = `De regel telt ${lengte} posities; een record telt er ${recordlengte}. Maak het bestand opnieuw aan.`;
    if (lengte > LANGSTE_UTF8 * recordlengte) return tekst;
    let continuations = 0;
    for (let byte = at; byte < at + lengte; byte += 1) {
      if (((bytes[byte] ?? 0) & 0xc0) === 0x80) continuations += 1;
    }
    const utf8 = continuations > 0 && lengte - continuations === recordlengte;
    return utf8 ? `${tekst} Het bestand lijkt UTF-8; lever het aan als Latin-1.` : tekst;
  }

  #readKop(venster: Venster, at: number): void {
    const record = { venster, at, pos: this.#controle.posities, laatsteDag: this.#laatsteDag };
    const before = this.#bevindingen.count;
    judgeKop(record, this.#vind);
    this.#prestaties.dagtekening = readDagtekening(record);
    if (this.#bevindingen.count === before) this.#kop = readKop(record);
  }

  #numberAt(venster: Venster, at: number, rol: Veldrol): number {
    const positie = this.#controle.posities[rol];
    assert(positie !== undefined, `the layout has no field for ${rol}`);
    return readNumber(venster, at + positie.begin, at + positie.einde);
  }

  /** A finding about a line as a whole. */
  #vindRegel(retourcode: string, record: string, omschrijving: string): void {
    this.#bevindingen.add({ retourcode, record, veld: '', regel: this.#regel, omschrijving });
  }
}

function soortOf({ plaats, record }: CompiledRecord): Recordsoort {
  assert(plaats !== undefined, `the layout says no place of record ${record.kenmerk}`);
  return plaats.soort;
}

/** A copy whatever the array is: `slice` of a Node Buffer is a view. */
function copy(bytes: Uint8Array, at: number, length: number): Uint8Array {
  return new Uint8Array(bytes.subarray(at, at + length));
}
