import type { Locale } from '../locale.js';
import type { PARCEL_STATUSES } from '../order/parcel.js';

type ForEach<List extends readonly unknown[]> = { readonly [Index in keyof List]: string };

/**
 * Sentences with places for what differs: `{h}` the status in words, `{n}` the carrier, `{s}` the carrier at the start of a sentence, `{o}` "of the carrier" before a
 * noun (after it in French), `{w}` when it collects, formatted: `today, 2:30–5:00 PM ET`, `{p}` the same in brackets and `{t}` the time alone, with what parts them
 * from the word before. Text and not functions, because every page with a badge downloads it.
 */
export interface ExplainStrings {
  /** What stands for a carrier that is unknown: `{n}`, `{s}` and `{o}`. */
  readonly unnamed: readonly [name: string, start: string, of: string];
  /** Between a day and a time. */
  readonly comma: string;
  readonly collects: string;
  readonly collectsSometime: string;
  readonly collecting: string;
  readonly waiting: string;
  readonly overdue: string;
  readonly normalNotFound: string;
  readonly firstScan: string;
  readonly scanFollows: string;
  readonly overdueSince: string;
  readonly overdueSometime: string;
  readonly askSupport: string;
  readonly checkNumber: string;
  /** What a status means and, where there is something to say, what comes next, parted by a bar. */
  readonly statuses: ForEach<typeof PARCEL_STATUSES>;
}

export const strings = {
  en: {
    unnamed: ['the carrier', 'The carrier', 'the carrier’s'],
    comma: ', ',
    collects: '{h}. {s} collects {w}.',
    collectsSometime: '{h}. Waiting for {n} to collect it.',
    collecting: '{h}. {s} is collecting now{t}.',
    waiting: '{h}. Waiting for {o} first scan.',
    overdue: 'No scan by {n} yet.',
    normalNotFound: 'Until the first scan, {o} site may say that it didn’t find the item. That is normal.',
    firstScan: 'The first scan follows the pickup{p}.',
    scanFollows:
      'The pickup window is over. The first scan usually follows at the sorting centre, the same evening or the next business day.',
    overdueSince: 'A business day has passed since the pickup window{p}, and no scan has been recorded.',
    overdueSometime: 'The parcel should have been scanned by now, and no scan has been recorded.',
    askSupport: 'Ask support to look for the parcel.',
    checkNumber: 'A new label may only appear with its first scan. If the label is older, check the number.',
    statuses: [
      'A tracking number appears as soon as the label is made.',
      '{s} has no record of this number yet.',
      '{s} has been told about the parcel, and has not received it yet.',
      '{s} has scanned the parcel for the first time.|From now on its page shows every move.',
      'The parcel is moving through {o} network.',
      'The parcel is on the delivery vehicle.|It usually arrives the same day.',
      'The parcel is waiting at a post office or a pickup point.|Collect it before the date on {o} page; after that it goes back to the sender.',
      '{s} came by and could not deliver.|See {o} page for the next attempt or the place to collect it.',
      'The parcel is late and still moving.|See {o} page for the new date.',
      '{s} reports a problem: an address, damage, customs or a lost parcel.|See {o} page for what it asks for, or ask support.',
      '{s} is holding the parcel.|See {o} page for the reason.',
      'The parcel is on its way back to the sender.|Ask support what to do with it.',
      '{s} has handed over the parcel.',
      'The label was cancelled. The parcel does not travel under this number.',
      '{s} has had no news of this number for a long time.',
      'The carrier’s words are not known here.|See {o} page.',
    ],
  },
  'fr-CA': {
    unnamed: ['le transporteur', 'Le transporteur', 'du transporteur'],
    comma: ' ',
    collects: '{h}. Ramassage {o} {w}.',
    collectsSometime: '{h}. {s} n’a pas encore ramassé le colis.',
    collecting: '{h}. Ramassage {o} en cours{t}.',
    waiting: '{h}. En attente du premier balayage {o}.',
    overdue: 'Toujours aucun balayage {o}.',
    normalNotFound: 'Jusqu’au premier balayage, le site {o} peut indiquer que l’article est introuvable. C’est normal.',
    firstScan: 'Le premier balayage suit le ramassage{p}.',
    scanFollows:
      'La plage de ramassage est terminée. Le premier balayage suit généralement au centre de tri, le soir même ou le jour ouvrable suivant.',
    overdueSince: 'Un jour ouvrable s’est écoulé depuis la plage de ramassage{p}, et aucun balayage n’a été enregistré.',
    overdueSometime: 'Le colis aurait déjà dû être balayé, et aucun balayage n’a été enregistré.',
    askSupport: 'Demandez au soutien de chercher le colis.',
    checkNumber: 'Une nouvelle étiquette peut n’apparaître qu’au premier balayage. Si elle est plus ancienne, vérifiez le numéro.',
    statuses: [
      'Le numéro apparaît dès que l’étiquette est créée.',
      '{s} n’a encore rien sous ce numéro.',
      '{s} connaît les détails de l’envoi, mais n’a pas encore le colis.',
      '{s} a balayé le colis pour la première fois.|Sa page montre désormais chaque étape.',
      'Le colis circule dans le réseau {o}.',
      'Le colis est dans le véhicule de livraison.|Il arrive généralement le jour même.',
      'Le colis attend dans un bureau de poste ou un point de retrait.|Allez le chercher avant la date indiquée sur la page {o}; il retourne ensuite à l’expéditeur.',
      '{s} s’est présenté, mais n’a pas pu livrer.|Consultez la page {o} pour la prochaine tentative ou le lieu de retrait.',
      'Le colis est en retard, mais toujours en route.|Consultez la page {o} pour la nouvelle date.',
      '{s} signale un problème\u00a0: adresse, dommage, douane ou colis perdu.|Consultez la page {o} pour savoir quoi faire, ou écrivez au soutien.',
      '{s} retient le colis.|Consultez la page {o} pour en connaître la raison.',
      'Le colis retourne à l’expéditeur.|Demandez au soutien quoi en faire.',
      '{s} a remis le colis.',
      'L’étiquette a été annulée. Le colis ne voyage pas sous ce numéro.',
      '{s} n’a plus de nouvelles de ce numéro depuis longtemps.',
      'Les mots du transporteur ne sont pas connus ici.|Consultez la page {o}.',
    ],
  },
} satisfies Record<Locale, ExplainStrings>;
