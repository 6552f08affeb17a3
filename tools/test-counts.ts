/** What both test runners report: single tests, not suites. A file that crashed or held no test counts as failed. */
export interface TestCounts {
  passed: number;
  failed: number;
}
