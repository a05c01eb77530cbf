import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type * as LibxmlModule from 'libxml2-wasm';
import type { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { IwlzBevindingen } from './bevinding.ts';
import type { IwlzBevinding } from './bevinding.ts';
import type { Berichtsoort } from './klassen.ts';
import { BERICHTSOORTEN } from './klassen.ts';
import { schemaMelding } from './xsd-melding.ts';

type Libxml = typeof LibxmlModule;

/** Validates whole messages against the XSDs of a folder; close it, for its memory is not the collector's. */
export type XsdMap = {
  readonly validate: (
    bestand: string,
    bytes: Uint8Array,
    soort: Berichtsoort,
  ) => {
    readonly bevindingen: readonly IwlzBevinding[];
    readonly aantalBevindingen: number;
  };
  readonly close: () => void;
};

const MEBIBYTE = 1024 * 1024;
/** A message is checked in memory as a whole; by its standard it is 5 MB at most. */
const MAXIMUM_XSD_BYTES = 32 * MEBIBYTE;

/** Where libxml2 thinks the folder is: it has no files of its own and gets only what the provider hands out. */
const WORTEL = 'xsd:///';

/**
 * Opens the XSDs that the user obtained himself, such as those of iStandaarden; Kavel ships none (their licence is
 * contradictory, standards.md §2.1). What a schema imports or includes is taken from this folder by its name, without
 * looking at capitals, and nowhere else: no other folder, no network (ADR 0080). One folder is open at a time.
 */
export async function openXsdMap(map: string): Promise<Result<XsdMap, readonly IwlzBevinding[]>> {
  const bestanden = readXsds(map);
  const ontbreekt = BERICHTSOORTEN.filter((soort) => !bestanden.has(xsdNaam(soort)));
  if (ontbreekt.length > 0) {
    const bevindingen = new IwlzBevindingen(map);
    const namen = ontbreekt.map((soort) => `${soort}.xsd`).join(', ');
    const melding = `In deze map ontbreekt ${namen}. Zet de XSD's van iWlz 2.2 hierin, of laat --xsd weg.`;
    bevindingen.add('xsd-ontbreekt', { regel: 0 }, melding);
    return err(bevindingen.list());
  }
  const libxml = await import('libxml2-wasm');
  libxml.xmlRegisterInputProvider(provideFrom(libxml, bestanden));
  const opened = compileAll(libxml, map, bestanden);
  if (!opened.ok) {
    libxml.xmlCleanupInputProvider();
    return opened;
  }
  const namen = namesIn(bestanden);
  return ok({
    validate: (bestand, bytes, soort) => {
      const validator = opened.value.get(soort);
      const bevindingen = new IwlzBevindingen(bestand);
      if (validator !== undefined) validateBytes(libxml, { bytes, validator, namen }, bevindingen);
      return { bevindingen: bevindingen.list(), aantalBevindingen: bevindingen.count };
    },
    close: () => {
      for (const validator of opened.value.values()) validator.dispose();
      libxml.xmlCleanupInputProvider();
    },
  });
}

function xsdNaam(soort: Berichtsoort): string {
  return `${soort.toLowerCase()}.xsd`;
}

/** The plain files of the folder by their name in small letters; a link could lead out of it and is not followed. */
function readXsds(map: string): ReadonlyMap<string, Uint8Array> {
  const found = readdirSync(map, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.toLowerCase().endsWith('.xsd'),
  );
  return new Map(found.map(({ name }) => [name.toLowerCase(), readFileSync(join(map, name))]));
}

function provideFrom(
  libxml: Libxml,
  bestanden: ReadonlyMap<string, Uint8Array>,
): Parameters<Libxml['xmlRegisterInputProvider']>[0] {
  return {
    // Answering for every name, also those outside, leaves nothing to anyone else.
    match: () => true,
    open: (url) => {
      const found = url.startsWith(WORTEL)
        ? bestanden.get(url.slice(WORTEL.length).toLowerCase())
        : undefined;
      return found === undefined ? undefined : libxml.openBuffer(found);
    },
    read: libxml.readBuffer,
    close: (fd) => {
      libxml.closeBuffer(fd);
      return true;
    },
  };
}

function compileAll(
  libxml: Libxml,
  map: string,
  bestanden: ReadonlyMap<string, Uint8Array>,
): Result<ReadonlyMap<Berichtsoort, XsdValidator>, readonly IwlzBevinding[]> {
  const validators = new Map<Berichtsoort, XsdValidator>();
  for (const soort of BERICHTSOORTEN) {
    const naam = xsdNaam(soort);
    try {
      using document = parse(libxml, bestanden.get(naam) ?? new Uint8Array(), `${WORTEL}${naam}`);
      validators.set(soort, libxml.XsdValidator.fromDoc(document));
    } catch (error) {
      for (const validator of validators.values()) validator.dispose();
      if (!(error instanceof libxml.XmlError)) throw error;
      const bevindingen = new IwlzBevindingen(join(map, `${soort}.xsd`));
      bevindingen.add(
        'xsd-onbruikbaar',
        { regel: 0 },
        "Dit XSD is niet te gebruiken: het is beschadigd, of het verwijst naar een bestand dat niet in deze map staat. Zet alle XSD's van de release bij elkaar.",
      );
      return err(bevindingen.list());
    }
  }
  return ok(validators);
}

function parse(libxml: Libxml, bytes: Uint8Array, url: string): XmlDocument {
  const { XML_PARSE_NO_XXE, XML_PARSE_NONET, XML_PARSE_BIG_LINES } = libxml.ParseOption;
  return libxml.XmlDocument.fromBuffer(bytes, {
    url,
    option: XML_PARSE_NO_XXE | XML_PARSE_NONET | XML_PARSE_BIG_LINES,
  });
}

type Toets = {
  readonly bytes: Uint8Array;
  readonly validator: XsdValidator;
  /** Names of elements that the schemas know, and a finding may therefore show. */
  readonly namen: ReadonlySet<string>;
};

function validateBytes(
  libxml: Libxml,
  { bytes, validator, namen }: Toets,
  bevindingen: IwlzBevindingen,
): void {
  if (bytes.length > MAXIMUM_XSD_BYTES) {
    const melding = `Het bericht is groter dan ${MAXIMUM_XSD_BYTES / MEBIBYTE} MB en kan niet tegen een XSD worden gehouden. Splits het.`;
    bevindingen.add('xsd-te-groot', { regel: 0 }, melding);
    return;
  }
  try {
    using document = parse(libxml, bytes, `${WORTEL}bericht`);
    validator.validate(document);
  } catch (error) {
    if (!(error instanceof libxml.XmlLibError)) throw error;
    for (const { message, line } of error.details) {
      const { veld, melding } = schemaMelding(message, namen);
      bevindingen.add('xsd-afwijking', { regel: line, veld }, melding);
    }
  }
}

function namesIn(bestanden: ReadonlyMap<string, Uint8Array>): ReadonlySet<string> {
  const texts = Array.from(bestanden.values(), (bytes) => new TextDecoder().decode(bytes));
  return new Set(
    texts.flatMap((text) => Array.from(text.matchAll(/\bname="([\w.-]+)"/g), ([, naam = '']) => naam)),
  );
}
