/**
 * What libxml2 found, in our words. Its own text repeats the value that is wrong, which can be a BSN or a name, so
 * only the kind of fault and names of elements that the schemas themselves have are taken from it.
 */
export function schemaMelding(
  message: string,
  namen: ReadonlySet<string>,
): { readonly veld: string; readonly melding: string } {
  const [, element = ''] = /^Element '(?:\{[^}]*\})?([\w.-]+)'/.exec(message) ?? [];
  const veld = namen.has(element) ? element : '';
  const [, wat] = SOORTEN.find(([kind]) => kind.test(message)) ?? [
    undefined,
    'Dit voldoet niet aan het schema.',
  ];
  const verwacht = expectedNames(message, namen);
  return { veld, melding: [wat, ...verwacht, 'Vraag de afzender om een nieuw bericht.'].join(' ') };
}

/** The part after the element name, as libxml2 has written it for years; anything else gets the last sentence. */
const SOORTEN: readonly (readonly [kind: RegExp, melding: string])[] = [
  [/^Element '[^']*': This element is not expected\./, 'Dit onderdeel hoort hier niet.'],
  [/^Element '[^']*': Missing child element\(s\)\./, 'Hierin ontbreekt een verplicht onderdeel.'],
  [/^Element '[^']*': No matching global /, 'Dit is geen bericht dat het schema kent.'],
  [/^Element '[^']*': \[facet 'enumeration'\]/, 'De waarde staat niet in de codelijst van het schema.'],
  [/^Element '[^']*': \[facet '/, 'De waarde heeft niet de vorm of lengte die het schema voorschrijft.'],
  [
    /^Element '[^']*': '.*' is not a valid value of /s,
    'De waarde heeft niet het type dat het schema voorschrijft.',
  ],
];

function expectedNames(message: string, namen: ReadonlySet<string>): readonly string[] {
  const [, list = ''] = /Expected is (?:one of )?\(([^()]*)\)\.\s*$/.exec(message) ?? [];
  const known = Array.from(list.matchAll(/(?:\{[^}]*\})?([\w.-]+)/g), ([, naam = '']) => naam).filter(
    (naam) => namen.has(naam),
  );
  return known.length === 0 ? [] : [`Verwacht: ${known.join(', ')}.`];
}
