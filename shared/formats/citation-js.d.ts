/** What we use of Citation.js, which brings no types of its own. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      /** Reads data of a named type, one step: no guessing of types, no chain, nothing fetched. */
      data(data: unknown, type: string): unknown;
    };
    readonly output: { format(name: string, data: readonly unknown[], options: object): unknown };
    readonly config: { get(plugin: string): unknown };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
