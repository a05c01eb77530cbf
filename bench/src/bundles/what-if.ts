import { measureWhatIf } from '../beleid/what-if.ts';
import type { WhatIfInput, WhatIfMeasured } from '../beleid/what-if.ts';

const DAYS = new Set(['van', 'totEnMet', 'bekendVanaf', 'peildatum', 'kennisdatum']);

/** The what-if in a page, which gets its policy as JSON: the days are text there. */
export function run(json: string): WhatIfMeasured {
  const input = JSON.parse(json, (key, value: unknown) =>
    DAYS.has(key) && typeof value === 'string' ? Temporal.PlainDate.from(value) : value,
  ) as WhatIfInput;
  return measureWhatIf(input);
}
