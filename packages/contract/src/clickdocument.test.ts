import type { Agb, Eurocent, RegioCode } from '@kavel/core/basis';
import { calculateClick } from '@kavel/core/click';
import type { ClickInvoerDocument, ClickUitkomst, OpenbareRun as Run } from '@kavel/core/click';
import { EXAMPLE_RUN } from '@kavel/testkit/click';
import { Compile } from 'typebox/schema';
import { expect, expectTypeOf, it } from 'vitest';
import { ClickinvoerSchema, ClickuitkomstSchema } from './clickdocument.ts';
import type { Clickinvoer, Clickuitkomst, OpenbareRun } from './clickdocument.ts';

/** As it travels: an amount is a number and a code is a text. */
type Wire<T> = T extends Eurocent
  ? number
  : T extends Agb | RegioCode
    ? string
    : T extends readonly (infer Item)[]
      ? readonly Wire<Item>[]
      : T extends object
        ? { readonly [Name in keyof T]: Wire<T[Name]> }
        : T;

it('the documents of the API are those of the click, field by field', () => {
  expectTypeOf<Clickinvoer>().toExtend<ClickInvoerDocument>();
  expectTypeOf<keyof Clickinvoer>().toEqualTypeOf<keyof ClickInvoerDocument>();
  expectTypeOf<Wire<ClickUitkomst>>().toExtend<Clickuitkomst>();
  expectTypeOf<Clickuitkomst['certificaat']>().toExtend<
    Wire<Omit<ClickUitkomst['certificaat'], 'invarianten'>>
  >();
  expectTypeOf<Clickuitkomst['regels'][number]>().toExtend<Wire<ClickUitkomst['regels'][number]>>();
  expectTypeOf<Wire<Run>>().toExtend<OpenbareRun>();
  expectTypeOf<OpenbareRun['invoer']>().toExtend<Wire<Run['invoer']>>();
  expectTypeOf<OpenbareRun['regels'][number]>().toExtend<Wire<Run['regels'][number]>>();
});

it('a run that the click computed follows the schemas, and nothing else does', () => {
  const run = calculateClick(EXAMPLE_RUN);
  if (!run.ok) throw new Error(run.error.code);
  expect(Compile(ClickinvoerSchema).Check(run.value.certificaat.invoer)).toBe(true);
  expect(Compile(ClickuitkomstSchema).Check(run.value)).toBe(true);
  expect(Compile(ClickuitkomstSchema).Check({ ...run.value, naam: 'x' })).toBe(false);
});
