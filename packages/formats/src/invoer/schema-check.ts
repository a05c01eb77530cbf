import { Compile } from 'typebox/compile';
import type { Validator } from 'typebox/compile';
import type { TLocalizedValidationError } from 'typebox/error';
import { Settings } from 'typebox/system';
import type { TSchema } from 'typebox';
import { closestNames } from './closest-names.ts';
import type { InvoerCode } from './finding.ts';
import { pointerPath, valueAt } from './path.ts';
import type { InvoerPath } from './path.ts';
import { describeExpected, describeFound } from './verwachting.ts';

/** A finding before its line is known. */
export type SchemaFinding = {
  readonly code: InvoerCode;
  readonly path: InvoerPath;
  readonly melding: string;
};

/** TypeBox stops after 8 errors; a person repairs a file in one go when it names them all. More than this nobody reads. */
export const MEESTE_FOUTEN = 200;
Settings.Set({ maxErrors: MEESTE_FOUTEN });

const validators = new WeakMap<TSchema, Validator>();

/** True when the value fits; the compiled check of a schema is kept for the next call. */
export function fits(schema: TSchema, value: unknown): boolean {
  return validatorOf(schema).Check(value);
}

/** True for a document about persons: its schema has `vertrouwelijk: true`, and no finding quotes a value from it. */
export function isVertrouwelijk(schema: TSchema): boolean {
  return valueAt(schema, ['vertrouwelijk']) === true;
}

/** Everything in the value that the schema does not allow, with a Dutch message each. */
export function schemaFindings(schema: TSchema, value: unknown): SchemaFinding[] {
  const errors = validatorOf(schema).Errors(value).filter(isTold);
  const findings = withoutUnionNoise(errors).flatMap((error) => toFindings(schema, value, error));
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

function validatorOf(schema: TSchema): Validator {
  const known = validators.get(schema);
  if (known !== undefined) return known;
  const made = Compile(schema);
  validators.set(schema, made);
  return made;
}

/** `additionalProperties` already names the field that a `boolean` error repeats. */
function isTold(error: TLocalizedValidationError): boolean {
  return error.keyword !== 'boolean';
}

/**
 * Of a union that fits nothing: what is wrong deeper inside, else one finding on the union itself. Of a union of
 * objects that a fixed value tells apart, only what is wrong with the variant that the input names.
 */
function withoutUnionNoise(errors: readonly TLocalizedValidationError[]): TLocalizedValidationError[] {
  const unions = errors.filter((error) => error.keyword === 'anyOf');
  const named = new Map(unions.map((union) => [union, namedVariants(union, errors)]));
  return errors.filter((error) => {
    if (error.keyword === 'anyOf') return !errors.some((other) => isDeeper(error, other));
    const around = unions.filter((union) => isInside(union, error));
    return around.every((union) => isDeeper(union, error) && named.get(union)?.(error) !== false);
  });
}

/** Tells whether an error is about a variant whose fixed values fit; with none left, about those values. */
function namedVariants(
  union: TLocalizedValidationError,
  errors: readonly TLocalizedValidationError[],
): (error: TLocalizedValidationError) => boolean {
  const inside = errors.filter((error) => isDeeper(union, error));
  const isFixed = (error: TLocalizedValidationError): boolean =>
    error.keyword === 'const' && parentOf(error.instancePath) === union.instancePath;
  const ruledOut = new Set(inside.filter(isFixed).map((error) => variantOf(union, error)));
  const left = new Set(inside.map((error) => variantOf(union, error))).difference(ruledOut);
  return (error) =>
    ruledOut.size === 0 || (left.size === 0 ? isFixed(error) : left.has(variantOf(union, error)));
}

function parentOf(instancePath: string): string {
  return instancePath.slice(0, instancePath.lastIndexOf('/'));
}

function isInside(union: TLocalizedValidationError, error: TLocalizedValidationError): boolean {
  const isSamePlace = `${error.instancePath}/`.startsWith(`${union.instancePath}/`);
  return isSamePlace && error.schemaPath.startsWith(`${union.schemaPath}/anyOf/`);
}

function isDeeper(union: TLocalizedValidationError, error: TLocalizedValidationError): boolean {
  return isInside(union, error) && error.instancePath.length > union.instancePath.length;
}

function variantOf(union: TLocalizedValidationError, error: TLocalizedValidationError): string {
  return error.schemaPath.slice(`${union.schemaPath}/anyOf/`.length).split('/', 1)[0] ?? '';
}

function toFindings(schema: TSchema, value: unknown, error: TLocalizedValidationError): SchemaFinding[] {
  const path = pointerPath(error.instancePath, value);
  const found = valueAt(value, path);
  if (error.keyword === 'additionalProperties') {
    const allowed = Object.keys(propertiesOf(schemaAt(schema, error.schemaPath)));
    return error.params.additionalProperties.map((name) => unknownField(path, name, allowed));
  }
  if (error.keyword === 'required') {
    return error.params.requiredProperties.map((name) => missingField(schema, error.schemaPath, path, name));
  }
  const expected = describeExpected(schemaAt(schema, error.schemaPath));
  const code = error.keyword === 'type' ? 'verkeerd-type' : 'waarde-ongeldig';
  const shown = isVertrouwelijk(schema) ? 'iets anders' : describeFound(found);
  const melding = `verwacht ${expected}, maar er staat ${shown}. Verbeter de waarde.`;
  return [{ code, path, melding }];
}

function unknownField(path: InvoerPath, name: string, allowed: readonly string[]): SchemaFinding {
  const rule = allowedText(name, allowed);
  return {
    code: 'veld-onbekend',
    path: [...path, name],
    melding: `het veld "${name}" bestaat hier niet. ${rule} Verwijder het of verbeter de spelling.`,
  };
}

/** Up to this many names are all told; of more only those that look like what was written. */
const FEW_NAMES = 12;

function allowedText(name: string, allowed: readonly string[]): string {
  if (allowed.length === 0) return 'Hier zijn geen velden toegestaan.';
  if (allowed.length <= FEW_NAMES) return `Wel: ${allowed.join(', ')}.`;
  return `Het meest lijken ${closestNames(name, allowed).join(', ')}.`;
}

function missingField(schema: TSchema, schemaPath: string, path: InvoerPath, name: string): SchemaFinding {
  const expected = describeExpected(propertiesOf(schemaAt(schema, schemaPath))[name]);
  return {
    code: 'veld-ontbreekt',
    path: [...path, name],
    melding: `het verplichte veld "${name}" ontbreekt. Voeg het toe: ${expected}.`,
  };
}

/** The part of the schema that an error speaks of; `schemaPath` is a pointer that starts with `#`. */
function schemaAt(schema: TSchema, schemaPath: string): unknown {
  return valueAt(schema, pointerPath(schemaPath.slice(1), schema));
}

function propertiesOf(schema: unknown): Readonly<Record<string, unknown>> {
  const properties = valueAt(schema, ['properties']);
  return typeof properties === 'object' && properties !== null
    ? (properties as Readonly<Record<string, unknown>>)
    : {};
}
