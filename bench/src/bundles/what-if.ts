import { reviveRegister } from '@kavel/core/beleid';
import type { Beleidsdata } from '@kavel/core/beleid';
import { openWhatIf } from '../beleid/what-if.ts';
import type { WhatIf, WhatIfInput } from '../beleid/what-if.ts';

/** What a page gets: policy as the server sends it, and days as text. */
type PageInput = Omit<WhatIfInput, 'register' | 'peildatum' | 'kennisdatum'> & {
  readonly register: Beleidsdata;
  readonly peildatum: string;
  readonly kennisdatum: string;
};

/** The what-if in a page. */
export function open(json: string): WhatIf {
  const { register, peildatum, kennisdatum, ...rest } = JSON.parse(json) as PageInput;
  return openWhatIf({
    ...rest,
    register: reviveRegister(register),
    peildatum: Temporal.PlainDate.from(peildatum),
    kennisdatum: Temporal.PlainDate.from(kennisdatum),
  });
}
