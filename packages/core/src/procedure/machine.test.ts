import { describe, expect, it } from 'vitest';
import { err, ok } from '../basis/index.ts';
import type { Rol } from '../basis/index.ts';
import { decide, happens, rebuild } from './machine.ts';
import type { Machine } from './machine.ts';
import { toestandsdiagram } from './toestandsdiagram.ts';

type Staat = { readonly toestand: 'open' | 'dicht'; readonly telling: number };
type Opdracht = { readonly soort: 'tel'; readonly aantal: number } | { readonly soort: 'sluit' };
type Gebeurtenis = { readonly soort: 'geteld'; readonly aantal: number } | { readonly soort: 'gesloten' };

/** The smallest machine that has a rule of its own and an end. */
const teller: Machine<Staat, Opdracht, Gebeurtenis, { readonly hoogstens: number }, 'te-veel'> = {
  naam: 'telling',
  begin: { toestand: 'open', telling: 0 },
  toestanden: { open: 'open', dicht: 'gesloten' },
  overgangen: {
    tel: { rollen: ['inkoper'], van: ['open'], naar: 'blijft', naam: 'tellen', bron: 'proef §1' },
    sluit: {
      rollen: ['inkoper', 'jurist'],
      van: ['open'],
      naar: ['dicht'],
      naam: 'sluiten',
      bron: 'proef §2',
    },
  },
  decide: (staat, opdracht, _handeling, { hoogstens }) => {
    if (opdracht.soort === 'sluit') return happens({ soort: 'gesloten' });
    if (staat.telling + opdracht.aantal <= hoogstens)
      return happens({ soort: 'geteld', aantal: opdracht.aantal });
    return err({ code: 'te-veel', regel: 'Meer mag niet.', bron: 'proef §1', melding: 'Tel minder.' });
  },
  apply: (staat, gebeurtenis) =>
    gebeurtenis.soort === 'gesloten'
      ? { ...staat, toestand: 'dicht' }
      : { ...staat, telling: staat.telling + gebeurtenis.aantal },
};

const moment = Temporal.Instant.from('2017-06-01T10:00:00+02:00');
const ask = (staat: Staat, opdracht: Opdracht, rol: Rol = 'inkoper') =>
  decide(teller, {
    staat,
    opdracht,
    moment,
    door: { persoon: 'anja', rol, organisatie: 'zorg-en-zekerheid' },
    bekend: { hoogstens: 3 },
  });

describe('a command', () => {
  it('answers what happened, and the journal of it rebuilds the state', () => {
    expect(ask(teller.begin, { soort: 'tel', aantal: 2 })).toEqual(ok([{ soort: 'geteld', aantal: 2 }]));
    const state = rebuild(teller, [{ soort: 'geteld', aantal: 2 }, { soort: 'gesloten' }]);
    expect(state).toEqual({ toestand: 'dicht', telling: 2 });
  });

  it('is refused by a rule of the machine', () => {
    expect(ask(teller.begin, { soort: 'tel', aantal: 4 })).toMatchObject({ error: { code: 'te-veel' } });
  });

  it('is refused for who may not, before anything else is looked at', () => {
    const refused = ask({ toestand: 'dicht', telling: 0 }, { soort: 'tel', aantal: 9 }, 'jurist');
    expect(refused).toMatchObject({ error: { code: 'rol-mag-niet' } });
    expect(!refused.ok && refused.error.regel).toBe('Tellen mag alleen: inkoper.');
  });

  it('is refused where the state does not fit, with where it would', () => {
    const refused = ask({ toestand: 'dicht', telling: 0 }, { soort: 'sluit' }, 'jurist');
    expect(refused).toMatchObject({ error: { code: 'toestand-past-niet', bron: 'proef §2' } });
    expect(!refused.ok && refused.error.regel).toBe('Sluiten kan alleen vanuit: open.');
    expect(!refused.ok && refused.error.melding).toBe(
      'De stand van dit dossier (telling) is: gesloten. Sluiten kan dan niet.',
    );
  });
});

it('the drawing has every state, every command, the begin and the end', () => {
  expect(toestandsdiagram(teller).split('\n')).toEqual([
    'stateDiagram-v2',
    '  s0: open',
    '  s1: gesloten',
    '  [*] --> s0',
    '  s0 --> s0: tellen',
    '  s0 --> s1: sluiten',
    '  s1 --> [*]',
  ]);
});
