/** Whether words say that all is well, in whatever way: they may not while something is known to be wrong. */

const troubles =
  '(?:problem|issue|finding|incident|drift|error|trouble|alert|outage|failure|warning|anomal|discrepanc|violation|concern)(?:s|y|ies)?';
const well =
  '(?:well|healthy|fine|good|ok|okay|correct|in order|in sync|consistent|green|clear|clean|normal|stable|(?:as|like) (?:it|they) should|as expected)';
// "All other EgressIPs are healthy" and "not all are healthy" say that something is wrong.
const between = String.raw`(?:'s|'re| (?!(?:not|no|never|cannot|hardly|others?|remaining|rest|except|but|apart|until|unless|when|if)\b|\w+n't)[\w'-]+)`;
const whole = String.raw`(?:all|everything|(?:every|each) \w+|(?:the|your|our|overall) (?:(?!other|remaining)\w+ )?(?:cluster|system|setup|network|egressips|nodes|pods|things|status|health|state))`;

const patterns = [
  String.raw`(?<!\bnot )\b${whole}${between}{0,6}:? ${well}\b`,
  String.raw`\b(?:no|without(?: any| an?)?|free of|not (?:a single|any|one)|none of|nor any)${between}{0,4} ${troubles}\b`,
  String.raw`\b(?:no|not a single|none of)${between}{1,4} (?:is|are|was|has|have) (?:missing|wrong|broken|stale|lost|affected|unhealthy|down|at risk)\b`,
  String.raw`\bnothing (?:\w+ ){0,2}(?:wrong|report|worry|fix|missing|broken|bad|critical|unusual)\b`,
  String.raw`\b(?:fully|completely|perfectly|entirely) ${well}\b`,
].map((pattern) => new RegExp(pattern, 'i'));

/** `text` without markdown. */
export function saysAllIsWell(text: string): boolean {
  const line = text.replaceAll('`', '').replace(/\s+/g, ' ');
  return patterns.some((pattern) => pattern.test(line));
}
