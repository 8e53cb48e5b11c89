/** Words that turn a question round, and the phrases in which they do not. */
import type { Language } from '../../port.ts';

const split = (text: string): string[] => text.trim().split(/\s+/);

export const turning: Language['turning'] = {
  negating: ['not', 'no', 'none'],
  excepting: [
    ...split('never neither nor without except excluding besides nobody prevent forbid disable'),
    'could not',
    'other than',
    'apart from',
    'instead of',
    'turn off',
    ...split('people users anyone others everyone').map((who) => `stop ${who}`),
  ],
  supposing: [...split('if suppose supposing assume assuming imagine'), 'where would', 'what would', 'who would', 'how many would'],
  foreseeing: ['will', 'going to', 'tomorrow'],
  pointing: [
    ...split('it they them he she this these those'),
    'that one',
    'this one',
    ...split('is was did does why').map((word) => `${word} that`),
  ],
  comparing: split(`
    other others another different same fewest least most biggest largest smallest oldest newest highest lowest longest shortest earliest
    busiest`),
  picking: ['whose', 'how many'],
};

/** Only at the head of a clause: "should I move it"; but "what should be there". */
export const turningAtHead: Language['turningAtHead'] = {
  supposing: split('would should had'),
  pointing: ['that'],
  excepting: [
    'do not',
    'never',
    ...split('you we they i nobody').flatMap((who) => ['must not', 'should not', 'may not', 'shall not'].map((not) => `${who} ${not}`)),
  ],
};

/** "Check if", "yes or no": the word asks, or says nothing. */
export const harmless: Language['harmless'] = [
  ...split(`check see know tell verify ask asks asked asking wonder wonders wondered wondering say confirm clarify determine understand
    learn interested curious sure unsure test me us him her them`).map((word) => `${word} if`),
  'find out if',
  ...[
    'not sure',
    'not certain',
    'not clear',
    'not obvious',
    'do not know',
    'does not know',
    'do not remember',
    'can not tell',
    'can not see',
  ],
  ...['most likely', 'most probably', 'most of the time'],
  'as if',
  'if possible',
  ...['if you would', 'if you like', 'if you please', 'if you do not mind'],
  ...[
    'is not it',
    'does not it',
    'has not it',
    'is it not',
    'are not they',
    'do not they',
    'it looking',
    'it going',
    'it take',
    'it takes',
  ],
  'if it is possible',
  'if you can',
  'if needed',
  'if so',
  'if there is',
  'if there are',
  'no of',
  'not only',
  'or not',
  'yes or no',
  'yes no',
  'do not understand',
  ...split('need care want mind worry forget').map((verb) => `do not ${verb}`),
  'can not find',
  'i suppose',
  'i assume',
  'would you',
  'would like',
  'would it be possible',
  'is it possible',
  'it is possible',
  'this moment',
  'will you',
  'i will',
  'we will',
  'i am going to',
  'we are going to',
];
