import { expect } from '@open-wc/testing';
import { camelCased, snakeCased } from '../../src/session/casing.js';

describe('the casing of messages', () => {
  it('renames keys all the way down and leaves values alone', () => {
    const wire = {
      from_text: true,
      message: { tool_call: { tool_call_id: 'a_b' } },
      list: [{ begin_at: 1 }],
    };
    const camel = { fromText: true, message: { toolCall: { toolCallId: 'a_b' } }, list: [{ beginAt: 1 }] };
    expect(camelCased(wire)).to.deep.equal(camel);
    expect(snakeCased(camel)).to.deep.equal(wire);
  });

  it('leaves the names of variables, emotions and metadata as they are', () => {
    const named = {
      variables: { userName: 'x', user_age: 3 },
      scores: { 'Surprise (positive)': 1 },
      metadata: { a_b: { cD: 1 } },
    };
    expect(camelCased(named)).to.deep.equal(named);
    expect(snakeCased(named)).to.deep.equal(named);
  });
});
