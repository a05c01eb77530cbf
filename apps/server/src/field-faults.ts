/** One field of a request that does not follow its schema, in words for a person. */
export type FieldFault = { readonly veld: string; readonly melding: string };

type SchemaError = {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
};

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'tekst',
  integer: 'een geheel getal',
  boolean: 'true of false',
  object: 'een object met velden',
  array: 'een lijst',
};

const VORM = 'Deze waarde heeft niet de goede vorm. Zie /v1/openapi.json.';

const FORMAT_TEXTS: Readonly<Record<string, string>> = {
  date: 'Vul een dag in die bestaat, zoals 2019-12-31.',
};

/**
 * The faults TypeBox found, each with the path of its field (`feiten.technologie`). Its `boolean` faults repeat an
 * unknown field that `additionalProperties` already names.
 */
export function fieldFaults(validation: readonly unknown[]): FieldFault[] {
  return validation.filter(isSchemaError).flatMap(faultsOf);
}

function isSchemaError(error: unknown): error is SchemaError {
  return typeof error === 'object' && error !== null && 'keyword' in error && error.keyword !== 'boolean';
}

function faultsOf({ keyword, instancePath, params }: SchemaError): FieldFault[] {
  const veld = instancePath.slice(1).replaceAll('/', '.');
  const names = (list: unknown): string[] => (Array.isArray(list) ? list.map(String) : []);
  const inside = (name: string): string => (veld === '' ? name : `${veld}.${name}`);
  switch (keyword) {
    case 'required':
      return names(params['requiredProperties']).map((name) => ({
        veld: inside(name),
        melding: 'Dit veld ontbreekt. Vul het in.',
      }));
    case 'additionalProperties':
      return names(params['additionalProperties']).map((name) => ({
        veld: inside(name),
        melding: 'Dit veld is onbekend. Haal het weg of controleer de naam.',
      }));
    case 'enum':
      return [{ veld, melding: `Kies uit: ${names(params['allowedValues']).join(', ')}.` }];
    case 'type':
      return [{ veld, melding: `Vul ${typeText(params['type'])} in.` }];
    case 'minimum':
    case 'maximum':
      return [{ veld, melding: `Kies een waarde ${boundText(keyword)} ${String(params['limit'])}.` }];
    case 'format':
      return [{ veld, melding: FORMAT_TEXTS[String(params['format'])] ?? VORM }];
    default:
      return [{ veld, melding: VORM }];
  }
}

function typeText(type: unknown): string {
  const types = Array.isArray(type) ? type.map(String) : [String(type)];
  return types.map((name) => TYPE_NAMES[name] ?? name).join(' of ');
}

function boundText(keyword: 'minimum' | 'maximum'): string {
  return keyword === 'minimum' ? 'vanaf' : 'tot en met';
}
