/** Where the warehouse's clock hangs, unless a page says otherwise; see `DEFAULT_SCHEDULE`. */
export const DEFAULT_ZONE = 'America/Toronto';
