/** The whole numbers that a parameter of a question takes, from its schema: an option of a verb takes the same. */
import { z } from 'zod';
import { type QuestionName, questions } from '#libs/contracts/questions.ts';
import type { Range } from '../command.ts';

export function rangeOf<Q extends QuestionName>(question: Q, parameter: keyof (typeof questions)[Q]['request']['shape'] & string): Range {
  const shape: Readonly<Record<string, z.ZodType>> = questions[question].request.shape;
  const schema = shape[parameter];
  const { minimum, maximum } = schema === undefined ? {} : z.toJSONSchema(schema);
  return { from: Math.ceil(minimum ?? 0), to: Math.floor(maximum ?? Number.MAX_SAFE_INTEGER) };
}
