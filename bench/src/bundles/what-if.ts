import { reviveRegister } from '@kavel/core/beleid';
import type { Beleidsdata, BeleidVraag } from '@kavel/core/beleid';
import { measureWhatIf } from '../beleid/what-if.ts';
import type { WhatIfInput, WhatIfMeasured } from '../beleid/what-if.ts';

/** What a page gets: policy as the server sends it, and days as text. */
type PageInput = Omit<WhatIfInput, 'register' | 'vragen'> & {
  readonly register: Beleidsdata;
  readonly vragen: readonly (Omit<BeleidVraag, 'peildatum' | 'kennisdatum'> & {
    readonly peildatum: string;
    readonly kennisdatum: string;
  })[];
};

/** The what-if in a page. */
export function run(json: string): WhatIfMeasured {
  const input = JSON.parse(json) as PageInput;
  const vragen = input.vragen.map((vraag) => ({
    ...vraag,
    peildatum: Temporal.PlainDate.from(vraag.peildatum),
    kennisdatum: Temporal.PlainDate.from(vraag.kennisdatum),
  }));
  return measureWhatIf({ ...input, register: reviveRegister(input.register), vragen });
}
