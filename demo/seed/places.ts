/** A city with what its addresses have in common. */
export interface Place {
  readonly city: string;
  readonly region: string;
  /** First halves of its postal codes. */
  readonly codes: readonly string[];
  /** Language of its street names and of most of its people. */
  readonly language: 'en' | 'fr';
  readonly areaCode: string;
  /** Business days that a parcel from southern Ontario usually takes. */
  readonly days: number;
  readonly weight: number;
}

const place = (city: string, region: string, codes: string, rest: Omit<Place, 'city' | 'region' | 'codes'>): Place => ({
  city,
  region,
  codes: codes.split(' '),
  ...rest,
});

const en = 'en';
const fr = 'fr';

/** Places that orders go to, by how often they do. Postal codes start as Canada Post assigns them to the place. */
export const PLACES: readonly Place[] = [
  place('Toronto', 'ON', 'M5V M4C M6K M5A M4Y M6H M5R', { language: en, areaCode: '416', days: 1, weight: 150 }),
  place('Scarborough', 'ON', 'M1B M1P M1K', { language: en, areaCode: '416', days: 1, weight: 30 }),
  place('Mississauga', 'ON', 'L5B L5M L4Z', { language: en, areaCode: '905', days: 1, weight: 40 }),
  place('Brampton', 'ON', 'L6P L6R L7A', { language: en, areaCode: '905', days: 1, weight: 35 }),
  place('Hamilton', 'ON', 'L8P L8S L9C', { language: en, areaCode: '905', days: 1, weight: 30 }),
  place('Ottawa', 'ON', 'K1P K2P K1S K2C', { language: en, areaCode: '613', days: 1, weight: 55 }),
  place('London', 'ON', 'N6A N5Y N6H', { language: en, areaCode: '519', days: 1, weight: 25 }),
  place('Kitchener', 'ON', 'N2G N2H N2M', { language: en, areaCode: '519', days: 1, weight: 20 }),
  place('Thunder Bay', 'ON', 'P7A P7B', { language: en, areaCode: '807', days: 3, weight: 6 }),
  place('Sudbury', 'ON', 'P3A P3E', { language: en, areaCode: '705', days: 2, weight: 8 }),
  place('Hearst', 'ON', 'P0L', { language: fr, areaCode: '705', days: 3, weight: 2 }),
  place('Montréal', 'QC', 'H2X H3B H2J H2T H1Y H4C', { language: fr, areaCode: '514', days: 1, weight: 110 }),
  place('Laval', 'QC', 'H7N H7T H7V', { language: fr, areaCode: '450', days: 1, weight: 28 }),
  place('Longueuil', 'QC', 'J4K J4H J4J', { language: fr, areaCode: '450', days: 1, weight: 20 }),
  place('Québec', 'QC', 'G1R G1K G1S G2B', { language: fr, areaCode: '418', days: 2, weight: 38 }),
  place('Gatineau', 'QC', 'J8X J8T J9H', { language: fr, areaCode: '819', days: 1, weight: 18 }),
  place('Sherbrooke', 'QC', 'J1H J1L', { language: fr, areaCode: '819', days: 2, weight: 14 }),
  place('Trois-Rivières', 'QC', 'G8Z G9A', { language: fr, areaCode: '819', days: 2, weight: 10 }),
  place('Saguenay', 'QC', 'G7H G7J', { language: fr, areaCode: '418', days: 2, weight: 8 }),
  place('Rimouski', 'QC', 'G5L', { language: fr, areaCode: '418', days: 3, weight: 4 }),
  place('Sept-Îles', 'QC', 'G4R', { language: fr, areaCode: '418', days: 4, weight: 2 }),
  place('Saint-Louis-du-Ha! Ha!', 'QC', 'G0L', { language: fr, areaCode: '418', days: 3, weight: 1 }),
  place('Vancouver', 'BC', 'V6B V5K V6H V5T', { language: en, areaCode: '604', days: 4, weight: 60 }),
  place('Surrey', 'BC', 'V3T V3W', { language: en, areaCode: '604', days: 4, weight: 20 }),
  place('Victoria', 'BC', 'V8W V8V', { language: en, areaCode: '250', days: 5, weight: 15 }),
  place('Kelowna', 'BC', 'V1Y V1V', { language: en, areaCode: '250', days: 5, weight: 10 }),
  place('Prince George', 'BC', 'V2M V2L', { language: en, areaCode: '250', days: 5, weight: 4 }),
  place('Calgary', 'AB', 'T2P T3K T2E T3H', { language: en, areaCode: '403', days: 4, weight: 50 }),
  place('Edmonton', 'AB', 'T5J T6E T5K', { language: en, areaCode: '780', days: 4, weight: 40 }),
  place('Lethbridge', 'AB', 'T1J T1K', { language: en, areaCode: '403', days: 5, weight: 6 }),
  place('Winnipeg', 'MB', 'R3C R3B R2H R2W', { language: en, areaCode: '204', days: 3, weight: 30 }),
  place('Saint-Boniface', 'MB', 'R2H', { language: fr, areaCode: '204', days: 3, weight: 2 }),
  place('Regina', 'SK', 'S4P S4S', { language: en, areaCode: '306', days: 4, weight: 12 }),
  place('Saskatoon', 'SK', 'S7K S7N', { language: en, areaCode: '306', days: 4, weight: 14 }),
  place('Halifax', 'NS', 'B3H B3J B3K', { language: en, areaCode: '902', days: 3, weight: 24 }),
  place('Moncton', 'NB', 'E1C E1A', { language: en, areaCode: '506', days: 3, weight: 10 }),
  place('Caraquet', 'NB', 'E1W', { language: fr, areaCode: '506', days: 4, weight: 2 }),
  place('Fredericton', 'NB', 'E3B E3A', { language: en, areaCode: '506', days: 3, weight: 6 }),
  place('Charlottetown', 'PE', 'C1A C1E', { language: en, areaCode: '902', days: 3, weight: 6 }),
  place("St. John's", 'NL', 'A1C A1B', { language: en, areaCode: '709', days: 5, weight: 8 }),
  place('Whitehorse', 'YT', 'Y1A', { language: en, areaCode: '867', days: 6, weight: 2 }),
  place('Yellowknife', 'NT', 'X1A', { language: en, areaCode: '867', days: 6, weight: 2 }),
  place('Iqaluit', 'NU', 'X0A', { language: en, areaCode: '867', days: 8, weight: 1 }),
];

export const STREETS: Readonly<Record<Place['language'], readonly string[]>> = {
  en: [
    'King St W',
    'Main St',
    'Maple Ave',
    'Elm Cres',
    'Victoria Rd',
    'Lakeshore Blvd E',
    'Queen St',
    'Station Rd',
    'Birch Lane',
    'Wellington St N',
    '4th Ave SW',
    'Old Mill Rd',
  ],
  fr: [
    'rue Saint-Denis',
    'boul. René-Lévesque O',
    'rue de l’Église',
    'av. du Mont-Royal E',
    'ch. Sainte-Foy',
    'rue Notre-Dame',
    'rang des Érables',
    'côte d’Abraham',
    'rue du Moulin',
    'av. des Pionniers',
  ],
};
