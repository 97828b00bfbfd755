/** The address that the background remembers a page by: without fragment. */
export const addressOf = ({ origin, pathname, search }: Location): string => origin + pathname + search;
