import { assert, canonicalHash } from '@kavel/core/basis';
import type { Handelaar, Rol } from '@kavel/core/basis';
import type { Kijker } from '@kavel/service/procedure';
import type { FastifyRequest } from 'fastify';
import { statesOf } from '../etag.ts';
import { operationIdOf } from '../toegang/operatie.ts';

/** What a request to the procedure says beside its body: who asks, under which key, and what was looked at. */

function handelaarOf({ handelaar }: FastifyRequest): Handelaar {
  assert(handelaar !== undefined, 'the gate knows who asks');
  return handelaar;
}

export function kijkerOf(request: FastifyRequest, moment: Temporal.Instant): Kijker {
  return { door: handelaarOf(request), moment };
}

/** Who acts: of somebody's roles the one that may give this command, if there is one. */
export function handelaarVoor(request: FastifyRequest, rollen: readonly Rol[]): Handelaar {
  const handelaar = handelaarOf(request);
  const [fits] = rollenVoor(request, rollen);
  return fits === undefined ? handelaar : { ...handelaar, rol: fits };
}

/** Those of somebody's roles that may do something. */
export function rollenVoor({ rollen = [] }: FastifyRequest, mogen: readonly Rol[]): readonly Rol[] {
  return rollen.filter((rol) => mogen.includes(rol));
}

/**
 * The key under which the act is remembered: of this person and this operation, as everywhere (ADR 0047). Absent without one.
 */
export function idempotentieOf(request: FastifyRequest): { readonly idempotentie?: string } {
  const sleutel = request.headers['idempotency-key'];
  if (typeof sleutel !== 'string') return {};
  const { persoon } = handelaarOf(request);
  const operatie = operationIdOf(request.routeOptions.schema) ?? '';
  return { idempotentie: canonicalHash({ persoon, operatie, sleutel }) };
}

/** The version in If-Match; `*` is any. `ontbreekt`: it was not said; `anders`: it is no version of ours. */
export function versieOf(request: FastifyRequest): { readonly versie?: number } | 'ontbreekt' | 'anders' {
  const marks = statesOf(request);
  if (marks === undefined) return 'ontbreekt';
  if (marks.includes('*')) return {};
  const [mark = ''] = marks;
  return marks.length === 1 && /^\d{1,9}$/.test(mark) ? { versie: Number(mark) } : 'anders';
}
