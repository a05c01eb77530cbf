import { Type } from 'typebox';
import type { Static } from 'typebox';
import { list, object } from './basis.ts';
import { JournaalbewijsSchema } from './procedure/handeling.ts';
import { problemTextByCode } from './texts.ts';

/** RFC 9457: what went wrong, in a form for machines (`code`) and in Dutch for people (`title`, `detail`). */
export const ProblemSchema = Type.Object(
  {
    type: Type.String({ description: 'adres van de uitleg; het laatste deel is de code' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String({ description: 'wat er mis is en wat u kunt doen' }),
    instance: Type.String({ description: 'het adres dat is gevraagd' }),
    code: Type.Unsafe<string>(
      Type.Enum(Object.keys(problemTextByCode), {
        title: 'Probleemcode',
        description: 'uitleg in docs/generated/problemen.md',
      }),
    ),
    errors: Type.Optional(
      list(
        object('VeldFout', 'Eén veld dat niet klopt.', {
          veld: Type.String(),
          melding: Type.String(),
        }),
      ),
    ),
    weigering: Type.Optional(
      object('Weigering', 'De regel waarom een handeling is geweigerd.', {
        code: Type.String({ description: 'uitleg in docs/generated/procedure.md en problemen.md' }),
        regel: Type.String(),
        bron: Type.String({ description: 'waar de regel staat' }),
      }),
    ),
    journaal: Type.Optional(JournaalbewijsSchema),
  },
  { title: 'Problem', additionalProperties: true },
);

export type Problem = Static<typeof ProblemSchema>;
