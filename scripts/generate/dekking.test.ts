import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadBeleid } from '@kavel/service/beleid';
import { sharedFolder } from '@kavel/testkit';
import { clausule } from '@kavel/testkit/beleid';
import type { Dekkingsregel, Stellingdrager } from '@kavel/formats/beleid-yaml';
import { ROOT } from '../program.ts';
import { dekkingText, dekkingsrijen, standOf } from './dekking.ts';

const drager = (stellingen: string[], rest: Partial<Stellingdrager> = {}): Stellingdrager => ({
  bestand: 'beleid/themas/a.yaml',
  path: [],
  lineOf: () => 1,
  soort: 'uiting',
  clausule: { ...clausule, stellingen },
  ...rest,
});
const regel = (stelling: string, rest: Pick<Dekkingsregel, 'soort'>): Dekkingsregel =>
  ({ stellingen: [stelling], reden: 'Daarom.', ...rest }) as Dekkingsregel;

describe('the table of statements', () => {
  const dragers = [
    drager(['S001-10', 'S000-3']),
    drager(['S001-9'], { regel: 'kader/stap' }),
    drager(['S001-9', 'S001-100'], { soort: 'clausule', bestand: 'beleid/kaders/a.yaml' }),
  ];
  const module = { soort: 'module', module: 'packages/core' } as const;
  const later = { soort: 'nog niet', vervolg: 'later' } as const;
  const regels = [
    regel('S001-11', module),
    regel('S001-100', later),
    regel('S002-1', { soort: 'alleen tekst' }),
  ];

  test('has each statement once, in the order of the sources', () => {
    expect(dekkingsrijen(dragers, regels).map(({ stelling }) => stelling)).toEqual([
      'S000-3',
      'S001-9',
      'S001-10',
      'S001-11',
      'S001-100',
      'S002-1',
    ]);
  });

  test('tells what is carried out, what is not yet, and what is only text', () => {
    expect(dekkingsrijen(dragers, regels).map(standOf)).toEqual([
      'alleen tekst',
      'gedekt',
      'alleen tekst',
      'gedekt',
      'nog niet',
      'alleen tekst',
    ]);
    const text = dekkingText(dragers, regels);
    expect(text).toContain('6 stellingen: 2 gedekt, 1 nog niet, 3 alleen tekst.');
    expect(text).toContain(
      '| S001-9 | Zo staat het er. | [grond](../../beleid/themas/a.yaml), [grond](../../beleid/kaders/a.yaml) | `kader/stap`; [grond](../../beleid/kaders/a.yaml) |',
    );
    expect(text).toContain('| S001-11 | – | – | [packages/core](../../packages/core): Daarom. |');
    expect(text).toContain('nog niet (later): Daarom. |');
  });
});

const loaded = await loadBeleid(ROOT);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 2));
const { dragers, dekking } = loaded.value;

test('every module that is named exists', () => {
  const named = dekking.flatMap((one) => (one.soort === 'module' ? [one.module] : []));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test('no row waits for policy, or calls text, what a policy file already says', () => {
  const stale = dekkingsrijen(dragers, dekking).filter(
    ({ dragers: own, regel: row }) =>
      own.some(({ soort }) => soort === 'clausule') &&
      (row?.soort === 'alleen tekst' || (row?.soort === 'nog niet' && row.vervolg === 'B')),
  );
  expect(stale.map(({ stelling }) => stelling)).toEqual([]);
});

const shared = sharedFolder();

describe.skipIf(shared === undefined)('held against the list of requirements', () => {
  /** The kind of every numbered statement, in the order of the list. */
  const soorten = (): Map<string, string> => {
    const list = readFileSync(join(shared ?? '', 'domain/requirements.md'), 'utf8');
    const found = list.matchAll(/^(S\d{3}-\d+) \|[^|]*\| (\w+) \|/gm);
    return new Map([...found].map(([, id = '', soort = '']) => [id, soort]));
  };
  const rijen = dekkingsrijen(dragers, dekking);

  test('the table has exactly its 394 statements', () => {
    const ids = [...soorten().keys()];
    expect(ids).toHaveLength(394);
    expect(rijen.map(({ stelling }) => stelling)).toEqual(ids);
  });

  test('only a theme or a background may stand without a rule, a module or a reason', () => {
    const bare = rijen.filter((rij) => standOf(rij) === 'alleen tekst' && rij.regel === undefined);
    const soortOf = soorten();
    const unserved = bare.filter(
      ({ stelling }) => !['theme', 'context'].includes(soortOf.get(stelling) ?? ''),
    );
    expect(unserved.map(({ stelling }) => stelling)).toEqual([]);
  });
});
