/** A server we provide (NATS, QuestDB), started again on the same port and folder when it ends by itself. */
import { errorText } from '#libs/errors/app-error.ts';
import type { Child } from '#libs/provision/child.ts';
import { createBackoff } from '#libs/runtime/backoff.ts';
import type { Clock } from '#libs/runtime/clock.ts';

export interface ServerProcess {
  stop(): Promise<void>;
}

/** Rejects when the first start fails; later ones are tried until they succeed. */
export async function keepServer(options: {
  readonly name: string;
  readonly start: () => Promise<Child>;
  readonly clock: Clock;
  readonly onNotice: (line: string) => void;
}): Promise<ServerProcess> {
  const { name, clock, onNotice } = options;
  const backoff = createBackoff({ firstMs: 200, maxMs: 10_000, random: Math.random });
  let stopping = false;
  let cancelRestart = () => {};
  let child = await options.start();
  watch();

  function watch() {
    child.exited.then(({ code, signal }) => {
      if (stopping) return;
      onNotice(`${name} ended (${signal ?? `exit code ${code}`}) and is started again; nothing is lost`);
      restart();
    });
  }

  function restart() {
    cancelRestart = clock.after(backoff.next(), () => {
      options.start().then(
        (started) => {
          child = started;
          backoff.reset();
          if (stopping) return void started.stop();
          onNotice(`${name} is back`);
          watch();
        },
        (thrown: unknown) => {
          if (stopping) return;
          onNotice(errorText(thrown));
          restart();
        },
      );
    });
  }

  return {
    async stop() {
      stopping = true;
      cancelRestart();
      await child.stop();
    },
  };
}
