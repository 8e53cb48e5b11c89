/** Words of English that carry no meaning here, words of neighbouring fields, verbs of change, and words that say what a name names. */
import type { Language } from '../../port.ts';

const split = (text: string): string[] => text.trim().split(/\s+/);

export const fillers: readonly string[] = [
  ...split(`
  a an the this that these those there here it its itself they them their theirs he she him her his we us our ours you your yours i me my mine
  is are was were be been being am do does did done doing has have had having will would shall should can could may might must
  of in on at to from for with by as into onto over under than then so but and or nor if whether per within up out
  no any some each both either such same very really quite just only also too even still already yet again ever
  please thanks thank hi hello hey dear kindly now currently current present presently moment away today
  tell know want like need let see look looking say said give get show summarise summarize summary display print ask asking wonder wondering curious
  me quickly quick shortly briefly exactly precisely actually basically simply maybe perhaps kind sort bit little lot much
  thing things stuff one ones cluster clusters environment setup installation here everywhere anywhere
  how usually normally generally always typically mostly roughly approximately going since later soon put small quick often after until phase stay many parameter make enable recent recently lately latest last newest ago anything something nothing someone anybody anyone open firing fire fired active actual minute minutes point points lead regarding concerning time times day days week weeks hour hours
  less most least than as between across among around through during while because due
  u ur y r n ya yo yep yeah okey sorry excuse sir madam mate buddy man guys folks colleague colleagues friend boss manager management customer pls plz plss pliz plese pleas thx tks ty cheers greetings regards gimme lemme wanna gonna gotta dunno kinda sorta hows abt bout wheter wether btw fyi asap ie eg etc aka imo inform share fetch pull grab return output bring provide hand throw figure determine identify lookup spot discover learn understand remind update brief assist speak talk hear interested interest wish think believe suspect guess suppose assume seem seems seemingly appear appears really truly indeed honestly seriously literally apparently obviously certainly definitely probably possibly potentially eventually finally instantly rapidly suddenly unexpectedly particularly specifically especially basically roughly approx nearly almost completely totally fully entirely properly effectively technically practically virtually respectively accordingly otherwise anyway somehow somewhere anytime whenever whatever whichever nice great cool possible relevant specific particular certain various respective individual separate single exact precise concrete concise rough main major minor important urgent actually currently presently nowadays meanwhile lately recently previously time times moment instance case cases fact facts matter matters item items piece pieces set sets kind kinds type types sort sorts way ways side respect relation sense level point idea clue hint response statement first third final next most less fewer least few several multiple many much lot lots plenty bunch couple dozen given based according related associated concerning regarding respecting including excluding except besides plus minus without beyond above below under inside right back forth down off along away together apart around come comes came coming get gets getting give gives make makes made making put puts see sees seeing try tries tried trying let lets want wants wanted needed know knows known knowing say says said saying tell tells told telling ask asks asked asking call calls called look looks looked looking show shows showed showing shown display displays displayed print prints become becomes became stand stands stood care cares caring bother mind worth young big bigger biggest large larger largest huge tiny small smaller smallest high higher highest low lower lowest short whether although though unless until upon despite whereas hence thus therefore per environment cluster clusters clusterwide cluster-wide egressip-analyzer network networking net operator operators sre ops oncall on-call duty updates summary sum rundown glance nutshell word words sentence figures ovn-kubernetes ovn-k ovnk8s ocp okd openshift k8 simply just merely purely precisely exactly hey hallo hola bonjour ciao servus moin wud cud shud cld wld shld dont doesnt didnt quick quickly soon sooner immediate immediately urgently before afterwards later then ever never always often like likes liked such same similar mine ours theirs hers involved concerned wondered wonders ponder curious curiosity
  go wait waits waiting ongoing currently
  instead rather goes scheduled schedule period periods security department auditor compliance document design presentation slide slides meeting call calls evidence proof purpose partner bank guy expert beginner newbie newcomer report-back handbook wiki docs documentation guys client-side side tool store stored inside
  programmed need needs persist persisted platform steps step us
  whitelist allowlist put yes consist
  sure afraid believe believes fear exactly kindly honest overall picture
  s t re ve ll d m us
  k8s kubernetes openshift ovn ovnk our's`),
  'more than',
  'any more',
  'once more',
  'no more',
  'more detail',
  'more details',
  'more info',
  'find the',
  'find out',
  'find me',
  'tell me more',
  'more about',
  'since the start',
  'since the analyzer started',
  'right now',
  'at the moment',
  'at present',
  'as of now',
  'these days',
  'i would like to',
  'let me know',
  'could you',
  'can you',
  'would you',
  'will you',
  'in total',
  'in all',
  'overall',
  'altogether',
  'whole',
  'entire',
  'together',
  'so far',
  'if any',
  'such as',
  'not sure',
  'do not know',
  'not know',
  'no idea',
  'no clue',
  'never done this',
  'do not want',
  'not want',
  'i am afraid',
  'for testing',
  'on purpose',
  'with my own eyes',
  'all the time',
  'as far as',
  'at all',
  'or not',
  'in order to',
  'whatsoever',
  'good morning',
  'good evening',
  'good afternoon',
  'good day',
  'allow list',
  'white list',
  'app owner',
  'own the app',
  'do the needful',
  'take a look',
  'have a look',
  'look at',
  'by the way',
  'question',
  'configured',
  'meeting',
  'present',
  'exist',
  'existing',
  'contain',
  'set up',
  'can go back',
  'can go home',
  'can go to bed',
  'can go to sleep',
  'can i go',
  'not closed',
  'not yet closed',
];

/** A question with one of these is not about EgressIP, whatever else it says. */
export const foreign: readonly string[] = [
  ...split(`
  weather temperature rain joke poem song recipe football soccer president election vote voting movie film politics stock bitcoin
  memory ram cpu disk storage volume volumes pvc gpu kernel bios firmware swap inode filesystem
  deployment deployments statefulset daemonset replica replicas replicaset configmap secret secrets ingress loadbalancer helm chart
  cronjob job jobs image images registry namespace-quota quota
  firewall dns vpn wifi bgp vlan mtu bandwidth throughput latency jitter requests request qps rps
  certificate certificates password passwords login logged account accounts license invoice cost costs price bill
  version versions release releases changelog uptime owner author vendor
  log logs logfile stacktrace
  install uninstall provision backup restore encrypt encrypted encryption
  translate write compose
  scale autoscale email slack jira ticket
  http https url website java python`),
  'what happens if',
  'what if',
  'what would happen',
  'network policy',
  'network policies',
  'load balancer',
  'service account',
  'services of type',
  'what time is it',
  'storage class',
  'egress firewall',
  'egress service',
  'egress qos',
];

/** At the head of a sentence they ask for something to be done to the cluster. */
export const changes: readonly string[] = [
  'fail over NAME',
  'make NAME',
  'trigger',
  ...split(`
  delete remove restart reboot drain cordon uncordon move migrate reassign assign unassign set unset label unlabel disable enable apply kill
  terminate shutdown scale fix repair heal resolve solve create add patch edit modify update upgrade rename install flush purge reset
  reconfigure configure evict force switch change rebalance rollback roll revert undo redeploy deploy silence mute acknowledge
  increase decrease reduce raise lower expand insert annotate rotate downgrade tune free pause evacuate bounce crash break destroy wipe drop turn release clear swap rm del erase rip nuke bump kick detach attach relocate shift stop start close dismiss ack`),
];

/** "Kindly revert to me". */
export const telling: readonly string[] = [
  'revert .',
  ...['to me', 'to us', 'back', 'with', 'on this', 'asap', 'soon'].map((end) => `revert ${end}`),
  ...['a list', 'me a list', 'us a list', 'the list', 'a table', 'me a table', 'an overview', 'me an overview', 'a summary'].map(
    (what) => `make ${what}`,
  ),
  'make sure',
];

export const nounEnds: readonly string[] = split(
  'of on for log logs history list count instructions hints procedure advice tips steps guide',
);

export const polite: readonly string[] = split(`
  please can could would will you now just kindly go ahead and then i want need like to let us lets me id i'd we should ok okay hey hi also
  have somebody someone immediately quickly`);

export const markers: Language['markers'] = {
  node: ['node', 'nodes', 'worker', 'host', 'machine', 'server'],
  egressip: ['egressip', 'egressips', 'egress', 'eip', 'ip', 'object', 'address', 'addresses'],
  pod: ['pod', 'pods'],
  namespace: ['namespace', 'ns', 'project', 'namespaces'],
  run: ['run', 'test'],
  scenario: ['scenario', 'scenarios', 'test'],
};

export const acting = ['how to', 'do i', 'do we', 'can i', 'can we'];

export const naming: readonly string[] = ['called', 'named', 'the', 'my', 'of'];

export const articles: readonly string[] = split('a an the my our your all this that these those every');

export const determiners: readonly string[] = split(`
  a an the my our your their its his her this that these those any some no all every each many much few more most which what whose
  of for about on in at from by with to as is are was were be been am has have had do does did can could will would should
  show list give display print me us not than between number`);

/** How a clause begins that asks. */
export const opening: readonly string[] = split(`
  what which who whom whose where when why how is are was were am do does did has have had can could may might will would shall should must
  any show list give display print tell count check explain describe define name say find get fetch hand compare verify validate`);

export const joining: readonly string[] = ['or', 'and'];

/** Between two questions: "how many pods use it and where is it". */
export const adding: readonly string[] = ['and', 'also', 'then', 'plus'];

/** What begins a clause without a comma. */
export const subordinating: readonly string[] = split('so therefore thus hence namely whether if because meaning but since');

/** What may stand before such a word: "on which node". */
export const prepositions: readonly string[] = split(
  'in on at for from with of to by through via since until after within during under before',
);
