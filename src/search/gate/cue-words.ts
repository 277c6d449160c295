/** Words that a sentence denies by, plans by or ends something by, and those by which a question asks for a plan. */
export const DENIAL =
  /\b(?:not|no|never|none|nobody|neither|nor|without|den(?:y|ies|ied|ial)|refus\w*|reject\w*|declin\w*|cancel\w*|withdr[ae]w\w*|fail\w*|false|untrue|turned down|ruled out|dismiss\w*|abandon\w*|drop(?:ped)?|scrap\w*|shelved|postpon\w*|unlikely|wrong|instead|yet to|nothing|cannot|unable|withh[eo]ld\w*|struck|blocked|vetoed|halted|stopped short|fell through|came to nothing|pulled (?:out|from|the plug)|called off|backed out|stalled|mothballed|axed|hoax|rumou?r\w*|invented|mistaken\w*|lapsed)\b|n['’]t\b/gi;
export const PLAN =
  /\b(?:plan\w*|will|would|may|might|could|intend\w*|expect\w*|propos\w*|if|consider\w*|hope\w*|to be|due to|schedul\w*|possib\w*|talks?|negotiat\w*|discuss\w*|bid|appli(?:ed|cation)|should|shall|aim\w*|envisag\w*|unless|whether|suppos\w*|model\w*|draft\w*|provisional\w*|tentative\w*|earmarked|pencilled|hypothe\w*|scenario|imagin\w*|pending|subject to|conditional\w*)\b/gi;
export const END =
  /\b(?:left|leave\w*|quit|resign\w*|step\w* down|terminat\w*|end(?:ed|s)?|expire\w*|clos(?:ed|e|es|ing)|dissol\w*|former\w*|until|no longer|withdr\w*|replaced|succeeded)\b/gi;
export const ASKS_PLAN =
  /\b(?:will|would|plan\w*|going to|expect\w*|next|propos\w*|should|could|may|might|due|until|expire\w*)\b/i;
/** How often a text has one of some words. */
export function countCues(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}
