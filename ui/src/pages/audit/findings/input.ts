/** What is said of a finding where nothing is said. */
import type { FindingInput } from '../../../ipc/generated';

/** Leaves everything as it is, or as the verdict gives it. */
export const NO_INPUT: FindingInput = {
  kind: null,
  basis: null,
  clauses: null,
  title: null,
  fact: null,
  locations: null,
  effect: null,
  cause: null,
  recommendation: null,
  due_on: null,
  auditor: null,
  found_on: null,
  withdrawn: null,
};
