/** `docs/reference/errors.md`: every error the product can show. */
import { errorCatalogue } from '#libs/errors/catalogue.ts';
import { type ErrorDefinition, httpStatusOf } from '#libs/errors/definition.ts';
import { code, markdownTable, page } from './markdown.ts';

export function errorsReference(): string {
  const rows = Object.entries<ErrorDefinition>(errorCatalogue)
    .sort(([left], [right]) => left.localeCompare(right))
    .map(([name, error]) => [
      code(name),
      error.message,
      error.cause,
      error.remedy,
      error.retryable ? 'yes' : 'no',
      String(error.exitCode),
      String(httpStatusOf(error)),
    ]);
  return page([
    '# Errors',
    '',
    'Generated from `libs/errors`. Texts in braces are placeholders. "Again" says whether the same call may succeed',
    'when it is made again; "Exit" is the exit code of the CLI when the error ends it,',
    '"HTTP" the status of the answer of the gateway.',
    '',
    ...markdownTable(['Code', 'Message', 'Cause', 'What to do', 'Again', 'Exit', 'HTTP'], rows),
  ]);
}
