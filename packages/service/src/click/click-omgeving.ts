import type { Eurocent, Regio } from '@kavel/core/basis';
import type { ClickRefusal, ComposeRefusal } from '@kavel/core/click';
import type { ClickrunStatus } from '@kavel/store/click-run';
import type { Database } from '@kavel/store';

/** What the acts and reads of a stored click need of the house. */
export type Clickomgeving = {
  readonly database: Database;
  readonly now: () => Temporal.Instant;
  readonly regios: readonly Regio[];
};

/** Why an act on a run is refused. What is missing is named; nothing is stored or paid. */
export type ClickhandelingRefusal =
  | ClickRefusal
  | ComposeRefusal
  | { readonly code: 'regio-onbekend'; readonly regio: string; readonly jaar: number }
  | { readonly code: 'contractjaar-niet-open'; readonly regio: string; readonly jaar: number }
  | { readonly code: 'contracteerruimte-ontbreekt'; readonly peildatum: string }
  | { readonly code: 'afspraken-ontbreken' }
  | { readonly code: 'vorige-maand-niet-vastgesteld'; readonly vorigeMaand: number }
  | { readonly code: 'latere-run-bestaat'; readonly latereMaand: number }
  | { readonly code: 'run-staat-vast'; readonly status: ClickrunStatus }
  | { readonly code: 'omkering-loopt'; readonly status: ClickrunStatus }
  | { readonly code: 'run-ontbreekt' }
  | {
      readonly code: 'stap-niet-aan-de-beurt';
      readonly status: ClickrunStatus;
      readonly nodig: ClickrunStatus;
    }
  | { readonly code: 'zelfde-persoon'; readonly door: string }
  /** The click of the month moved after it was looked at. */
  | { readonly code: 'stand-veranderd' }
  /** The stored figures are not what the stored input leads to: `veld` is the first that differs. */
  | { readonly code: 'herrekening-wijkt-af'; readonly veld: string }
  /** The key is not the one of the claims that were taken in. */
  | { readonly code: 'sleutel-anders' }
  /** The room was lowered after the run was prepared. */
  | { readonly code: 'contracteerruimte-verlaagd'; readonly tekortEurocent: Eurocent };
