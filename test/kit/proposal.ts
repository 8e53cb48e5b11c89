/** The assistant's answer that proposes a change, as the gateway passes it on, and its answer to the decision. */
export const conversation = '0b0e7a52-7a0f-4a6e-9a57-2f6a8a1d6b11';
export const proposalId = '5d1f0a52-7a0f-4a6e-9a57-2f6a8a1d6b22';

export const decidedAnswer = {
  answer: 'So it is.',
  understood: { intent: 'assistant', entities: {} },
  confident: true,
  ...{ command: null, alternatives: [], evidence: [], conversation },
};

export const proposedAnswer = {
  ...decidedAnswer,
  answer: 'I propose a run.',
  confirmation: {
    id: proposalId,
    tool: 'control_run',
    arguments: { action: 'cancel', id: 'r1' },
    text: 'control_run {"action":"cancel","id":"r1"}',
  },
};
