/** apache-otava's change points of series: index of the first value after each. */
import { execFile } from 'node:child_process';
import { z } from 'zod';

/** Its defaults for CI: window 50, p 0.001. */
const program = `
import json, sys
from otava.analysis import compute_change_points
series = json.load(sys.stdin)
print(json.dumps([[int(point.index) for point in compute_change_points(values, 50, 0.001)[0]] for values in series]))
`;

export async function otavaChangePoints(folder: string, series: readonly (readonly number[])[]): Promise<readonly (readonly number[])[]> {
  const output = await new Promise<string>((resolve, reject) => {
    const options = { env: { ...process.env, PYTHONPATH: folder }, maxBuffer: 2 ** 26 };
    const child = execFile('python3', ['-c', program], options, (error, stdout) => (error === null ? resolve(stdout) : reject(error)));
    child.stdin?.end(JSON.stringify(series));
  });
  return z.array(z.array(z.int())).parse(JSON.parse(output));
}
