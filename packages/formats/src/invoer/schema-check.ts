import { Compile } from 'typebox/compile';
import type { Validator } from 'typebox/compile';
import type { TLocalizedValidationError } from 'typebox/error';
import { Settings } from 'typebox/system';
import type { TSchema } from 'typebox';
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

/** TypeBox stops after 8 errors; a person repairs a file in one go when it names them all. */
Settings.Set({ maxErrors: 200 });

const validators = new WeakMap<TSchema, Validator>();

/** True when the value fits; the compiled check of a schema is kept for the next call. */
export function fits(schema: TSchema, value: unknown): boolean {
  return validatorOf(schema).Check(value);
}

/** Everything in the value that the schema does not allow, with a Dutch message each. */
export function schemaFindings(schema: TSchema, value: unknown): SchemaFinding[] {
  const errors = validatorOf(schema).Errors(value).filter(isTold);
  return withoutUnionNoise(errors).flatMap((error) => toFindings(schema, value, error));
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

/** Of a union that fits nothing: what is wrong deeper inside, else one finding on the union itself. */
function withoutUnionNoise(errors: readonly TLocalizedValidationError[]): TLocalizedValidationError[] {
  const unions = errors.filter((error) => error.keyword === 'anyOf');
  const isDeeper = (union: TLocalizedValidationError, error: TLocalizedValidationError): boolean =>
    error.schemaPath.startsWith(`${union.schemaPath}/anyOf/`) &&
    error.instancePath.length > union.instancePath.length;
  return errors.filter((error) => {
    if (error.keyword === 'anyOf') return !errors.some((other) => isDeeper(error, other));
    const around = unions.filter((union) => error.schemaPath.startsWith(`${union.schemaPath}/anyOf/`));
    return around.every((union) => isDeeper(union, error));
  });
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
  const melding = `verwacht ${expected}, maar er staat ${describeFound(found)}. Verbeter de waarde.`;
  return [{ code, path, melding }];
}

function unknownField(path: InvoerPath, name: string, allowed: readonly string[]): SchemaFinding {
  const rule = allowed.length === 0 ? 'Hier zijn geen velden toegestaan.' : `Wel: ${allowed.join(', ')}.`;
  return {
    code: 'veld-onbekend',
    path: [...path, name],
    melding: `het veld "${name}" bestaat hier niet. ${rule} Verwijder het of verbeter de spelling.`,
  };
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
