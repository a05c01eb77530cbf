import { expect, it } from 'vitest';
import { catalogus, clausule, dag, kader, reken, stap, vraag, wijziging } from '@kavel/testkit/beleid';
import { compareSamenstellingen, composeBeleid } from './index.ts';
import type { Beleidsregister, Samenstelling } from './index.ts';

function compose(register: Beleidsregister, kennisdatum = '2024-06-01'): Samenstelling {
  const composed = composeBeleid(register, { ...vraag, kennisdatum: dag(kennisdatum) });
  if (!composed.ok) throw new Error(composed.error.code);
  return composed.value;
}

const begin = stap('begin', reken('neem', 95.5));
const einde = stap('einde', reken('ten hoogste', 100));
const basis = kader({ stappen: [begin, einde] });

it('is empty between two equal compositions', () => {
  const same = compose({ kaders: [basis], wijzigingen: [] });
  expect(compareSamenstellingen(same, same, catalogus)).toEqual([]);
});

it('says what came, went and became different, with the source and what stands on either side', () => {
  const nieuw = kader({
    stappen: [stap('begin', reken('neem', 96.4)), stap('opslag', reken('tel op', 0.1))],
    voorbehouden: [{ id: 'let-op', tekst: 'Let op.', clausule }],
  });
  const van = compose({ kaders: [basis], wijzigingen: [] });
  const naar = compose({ kaders: [nieuw], wijzigingen: [] });
  expect(compareSamenstellingen(van, naar, catalogus)).toEqual([
    {
      soort: 'anders',
      regel: 'begin',
      zin: 'Was: Het percentage is 95,5%. Is: Het percentage is 96,4%. (proef, §1, letterlijk)',
      was: 'Het percentage is 95,5%.',
      is: 'Het percentage is 96,4%.',
    },
    {
      soort: 'erbij',
      regel: 'opslag',
      zin: 'Nieuw: Er komt 0,1 procentpunt bij. (proef, §1, letterlijk)',
      is: 'Er komt 0,1 procentpunt bij.',
    },
    {
      soort: 'erbij',
      regel: 'let-op',
      zin: 'Nieuw: Voorbehoud: Let op. (proef, §1, letterlijk)',
      is: 'Voorbehoud: Let op.',
    },
    {
      soort: 'weg',
      regel: 'einde',
      zin: 'Vervallen: Het percentage is ten hoogste 100%. (proef, §1, letterlijk)',
      was: 'Het percentage is ten hoogste 100%.',
    },
  ]);
});

it('tells when only the source moved, and when a rule is suspended', () => {
  const elders = { ...clausule, plaats: '§2' };
  const van = compose({ kaders: [basis], wijzigingen: [] });
  const verplaatst = kader({ stappen: [{ ...begin, clausule: elders }, einde] });
  const [bron] = compareSamenstellingen(van, compose({ kaders: [verplaatst], wijzigingen: [] }), catalogus);
  expect(bron).toMatchObject({ soort: 'anders', was: bron?.is });
  expect(bron?.zin).toContain('De bron is een andere');
  const schorsing = wijziging({
    titel: 'Vonnis',
    rang: 'uitspraak',
    ingrepen: [{ soort: 'schort op', doel: 'einde', clausule }],
  });
  const naar = compose({ kaders: [basis], wijzigingen: [schorsing] });
  expect(compareSamenstellingen(van, naar, catalogus)).toMatchObject([
    { regel: 'einde', is: 'Het percentage is ten hoogste 100%. Opgeschort door Vonnis.' },
  ]);
});
