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
  'take a look',
  'have a look',
  'look at',
  'going to',
  'by the way',
  'question',
  'configured',
  'defined',
  'meeting',
  'present',
  'exist',
  'existing',
  'contain',
  'set up',
];

/** A question with one of these is not about EgressIP, whatever else it says. */
export const foreign: readonly string[] = [
  ...split(`
  weather temperature rain joke poem song recipe football soccer president election vote voting movie film politics stock bitcoin
  memory ram cpu disk storage volume volumes pvc gpu kernel bios firmware swap inode filesystem
  deployment deployments statefulset daemonset replica replicas replicaset configmap secret secrets ingress loadbalancer helm chart
  cronjob job jobs image images registry docker namespace-quota quota
  firewall dns vpn wifi bgp vlan mtu bandwidth throughput latency jitter requests request qps rps
  certificate certificates password passwords user users login logged account accounts license invoice cost costs price bill
  version versions release releases changelog uptime owner author vendor
  log logs logfile stacktrace
  install uninstall provision backup restore encrypt encrypted encryption
  translate write compose
  scale autoscale email slack teams jira ticket
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
  ...split(`
  delete remove restart reboot drain cordon uncordon move migrate reassign assign unassign set unset label unlabel disable enable apply kill
  terminate shutdown scale fix repair heal resolve solve create add patch edit modify update upgrade rename install flush purge reset
  reconfigure configure evict force switch change rebalance balance rollback roll revert undo redeploy deploy silence mute acknowledge
  crash break destroy wipe drop turn make release clear swap`),
];

export const polite: readonly string[] = split(`
  please can could would will you now just kindly go ahead and then i want need like to let us lets me id i'd we should ok okay hey hi also
  have somebody someone immediately quickly`);

export const markers: Language['markers'] = {
  node: ['node', 'nodes', 'worker', 'host', 'machine', 'server'],
  egressip: ['egressip', 'egressips', 'eip', 'ip', 'egress', 'object', 'address', 'addresses'],
  pod: ['pod', 'pods'],
  namespace: ['namespace', 'ns', 'project', 'namespaces'],
  run: ['run', 'test'],
};

export const naming: readonly string[] = ['called', 'named', 'the', 'my', 'of'];
