import type { FastifyRequest } from 'fastify';

const DEZE_COMPUTER = ['localhost', '127.0.0.1', '[::1]'];

/** Whether this came straight from this machine, through no proxy and under no name that was pointed at it (ADR 0061). */
export function isVanDezeComputer({ headers, hostname }: FastifyRequest): boolean {
  const throughProxy = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  return !throughProxy && DEZE_COMPUTER.includes(hostname);
}
