/** The one place where texts of the cluster are cleaned: on their way in, so that what a tool gets can neither hide nor fill its answer. */
import { cleanValue } from './clean.ts';
import type { ToolSurroundings } from './tool.ts';

type Told = Pick<ToolSurroundings, 'bus' | 'feed' | 'fleet'>;

export function cleanSurroundings({ bus, feed, fleet }: Told): Told {
  return {
    bus: {
      ask: async (...question) => cleanValue(await bus.ask(...question)),
      read: async (...wanted) => cleanValue(await bus.read(...wanted)),
      streamInfo: bus.streamInfo,
    },
    fleet: { ...fleet, answer: () => cleanValue(fleet.answer()) },
    feed: { ...feed, listen: (listener) => feed.listen((topic, data, place) => listener(topic, cleanValue(data), place)) },
  };
}
