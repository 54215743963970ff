/**
 * IANA zones by Windows zone id, as Extensiv's `FacilityTimeZoneName` names them. A Windows id says "Standard" all year.
 *
 * Source: Unicode CLDR, `windowsZones.xml` (territory 001), with the Canadian city where CLDR lists one for the id: the warehouses of this library's
 * readers are in Canada first. Complete for Canada, the United States and Mexico; elsewhere the zones of places with warehouses of some size.
 */
const WINDOWS_ZONES: Readonly<Record<string, string>> = {
  'newfoundland standard time': 'America/St_Johns',
  'atlantic standard time': 'America/Halifax',
  'eastern standard time': 'America/Toronto',
  'us eastern standard time': 'America/Indiana/Indianapolis',
  'haiti standard time': 'America/Port-au-Prince',
  'cuba standard time': 'America/Havana',
  'turks and caicos standard time': 'America/Grand_Turk',
  'eastern standard time (mexico)': 'America/Cancun',
  'central standard time': 'America/Winnipeg',
  'canada central standard time': 'America/Regina',
  'central standard time (mexico)': 'America/Mexico_City',
  'central america standard time': 'America/Guatemala',
  'mountain standard time': 'America/Edmonton',
  'us mountain standard time': 'America/Phoenix',
  'mountain standard time (mexico)': 'America/Mazatlan',
  'yukon standard time': 'America/Whitehorse',
  'pacific standard time': 'America/Vancouver',
  'pacific standard time (mexico)': 'America/Tijuana',
  'alaskan standard time': 'America/Anchorage',
  'aleutian standard time': 'America/Adak',
  'hawaiian standard time': 'Pacific/Honolulu',
  'saint pierre standard time': 'America/Miquelon',
  'greenland standard time': 'America/Nuuk',
  'sa pacific standard time': 'America/Bogota',
  'sa western standard time': 'America/La_Paz',
  'venezuela standard time': 'America/Caracas',
  'pacific sa standard time': 'America/Santiago',
  'paraguay standard time': 'America/Asuncion',
  'sa eastern standard time': 'America/Cayenne',
  'e. south america standard time': 'America/Sao_Paulo',
  'argentina standard time': 'America/Argentina/Buenos_Aires',
  'montevideo standard time': 'America/Montevideo',
  'azores standard time': 'Atlantic/Azores',
  'gmt standard time': 'Europe/London',
  'greenwich standard time': 'Atlantic/Reykjavik',
  'w. europe standard time': 'Europe/Berlin',
  'central europe standard time': 'Europe/Budapest',
  'romance standard time': 'Europe/Paris',
  'central european standard time': 'Europe/Warsaw',
  'morocco standard time': 'Africa/Casablanca',
  'w. central africa standard time': 'Africa/Lagos',
  'gtb standard time': 'Europe/Bucharest',
  'fle standard time': 'Europe/Kyiv',
  'e. europe standard time': 'Europe/Chisinau',
  'middle east standard time': 'Asia/Beirut',
  'egypt standard time': 'Africa/Cairo',
  'south africa standard time': 'Africa/Johannesburg',
  'israel standard time': 'Asia/Jerusalem',
  'turkey standard time': 'Europe/Istanbul',
  'russian standard time': 'Europe/Moscow',
  'arabic standard time': 'Asia/Baghdad',
  'arab standard time': 'Asia/Riyadh',
  'e. africa standard time': 'Africa/Nairobi',
  'iran standard time': 'Asia/Tehran',
  'arabian standard time': 'Asia/Dubai',
  'pakistan standard time': 'Asia/Karachi',
  'india standard time': 'Asia/Kolkata',
  'sri lanka standard time': 'Asia/Colombo',
  'nepal standard time': 'Asia/Kathmandu',
  'bangladesh standard time': 'Asia/Dhaka',
  'se asia standard time': 'Asia/Bangkok',
  'china standard time': 'Asia/Shanghai',
  'singapore standard time': 'Asia/Singapore',
  'taipei standard time': 'Asia/Taipei',
  'w. australia standard time': 'Australia/Perth',
  'tokyo standard time': 'Asia/Tokyo',
  'korea standard time': 'Asia/Seoul',
  'cen. australia standard time': 'Australia/Adelaide',
  'aus central standard time': 'Australia/Darwin',
  'e. australia standard time': 'Australia/Brisbane',
  'aus eastern standard time': 'Australia/Sydney',
  'tasmania standard time': 'Australia/Hobart',
  'new zealand standard time': 'Pacific/Auckland',
  utc: 'UTC',
  'coordinated universal time': 'UTC',
};

const MAX_ZONE_LENGTH = 80;
const BY_ID: ReadonlyMap<string, string> = new Map(Object.entries(WINDOWS_ZONES));

/**
 * The IANA zone that a warehouse system means: a Windows id in any case, or an IANA id that this machine knows.
 *
 * @returns undefined for what is neither, such as an abbreviation that several zones share ("CST")
 */
export function toIanaZone(name: string): string | undefined {
  if (name.length > MAX_ZONE_LENGTH) return undefined;
  const id = name.trim();
  // "Daylight" is not a Windows id, but some exports print the name that is in force.
  return BY_ID.get(id.toLowerCase().replace('daylight', 'standard')) ?? knownIana(id);
}

function knownIana(id: string): string | undefined {
  if (!id.includes('/')) return undefined;
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone: id }).resolvedOptions().timeZone && id;
  } catch {
    return undefined;
  }
}
