/** Results such as a run of the bench finds: one target met, one missed, one thing that not everybody can do. */
import type { Results } from '../../../bench/results.js';

export const example: Results = {
  date: '2026-11-20T12:00:00.000Z',
  command: 'npm run bench',
  machine: '2 × a processor',
  browser: 'Chrome/156',
  contestants: [
    { name: 'ours', version: '0.1.0' },
    { name: 'voice-react 0.2', version: '0.2.14' },
  ],
  measures: [
    {
      number: 5,
      title: 'Interruption',
      remark: 'From <there> to here.',
      rows: [
        {
          what: 'silence',
          unit: 'ms',
          figures: {
            ours: { n: 20, median: 8, p99: 14 },
            'voice-react 0.2': { n: 20, median: 32, p99: 1240.4 },
          },
          target: { of: 'p99', atMost: 15 },
        },
        {
          what: 'silence, busy',
          unit: 'ms',
          figures: { ours: { n: 20, median: 12.34, p99: 16 } },
          target: { of: 'p99', atMost: 15 },
        },
        { what: 'frames', unit: '', figures: { ours: { n: 1, median: 0, p99: 0 } } },
      ],
    },
  ],
};
