import { SaxesParser } from 'saxes';
import type { IwlzCode } from './bevinding.ts';

/** Takes the elements of a document one by one; names with their namespace, lines from 1. */
export type XmlOntvanger = {
  readonly open: (element: XmlElement, regel: number) => void;
  readonly text: (text: string) => void;
  readonly close: () => void;
};

export type XmlElement = { readonly namespace: string; readonly naam: string };

/** Ends the reading of a document, with what is wrong and where. */
export class XmlWeigering extends Error {
  readonly code: IwlzCode;
  readonly regel: number;

  constructor(code: IwlzCode, regel: number, melding: string) {
    super(melding);
    this.code = code;
    this.regel = regel;
  }
}

const MEBIBYTE = 1024 * 1024;
/** A message is 5 MB at most by its standard; what is past this is not read. */
const MAXIMUM_BYTES = 512 * MEBIBYTE;
/** Between two tags or texts: more is no message, and would have to be kept in memory. */
const MAXIMUM_TOKEN = MEBIBYTE;
const MAXIMUM_DIEPTE = 32;
const SLICE = 64 * 1024;

const GEEN_XML = 'Dit is geen XML. Kies een iWlz-bericht (AW33, AW35 of AW39).';
const ADVIES = 'Vraag de afzender om een nieuw bericht.';

/**
 * Reads XML piece by piece in a bounded amount of memory: UTF-8 with or without BOM, well-formed with namespaces, no
 * DTD and so no entities of its own. It opens nothing besides the bytes it gets (ADR 0080). Throws an XmlWeigering.
 */
export class XmlStroom {
  readonly #parser = new SaxesParser({ xmlns: true });
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #bytes = 0;
  #sinceTag = 0;
  #diepte = 0;
  #begun = false;

  /** Six handlers: each is a property of the parser, and with a seventh V8 makes it a dictionary, five times slower. */
  constructor(ontvanger: XmlOntvanger) {
    const parser = this.#parser;
    const text = (content: string): void => {
      this.#sinceTag = 0;
      ontvanger.text(content);
    };
    parser.on('text', text);
    parser.on('cdata', text);
    parser.on('opentag', ({ uri, local }) => {
      this.#sinceTag = 0;
      if (this.#diepte === 0) this.#expectUtf8(parser.xmlDecl.encoding);
      this.#diepte += 1;
      if (this.#diepte > MAXIMUM_DIEPTE) {
        this.#weiger('xml-te-diep', `Er staan meer dan ${MAXIMUM_DIEPTE} onderdelen in elkaar. ${ADVIES}`);
      }
      ontvanger.open({ namespace: uri, naam: local }, parser.line);
    });
    parser.on('closetag', () => {
      this.#sinceTag = 0;
      this.#diepte -= 1;
      ontvanger.close();
    });
    parser.on('doctype', () => {
      this.#weiger(
        'dtd-verboden',
        `Een bericht mag geen DOCTYPE hebben; die kan buiten het bericht lezen. ${ADVIES}`,
      );
    });
    // The text of the parser can hold a piece of the message, so the finding has its line alone.
    parser.on('error', () => {
      this.#weiger('xml-onjuist', `Hier is de XML niet goed gevormd. ${ADVIES}`);
    });
  }

  #expectUtf8(encoding = 'UTF-8'): void {
    if (encoding.toUpperCase() !== 'UTF-8') {
      this.#weiger('geen-utf8', `Het bericht zegt geen UTF-8 te zijn. ${ADVIES}`);
    }
  }

  write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += SLICE) this.#writeSlice(bytes.subarray(at, at + SLICE));
  }

  #writeSlice(bytes: Uint8Array): void {
    this.#bytes += bytes.length;
    this.#sinceTag += bytes.length;
    if (this.#bytes > MAXIMUM_BYTES) {
      const megabytes = MAXIMUM_BYTES / MEBIBYTE;
      this.#weiger(
        'bestand-te-groot',
        `Het bestand is groter dan ${megabytes} MB. Een bericht is hooguit 5 MB. ${ADVIES}`,
      );
    }
    this.#parse(this.#decode(bytes, true));
    if (this.#sinceTag > MAXIMUM_TOKEN) {
      this.#weiger('xml-te-lang', `Een onderdeel is langer dan 1 MB. ${ADVIES}`);
    }
  }

  end(): void {
    this.#parse(this.#decode(new Uint8Array(), false));
    if (!this.#begun) this.#weiger('bestand-leeg', `Het bestand is leeg. ${ADVIES}`);
    this.#parser.close();
  }

  #decode(bytes: Uint8Array, stream: boolean): string {
    try {
      return this.#decoder.decode(bytes, { stream });
    } catch {
      return this.#weiger('geen-utf8', `De tekst is geen UTF-8. ${ADVIES}`);
    }
  }

  #parse(text: string): void {
    if (!this.#begun && text.trim() !== '') {
      if (!/^\s*</.test(text)) this.#weiger('geen-xml', GEEN_XML);
      this.#begun = true;
    }
    this.#parser.write(text);
  }

  #weiger(code: IwlzCode, melding: string): never {
    throw new XmlWeigering(code, this.#parser.line, melding);
  }
}
