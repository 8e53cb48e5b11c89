/** The servers of one cluster, written as URLs with commas between. A comma within a URL parts nothing. */
export const addressesOf = (text: string): readonly string[] => text.split(/\s*,\s*(?=[a-z]+:\/\/)/);
