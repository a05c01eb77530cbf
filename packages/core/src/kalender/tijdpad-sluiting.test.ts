import { describe, expect, it } from 'vitest';
import { judgeOntvangst, sluitingOf } from './index.ts';
import type { Kloktijd, Tijdpadstap } from './index.ts';

const date = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const time = (text: string): Temporal.PlainTime => Temporal.PlainTime.from(text);

describe('when a step closes', () => {
  const dateless: Tijdpadstap = { id: 's', wat: 's', wie: 'zorgaanbieder', vermeldingen: [], rij: 1 };
  const due = (tijd?: Kloktijd, rest: Partial<Tijdpadstap> = {}): Tijdpadstap => ({
    ...dateless,
    wanneer: { soort: 'uiterlijk', dag: date('2017-08-01') },
    ...(tijd && { tijd }),
    ...rest,
  });
  const at17 = (vorm: 'voor' | 'om'): Kloktijd => ({ vorm, tijd: time('17:00') });
  const judge = (stap: Tijdpadstap, clock: string): string => {
    const sluiting = sluitingOf(stap);
    if (sluiting === undefined) throw new Error('the step has no day');
    return judgeOntvangst(sluiting, Temporal.Instant.from(`2017-08-01T${clock}+02:00`));
  };
  const voor = due(at17('voor'));
  const om = due(at17('om'));
  const printedTwice = due(at17('voor'), {
    vermeldingen: [{ plaats: '§2.3', tijd: at17('om') }],
  });

  it.each([
    ['voor 17:00', voor, '16:59:59.999', 'op tijd'],
    ['voor 17:00', voor, '17:00:00.000', 'te laat'],
    ['om 17:00', om, '16:59:59.999', 'op tijd'],
    ['om 17:00', om, '17:00:00.000', 'in overweging'],
    ['om 17:00', om, '17:00:59.999', 'in overweging'],
    ['om 17:00', om, '17:01:00.000', 'te laat'],
    ['voor here and om there (003)', printedTwice, '16:59:59.999', 'op tijd'],
    ['voor here and om there (003)', printedTwice, '17:00:00.000', 'in overweging'],
    ['voor here and om there (003)', printedTwice, '17:01:00.000', 'te laat'],
    ['without a time', due(), '23:59:59.999', 'op tijd'],
  ])('%s: %#', (_, stap, clock, verdict) => {
    expect(judge(stap, clock)).toBe(verdict);
  });

  it('a place that gives no time leaves the time of the other as it is', () => {
    const stap = due(at17('voor'), {
      vermeldingen: [{ plaats: '§1', wanneer: { soort: 'uiterlijk', dag: date('2017-08-01') } }],
    });
    expect(judge(stap, '17:00:00.000')).toBe('te laat');
  });

  it('two days in two places leave what is between them to a person', () => {
    const stap = due(undefined, {
      vermeldingen: [{ plaats: '§1', wanneer: { soort: 'voor', dag: date('2017-08-01') } }],
    });
    const sluiting = sluitingOf(stap);
    expect(sluiting?.opTijdTot.toPlainDateTime().toString()).toBe('2017-08-01T00:00:00');
    expect(sluiting?.teLaatVanaf.toPlainDateTime().toString()).toBe('2017-08-02T00:00:00');
  });

  it('between the strict and the extended last day a person decides', () => {
    const sluiting = sluitingOf(due(at17('voor'), { verlengd: date('2017-08-03') }));
    expect(sluiting?.opTijdTot.toPlainDateTime().toString()).toBe('2017-08-01T17:00:00');
    expect(sluiting?.teLaatVanaf.toPlainDateTime().toString()).toBe('2017-08-03T17:00:00');
  });

  it('a step without a day does not close', () => {
    expect(sluitingOf(dateless)).toBeUndefined();
  });
});
