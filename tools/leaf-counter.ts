/**
 * Counts single tests in the events of Node's test runner, which reports the suites around them, and files that crashed
 * or held no test, as tests too. Children are reported before what holds them, so all it has to remember is how many
 * were seen at each depth. It must never count a failure twice that merely shows through to a suite.
 */
import { resolve } from 'node:path';
import type { EventData } from 'node:test';
import type { TestCounts } from './test-counts.js';

type Result = EventData.TestPass | EventData.TestFail;

export class LeafCounter {
  readonly counts: TestCounts = { passed: 0, failed: 0 };
  /** Files that ran to their end without a single test: they are counted as failed. */
  readonly emptyFiles: string[] = [];
  readonly #seenAt: number[] = [];

  passed(result: EventData.TestPass): void {
    const holdsTests = this.#enter(result);
    if (holdsTests || isSetAside(result) || result.details.type === 'suite') return;
    if (isFile(result)) {
      this.emptyFiles.push(result.name);
      this.counts.failed += 1;
    } else {
      this.counts.passed += 1;
    }
  }

  failed(result: EventData.TestFail): void {
    this.#enter(result);
    const isOwnFailure = failureType(result) !== 'subtestsFailed';
    if (isOwnFailure && !isSetAside(result)) this.counts.failed += 1;
  }

  /** @returns whether tests were seen one level deeper since the last result at this level */
  #enter({ nesting }: Result): boolean {
    const children = this.#seenAt[nesting + 1] ?? 0;
    this.#seenAt[nesting + 1] = 0;
    this.#seenAt[nesting] = (this.#seenAt[nesting] ?? 0) + 1;
    return children > 0;
  }
}

function isSetAside({ skip, todo }: Result): boolean {
  return skip !== undefined || todo !== undefined;
}

function isFile({ name, file }: Result): boolean {
  return file !== undefined && resolve(name) === resolve(file);
}

function failureType({ details }: EventData.TestFail): unknown {
  return 'failureType' in details.error ? details.error.failureType : undefined;
}
