import type { Berichtplaats, Toewijzingsbericht } from '@kavel/core/toewijzing';
import { IwlzBevindingen } from './bevinding.ts';
import type { IwlzBevinding } from './bevinding.ts';
import { BERICHTSOORTEN, BERICHTVORMEN } from './klassen.ts';
import type { Berichtsoort, Klasse } from './klassen.ts';
import { Knoop, padenOf, readVelden, verplicht } from './knoop.ts';
import { AFZENDER, BESLUITNUMMER, BSN, DATUM, IDENTIFICATIE } from './vorm.ts';
import { XmlStroom, XmlWeigering } from './xml-stroom.ts';
import type { XmlElement } from './xml-stroom.ts';

export type IwlzOpties = {
  /** Keyed hash of a BSN. The BSN goes nowhere else. */
  readonly pseudoniem: (bsn: string) => string;
  /** Takes the records one by one; a finding further on still refuses the message they came from. */
  readonly ontvang: (bericht: Toewijzingsbericht) => void;
};

/** What one message holds. */
export type IwlzInhoud = {
  readonly soort: Berichtsoort;
  readonly afzender: string;
  readonly identificatie: string;
  readonly dagtekening: string;
  readonly clienten: number;
  /** Records handed over. */
  readonly records: number;
  /** Allocations that name no institution. */
  readonly zonderZorgaanbieder: number;
  /** Classes that are counted and not used: reports on functions, and requests. */
  readonly overig: number;
};

/** The answer on one message; it counts only without findings. `inhoud` is absent when its head could not be read. */
export type IwlzUitslag = {
  readonly inhoud?: IwlzInhoud;
  readonly bevindingen: readonly IwlzBevinding[];
  /** All findings, also those past the maximum that are not in the list. */
  readonly aantalBevindingen: number;
  readonly bytes: number;
};

const NAMESPACE = /^http:\/\/www\.istandaarden\.nl\/iwlz\/(\d+_\d+)\/([a-z0-9]+)\/schema$/;
const VERSIE = '2_2';
const LEEST = 'Kavel leest AW33, AW35 en AW39 van iWlz 2.2.';

const KOP = {
  afzender: verplicht('Afzender', AFZENDER),
  identificatie: verplicht('BerichtIdentificatie/Identificatie', IDENTIFICATIE),
  dagtekening: verplicht('BerichtIdentificatie/Dagtekening', DATUM),
};

const CLIENT = { bsn: verplicht('Bsn', BSN) };
const BESLUIT = { besluitnummer: verplicht('Besluitnummer', BESLUITNUMMER) };
const INDICATIE = 'Clienten/Client/Indicatie';
const ZONDER_KOP = 'Het bericht heeft geen kop. Vraag de afzender om een nieuw bericht.';

/**
 * Reads one AW33, AW35 or AW39 of iWlz 2.2 from pieces of bytes, in memory that does not grow with the message
 * (standards.md §2; ADR 0080). The namespaces tell the version; of the rest only what volume needs is looked at, so
 * without an XSD much can be wrong that is not seen here.
 */
export class IwlzLezer {
  readonly #bestand: string;
  readonly #opties: IwlzOpties;
  readonly #bevindingen: IwlzBevindingen;
  readonly #xml: XmlStroom;
  readonly #wortel = new Knoop('Bericht');
  /** The places that are open now; undefined for one that nobody looks at. */
  readonly #open: (Knoop | undefined)[] = [];
  #soort: Berichtsoort | undefined;
  #kop: Omit<Berichtplaats, 'volgnummer'> | undefined;
  #client: string | undefined;
  #tellers = { clienten: 0, volgnummer: 0, records: 0, zonderZorgaanbieder: 0, overig: 0 };
  #bytes = 0;
  #geweigerd = false;

  constructor(bestand: string, opties: IwlzOpties) {
    this.#bestand = bestand;
    this.#opties = opties;
    this.#bevindingen = new IwlzBevindingen(bestand);
    this.#xml = new XmlStroom({
      open: (element, regel) => {
        this.#openElement(element, regel);
      },
      text: (text) => {
        const knoop = this.#open.at(-1);
        if (knoop?.isVeld === true) knoop.tekst += text;
      },
      close: () => {
        this.#open.pop()?.sluit?.();
      },
    });
  }

  /** False once the message is refused: what follows need not be read. */
  write(bytes: Uint8Array): boolean {
    this.#bytes += bytes.length;
    return this.#guard(() => {
      this.#xml.write(bytes);
    });
  }

  end(): IwlzUitslag {
    this.#guard(() => {
      this.#xml.end();
    });
    const inhoud = this.#inhoud();
    return {
      ...(inhoud === undefined ? {} : { inhoud }),
      bevindingen: this.#bevindingen.list(),
      aantalBevindingen: this.#bevindingen.count,
      bytes: this.#bytes,
    };
  }

  #guard(read: () => void): boolean {
    if (this.#geweigerd) return false;
    try {
      read();
      return true;
    } catch (error) {
      if (!(error instanceof XmlWeigering)) throw error;
      this.#geweigerd = true;
      this.#bevindingen.add(error.code, { regel: error.regel }, error.message);
      return false;
    }
  }

  #inhoud(): IwlzInhoud | undefined {
    if (this.#soort === undefined || this.#kop === undefined) return undefined;
    const { afzender, identificatie, dagtekening } = this.#kop;
    const { clienten, records, zonderZorgaanbieder, overig } = this.#tellers;
    const aantallen = { clienten, records, zonderZorgaanbieder, overig };
    return { soort: this.#soort, afzender, identificatie, dagtekening: dagtekening.toString(), ...aantallen };
  }

  #openElement(element: XmlElement, regel: number): void {
    if (this.#open.length === 0) {
      this.#openBericht(element, regel);
      return;
    }
    const ouder = this.#open.at(-1);
    const knoop = isIwlz(element) ? ouder?.kinderen.get(element.naam) : undefined;
    if (knoop?.gezien === true && knoop.isVeld) {
      const plaats = { regel, veld: `${ouder?.naam ?? ''}/${knoop.naam}` };
      this.#bevindingen.add(
        'veld-dubbel',
        plaats,
        'Dit onderdeel staat er twee keer. Het mag er één keer staan.',
      );
    }
    knoop?.begin(regel);
    this.#open.push(knoop);
  }

  #openBericht({ namespace, naam }: XmlElement, regel: number): void {
    const [, versie, soort] = NAMESPACE.exec(namespace) ?? [];
    if (versie === undefined || soort === undefined || naam !== 'Bericht') {
      throw new XmlWeigering('geen-iwlz', regel, `Dit is geen iWlz-bericht. ${LEEST}`);
    }
    if (versie !== VERSIE) {
      throw new XmlWeigering('versie-onbekend', regel, `Dit is iWlz ${versie.replace('_', '.')}. ${LEEST}`);
    }
    const known = BERICHTSOORTEN.find((candidate) => candidate.toLowerCase() === soort);
    if (known === undefined) {
      throw new XmlWeigering(
        'bericht-onbekend',
        regel,
        `Dit is een ander bericht: ${soort.toUpperCase()}. ${LEEST}`,
      );
    }
    this.#soort = known;
    this.#prepare(known);
    this.#wortel.begin(regel);
    this.#open.push(this.#wortel);
  }

  /** Makes the places this message has. */
  #prepare(soort: Berichtsoort): void {
    const wortel = this.#wortel;
    const header = wortel.op('Header');
    header.maakVelden([...padenOf(KOP), 'BerichtCode', 'BerichtVersie', 'BerichtSubversie']);
    header.sluit = () => {
      this.#readKop(header, BERICHTVORMEN[soort].code);
    };
    wortel.sluit = () => {
      if (!header.gezien)
        this.#bevindingen.add('veld-ontbreekt', { regel: wortel.regel, veld: 'Bericht/Header' }, ZONDER_KOP);
    };
    const client = wortel.op('Clienten/Client');
    client.maakVelden(padenOf(CLIENT));
    client.op('Bsn').sluit = () => {
      this.#readClient(client);
    };
    client.sluit = () => {
      if (!client.op('Bsn').gezien) this.#readClient(client);
      this.#client = undefined;
    };
    if (soort === 'AW33') wortel.op(INDICATIE).maakVelden(padenOf(BESLUIT));
    for (const klasse of BERICHTVORMEN[soort].klassen) this.#prepareKlasse(klasse);
  }

  #prepareKlasse({ pad, velden, lees }: Klasse): void {
    const knoop = this.#wortel.op(pad);
    knoop.maakVelden(padenOf(velden));
    knoop.sluit = () => {
      if (lees === undefined) this.#tellers.overig += 1;
      else this.#readKlasse(knoop, lees);
    };
  }

  #readKop(header: Knoop, code: string): void {
    const { regel } = header;
    if (header.op('BerichtCode').tekst.trim() !== code) {
      const plaats = { regel, veld: 'Header/BerichtCode' };
      this.#bevindingen.add('bericht-onbekend', plaats, `De berichtcode moet ${code} zijn. ${LEEST}`);
    }
    const versie = ['BerichtVersie', 'BerichtSubversie'].map((pad) => header.op(pad).tekst.trim()).join('.');
    if (versie !== '5.2') {
      const plaats = { regel, veld: 'Header/BerichtVersie' };
      this.#bevindingen.add('versie-onbekend', plaats, `Versie en subversie moeten 5 en 2 zijn. ${LEEST}`);
    }
    this.#kop = readVelden(header, KOP, this.#bevindingen);
  }

  #readClient(client: Knoop): void {
    const gelezen = readVelden(client, CLIENT, this.#bevindingen);
    this.#client = gelezen && this.#opties.pseudoniem(gelezen.bsn);
    client.op('Bsn').tekst = '';
    this.#tellers.clienten += 1;
  }

  /** Without a head or a client the message is refused already. */
  #readKlasse(knoop: Knoop, lees: NonNullable<Klasse['lees']>): void {
    if (this.#kop === undefined || this.#client === undefined) return;
    this.#tellers.volgnummer += 1;
    const { volgnummer } = this.#tellers;
    const omgeving = {
      client: this.#client,
      bericht: { ...this.#kop, volgnummer },
      vindplaats: { bestand: this.#bestand, regel: knoop.regel },
      ...this.#besluit(),
    };
    const gelezen = lees(knoop, omgeving, this.#bevindingen);
    if (gelezen === 'zonder-zorgaanbieder') this.#tellers.zonderZorgaanbieder += 1;
    else if (gelezen !== undefined) {
      this.#tellers.records += 1;
      this.#opties.ontvang(gelezen);
    }
  }

  /** In AW33 the besluitnummer stands on the indication, above the records. */
  #besluit(): { readonly besluitnummer?: string } {
    if (this.#soort !== 'AW33') return {};
    return readVelden(this.#wortel.op(INDICATIE), BESLUIT, this.#bevindingen) ?? {};
  }
}

function isIwlz({ namespace }: XmlElement): boolean {
  return namespace.startsWith(`http://www.istandaarden.nl/iwlz/${VERSIE}/`);
}
