import type { Regio, RegioCode } from '@kavel/core/basis';

/** A register of its own: a process that is killed must not read files first. */
export const PROEFREGIOS: readonly Regio[] = ['5516', '5517'].map((code) => ({
  code: code as RegioCode,
  naam: 'FICTIEF',
  zorgkantoor: 'zorg-en-zekerheid',
  geldig: { van: Temporal.PlainDate.from('2010-01-01') },
}));
