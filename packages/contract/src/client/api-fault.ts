import type { Problem } from '../problem.ts';

/** What the server refused, with its own Dutch words. */
export class ApiFault extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'ApiFault';
    this.problem = problem;
  }
}

/** The server gave no answer at all, or one that is not Kavel's. */
export function unreachableProblem(instance: string): Problem {
  return {
    type: '/problemen/geen-verbinding',
    title: 'Geen verbinding met Kavel',
    status: 503,
    detail: 'De server antwoordt niet. Kijk of Kavel draait en probeer het opnieuw.',
    instance,
    code: 'geen-verbinding',
  };
}

/** What to tell of whatever a request ended with. */
export function problemFrom(error: unknown): Problem {
  return error instanceof ApiFault ? error.problem : unreachableProblem('');
}
