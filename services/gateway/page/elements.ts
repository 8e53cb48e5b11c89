/** What the page is made of: children, elements with state, tables, views. For the compiler alone. */
import type { Topic } from './types.ts';

export type Child = Node | string | number | null | undefined | false | readonly Child[];
type Handler = (event: never) => unknown;
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined | Handler>>;

/** An element that keeps state of its own: a redraw hands it the new model. */
export type Drawing<Model, E extends Element = HTMLElement> = E & { model: Model; update(next: Model): void };

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => Child;
  readonly class?: string;
  /** By what it sorts; without it it does not. */
  readonly by?: (row: Row) => string | number | boolean | null | undefined;
  /** Its share of the width of a long table. */
  readonly size?: number;
}

/** Made with `view`, which sees that `load` and `render` fit together. */
export interface View<Data = unknown> {
  readonly title: string;
  readonly load: () => Promise<Data>;
  readonly render: (data: Data) => Child;
  /** The changes that concern it; absent: all but runs. */
  readonly topics?: readonly Topic[];
  /** It need not follow within a second. */
  readonly slow?: boolean;
}

/** What a view may do to the page around it. */
export interface Shell {
  readonly go: (path: string) => void;
}
