import { releaseMoment } from './clock.ts';
import type { Gate, GateRequest } from './gate/gate.ts';
import type { Plan } from './gate/plan.ts';

export interface MomentRequest extends Omit<GateRequest, 'now'> {
  /** ISO 8601 */
  readonly commitTime: string;
  /** Milliseconds. */
  readonly wall: number;
  /** The moment of the live release, ISO 8601. */
  readonly before?: string;
}

/** Decides about a commit at the right moment: `publishAt` of its entries may lie between its time and now. */
export async function decideNow(gate: Gate, request: MomentRequest): Promise<Plan> {
  const { commitTime, wall, before, ...rest } = request;
  const first = await gate.decide({ ...rest, now: releaseMoment(commitTime, wall, [], before) });
  const { nextScheduled } = first;
  if (nextScheduled === undefined || Date.parse(nextScheduled) > wall) return first;
  return gate.decide({ ...rest, now: releaseMoment(commitTime, wall, first.moments, before) });
}
