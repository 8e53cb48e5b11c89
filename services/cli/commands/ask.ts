import type { AskAnswer } from '#libs/contracts/ask.ts';
import { type AskSteps, gatewayClient, gatewayOptions } from '../ask/client.ts';
import { type Command, type CommandContext, type ExitCode, exitCodes } from '../command.ts';
import { coloured } from '../format/colour.ts';

export const command: Command = {
  name: 'ask',
  group: 'ask',
  summary: 'answer a question in plain words; show how it was understood, and the command with the same answer',
  positionals: ['"QUESTION"'],
  options: gatewayOptions,
  examples: ['egressip ask "how many SNAT rules are on worker-1?"', 'egressip ask "what happened last Tuesday 14:00" -o json'],
  async run(context) {
    // Without quotes a question is several words.
    const question = context.positionals.join(' ').trim();
    if (question === '') throw context.usageError('say what to ask: egressip ask "is everything healthy?"');
    const isText = context.output === 'table';
    const client = gatewayClient(context);
    const steps: AskSteps = {
      onUnderstood: (understood) => {
        if (isText) sayUnderstood(context, understood);
      },
      onStep: (text) => {
        if (isText) context.say(coloured(text, 'dim', context.terminal));
      },
      onLine: (line) => {
        if (isText) context.print(line, () => line);
      },
    };
    const asked = { question, utcOffsetMinutes: -new Date().getTimezoneOffset() };
    let answer = await client.askInWords(asked, steps);
    while (isText && answer.confirmation !== undefined) {
      const { id, text } = answer.confirmation;
      const yes = await agreesTo(text, context);
      if (yes === null) return exitCodes.failed;
      answer = await client.askInWords({ ...asked, conversation: answer.conversation, confirm: { id, yes } }, steps);
    }
    if (!isText) context.print(answer, () => '');
    else if (answer.command !== null) context.say(`The same: ${answer.command}`);
    return codeOf(answer);
  },
};

/** A person's yes to exactly this; null if nobody can be asked. */
async function agreesTo(text: string, context: CommandContext): Promise<boolean | null> {
  if (!process.stdin.isTTY) {
    context.say('Nothing was run: this needs your yes. Ask on a terminal or on the page.');
    return null;
  }
  const { createInterface } = await import('node:readline/promises');
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await prompt.question(`Run ${text}? [y/N] `)).trim());
  } finally {
    prompt.close();
  }
}

/** 0 answered, 1 not understood or unsure, 4 answered from an incomplete view. */
function codeOf({ confident, evidence }: AskAnswer): ExitCode {
  if (!confident) return exitCodes.failed;
  return evidence.every(({ complete }) => complete) ? exitCodes.fine : exitCodes.incomplete;
}

function sayUnderstood(
  { say, terminal }: CommandContext,
  { understood: { intent, entities }, confident }: Pick<AskAnswer, 'understood' | 'confident'>,
): void {
  if (intent === null || intent === 'assistant') return;
  const names = Object.entries(entities).map(([type, name]) => `${type} ${name}`);
  const text = [`understood: ${intent}`, ...names].join(', ');
  say(coloured(confident ? text : `${text} (not sure)`, 'dim', terminal));
}
