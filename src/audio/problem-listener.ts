/** Who is told what befalls the sound of a call that goes on all the same. Types only. */
import type { EviError, EviErrorCode } from '../evi-error.js';

export interface ProblemListener {
  /** Something is wrong; the call goes on. */
  onProblem(error: EviError): void;
  /** What was reported with this code is well again. */
  onSolved(code: EviErrorCode): void;
}
