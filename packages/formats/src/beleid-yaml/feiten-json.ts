import { err } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { parseFeiten, waardeText } from '@kavel/core/beleid';
import type {
  FeitInvoer,
  FeitRefusal,
  FeitSoort,
  Feitcatalogus,
  Feitdefinitie,
  Feiten,
} from '@kavel/core/beleid';
import { Type } from 'typebox';
import type { TSchema } from 'typebox';
import { closestNames, jsonLineOf, readJson } from '../invoer/index.ts';
import type { InvoerFinding } from '../invoer/index.ts';

/**
 * Reads the facts of one provider from a JSON file (interfaces.md, `kavel tarief --feiten`): a flat object with
 * keys of the catalogue; `null` is a known none, an absent key is unknown.
 */
export function readFeitenJson(
  catalogus: Feitcatalogus,
  text: string,
  bestand: string,
): Result<Feiten, readonly InvoerFinding[]> {
  const read = readJson(schemaOf(catalogus), text, bestand);
  if (!read.ok) return read;
  const feiten = parseFeiten(catalogus, read.value as Readonly<Record<string, FeitInvoer>>);
  if (feiten.ok) return feiten;
  return err(
    feiten.error.map((refusal) => ({
      code: 'waarde-ongeldig',
      bestand,
      regel: jsonLineOf(text, [refusal.feit]),
      veld: refusal.feit,
      melding: feitRefusalText(catalogus, refusal),
    })),
  );
}

const schemas = new WeakMap<Feitcatalogus, TSchema>();

function schemaOf(catalogus: Feitcatalogus): TSchema {
  const known = schemas.get(catalogus);
  if (known !== undefined) return known;
  const fields = [...catalogus.values()].map((feit) => [feit.naam, Type.Optional(fieldOf(feit))] as const);
  const schema = Type.Object(Object.fromEntries(fields), { additionalProperties: false });
  schemas.set(catalogus, schema);
  return schema;
}

const VORM: Readonly<Record<FeitSoort, string>> = {
  jaNee: 'true, false of null',
  percentage: 'een percentage als tekst, zoals "95.5", of null',
  procentpunt: 'procentpunten als tekst, zoals "-1.0", of null',
  getal: 'een getal als tekst, zoals "3.5", of null',
  eurocent: 'een bedrag in hele eurocenten, of null',
  jaar: 'een jaartal, of null',
};

function fieldOf({ soort }: Feitdefinitie): TSchema {
  return Type.Union([valueOf(soort), Type.Null()], { description: VORM[soort] });
}

function valueOf(soort: FeitSoort): TSchema {
  switch (soort) {
    case 'jaNee':
      return Type.Boolean();
    case 'eurocent':
    case 'jaar':
      return Type.Integer();
    case 'percentage':
    case 'procentpunt':
    case 'getal':
      return Type.String({ pattern: '^-?\\d{1,7}(\\.\\d{1,4})?$' });
  }
}

/** Why a fact cannot be used, in Dutch. */
export function feitRefusalText(catalogus: Feitcatalogus, refusal: FeitRefusal): string {
  switch (refusal.code) {
    case 'feit-onbekend':
      return `het feit "${refusal.feit}" bestaat niet. Het meest lijken ${closestNames(refusal.feit, [...catalogus.keys()]).join(', ')}. Alle feiten staan in beleid/feiten.yaml.`;
    case 'feit-verkeerd-type':
      return `${refusal.feit} moet ${VORM[refusal.soort]} zijn. Verbeter de waarde.`;
    case 'feit-buiten-grenzen': {
      const soort = catalogus.get(refusal.feit)?.soort ?? 'getal';
      const [waarde, van, totEnMet] = [refusal.waarde, refusal.van, refusal.totEnMet].map((value) =>
        waardeText(soort, value),
      );
      return `${refusal.feit} is ${waarde ?? ''} en moet liggen van ${van ?? ''} tot en met ${totEnMet ?? ''}. Verbeter de waarde.`;
    }
  }
}
