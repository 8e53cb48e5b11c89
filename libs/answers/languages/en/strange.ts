/** Questions that have words of ours and are none of ours: of other fields, of the unknown, or without a subject. */
import { lines } from './examples/lines.ts';

export const strange: readonly string[] = lines(`
  delete the snat row | rm stale snats on for me NODE | move eip to EGRESSIP NODE | reboot now NODE | drain please NODE
  add an egress ip for namespace NAMESPACE | where is ADDRESS | who is on call tonight | weather in berlin | restart the ingress controller
  etcd disk full what now | why is dns slow | what is my vpn password | order pizza 4 the team | same thing as before | that one
  is it him or the other one | cert expiry for the api server | cpu usage of NODE | write me a haiku | label egress assignable NODE
  how much does this cluster cost per month | postgres replication lag | what will be the weather in munich tomorrow
  how do i configure bgp with route reflectors on a nexus 9000 | delete the snat row on NODE | please remove the stale reroute immediately from NODE
  move to ADDRESS NODE | please restart ovnkube-node on NODE | label as egress assignable for me NODE | how it is with the thing from before
  and the other one | same for that node please | who won the match between spain and japan | why is my vpn so slow TIME
  what is the mtu of the core switch uplink | how much does openshift licence cost per core | please translate this ticket into german
  can you write me a python script for parsing of the syslog | worker | it does not work kindly do the needful | drain now NODE
  set the egressip to EGRESSIP ADDRESS | which version of postgres runs in the staging environment | is the dns server of the office reachable
  what is 2 plus 2 | how many printers are in the tokyo office | add a second address to please EGRESSIP | please remove the stale snat from NODE
  move egressip to EGRESSIP NODE | assign to now ADDRESS NODE | add to egressip ADDRESS EGRESSIP | reboot NODE | label as egress assignable NODE
  open port 443 on the partner firewall for us | explain egressip invoices | what is the weather in zurich | who won the match TIME | what time is it
  write me a poem about firewalls | how do i renew the tls certificate of the ingress | what is the price of an openshift subscription
  why is my laptop so slow | how many persistent volumes are in the cluster | is the dns server ok | which ingress route points to the web EGRESSIP
  show me the password of the database EGRESSIP | it does not work | what about it | translate hello to french | what is the cpu load of the etcd pods
  please remove the stale reroute policies on NODE | could you add the address to egressip ADDRESS EGRESSIP | i like you to drain for me NODE
  what is the weather like tomorrow | how much memory is free on NODE | what is the cpu load of NODE | how do i configure metallb with bgp
  please write an email to the customer with an apology for the outage | when does the tls certificate of the ingress router expire
  who is on call TIME | how do i reset my vpn password | which kubernetes version comes after 1.31 | same again please | that thing from before
  why not | i think bob told me something about it but i forgot what TIME | how big is the etcd database | tell me a joke
  delete the snat row of on EGRESSIP NODE | please move the eip to EGRESSIP NODE | restart ovnkube-node on NODE | add label egress-assignable to NODE
  set the address of egressip to EGRESSIP ADDRESS | fix it for me | create a new egressip for namespace NAMESPACE | what is the capital of portugal
  write me a python script that sorts a list | how much cpu does the etcd use | when expires the certificate of the ingress router
  how do i upgrade openshift to the next version | what is the bgp password of the top of rack switch | translate good morning to french | why
  is it that one or not | do the thing from last time | what about one TIME | disk usage of the registry volume | delete the stale snat row on NODE
  move to EGRESSIP NODE | assign to ADDRESS NODE | flush conntrack on NODE | add a second address to EGRESSIP | crc errors on leaf switch port 12
  how much memory is left on NODE | kernel version NODE | when does the ingress cert expire | is core dns slow | how do i configure metallb
  why is the vpn tunnel to frankfurt down | disk usage of etcd | hmm | same for that one | what about the thing from before
  please delete the snat row of EGRESSIP | can you move the egress ip to please EGRESSIP NODE | please give our a second egress address EGRESSIP
  could you reboot for me NODE | remove the node from the cluster NODE | create a new egressip for my namespace NAMESPACE | please switch off NODE
  i want you to remove the label from NODE | what is the weather like in madrid | how much does the cluster cost us per month
  please reset my password | who is the head of the network team | can you translate this letter in spanish
  when is the next maintenance window of the storage team | why is the website so ugly | how i can book a holiday | is our database backup finished
  how do i write a python loop | what is the cpu usage of my application | which version of windows do we use | and what about him | ok thanks
  the second one please | weather | coredns crashlooping why | dns latency p99 | haproxy reload count | cpu of the masters | top pods by mem
  cert expiry dates | renew api cert | pvc stuck pending | ceph health | etcd leader | bgp peers down | mtu mismatch on the fabric
  write me a bash loop over all namespaces | git log last deploy | pods behind ADDRESS | and now | how many | why though | k | same for the other one
  how many no | what is next | who is on call | label more nodes egress-assignable | create a new egressip for team crm | flush all stale rows now
  restart ovnkube-node everywhere | how many nodes and which scenarios exist | kube-proxy mode | upgrade path 4.14 to 4.16
  which fw rules do we need for egress | price per egress ip | bandwidth per eip | who approved the last change | multus attach failing
  pin onto please EGRESSIP NODE | rm egressip EGRESSIP | who created EGRESSIP | gbps through EGRESSIP | patch to use another ip EGRESSIP
  yaml author EGRESSIP | latency to the upstream via EGRESSIP | rename EGRESSIP | cordon NODE | cpu load NODE | disk full on NODE
  ptr record for ADDRESS | add to the fw allowlist ADDRESS | release ADDRESS | logs of POD | delete pod POD | oomkilled POD
  list failovers and also explain what a must-gather is and the slo status TIME | cpu spikes TIME
  could you please tell me how the weather will be in frankfurt | our certificate expires next week when precisely
  why is the dns resolution slow in our namespace | how much cpu is the front-end consuming at present
  kindly increase the storage of the database volume | the ingress route gives a 503 may you check it | ok thank you very much for your kind support
  which one was it again | is it possible | please do the needful | i do not understand can you repeat
  can you write me a python script that sends mails to the team | which firewall rules do we need for the new partner the bank asks for a form
  who is responsible for this cluster in our company | how many egress ips do we have and which of them have moved and what does it cost
  please create a new egress ip for the hr department | what does an egress address cost per month | could you translate this ticket into portuguese
  who has administrator rights on the cluster it is for our audit | when is the next maintenance window planned
  which version of openshift are we running | please delete all the stale things and restart the controller
  my password does not work anymore can you reset it | what is the phone number of the network on-call
  the load balancer gives us errors which backend is down | did the database backup run successfully
  i would like to know the memory usage of our application | which network policies block the traffic between our namespaces
  for the auditor is the traffic of the pods encrypted | how do i write a helm chart for our application | ich habe eine frage can you help
  please add a node to the cluster because capacity is low | who changed the label on the node i mean which user
  is cilium better than ovn-kubernetes management wants an opinion | who created the object the auditor needs the name of the person EGRESSIP
  how much bandwidth goes through in the business hours EGRESSIP
  which destinations are contacted by the firewall colleagues would like to know EGRESSIP | please add a second address to the egress ip EGRESSIP
  kindly move to as the bank requested EGRESSIP NODE | could you please delete the egress ip of we do not need it any more EGRESSIP
  has the firewall team already approved the rule for EGRESSIP | when was the egress ip created for the first time EGRESSIP
  please rename into webshop EGRESSIP | how many customers have bought something in EGRESSIP | which pods use i saw it in a log ADDRESS
  please reboot it is behaving strangely NODE | how many disks are built in the inventory needs it NODE
  kindly cordon since the technician is coming NODE | which kernel is installed on NODE | is whitelisted at the bank already ADDRESS
  what reverse dns name has ADDRESS | could you restart it hangs POD | show me the logs of please POD
  where is hosted which pods use it and why was it slow for our viewers EGRESSIP
  please assign another ip address to instead of the present one EGRESSIP | what is the weather in berlin | who won the world cup
  how many users are logged in to the cluster | restart NODE | delete the egressip EGRESSIP | reboot the node | how much memory does use NODE
  how many deployments are in namespace NAMESPACE | show me the logs of ovnkube-node | write a poem about snat | which node hosts ADDRESS
  who is the owner of this cluster | how many services are of type loadbalancer | is the ingress controller ok | how many packets did drop NODE
  list all network policies | which version of ovn-kubernetes is running | set the label egress-assignable on NODE | disable snat on NODE
  how much does it cost | translate this to german | it | asdf qwer zxcv | can you fix the stale rows for me | apply the changes | kill the analyzer
  what is the bandwidth of the egress ip EGRESSIP | how many requests per second go through EGRESSIP | who are you voting for
  tell me a joke about networks | how many ingress rules on NODE | which firewall rules are on NODE | list the storage classes
  is the database of our encrypted EGRESSIP | how do i install kubernetes | what is the default password | scale the deployment to 5 replicas EGRESSIP
  what is the status of order-service | remove the stale snats from NODE | make egress assignable NODE | assign to EGRESSIP NODE
  fail over now EGRESSIP | create an egress ip for team foo | stop monitoring | which pods are crashlooping | is etcd healthy | is out of memory NODE
  how many ingress controllers run on NODE | how many cpus does have NODE | show the routing table of NODE | how many routes are on NODE
  what is the mac address of NODE | how old is NODE | how many namespaces are there | tell me about kubernetes | what is ovn | is the api server down
  when was installed NODE | hello | thanks | no | yes do it | how many pods are pending | why is the pod pending | how many pods are not running
  who deleted the object EGRESSIP | what is the sla of EGRESSIP | how many bytes went through EGRESSIP | ping ADDRESS | show me the yaml of EGRESSIP
  why is frontend slow | who is responsible for EGRESSIP | what is the cpu usage of the analyzer | delete all stale snats
  please move to EGRESSIP NODE | can you reboot NODE | stop the egress ip EGRESSIP | start NODE | which pods use the most memory | is dns working
  how many configmaps are there | what is the kubernetes version | show me the logs of NODE | how many restarts did pod have POD
  when was pod created POD | why did pod crash POD | how many nodes are in the other cluster | which nodes run windows | is the network slow
  what is the packet loss of NODE | what is the load on NODE | give me the kubeconfig | tell me something interesting | good morning
  what do you think about cilium | is egressip better than a nat gateway | how do i configure an egressip | can i trust you
  which egress ips are in use by team blue | how many snat rules should i have for 100 pods | is there a limit on the number of egress ips in ovn
  how do i create an egress ip | what is the syntax of an egressip object | what is the default gateway of NODE | why is slow NODE
  how many pods crashed on NODE | which pods are on the control plane | how many errors are in the log of NODE | is running windows NODE
  how long has been up NODE | what is the subnet of NODE | which team owns EGRESSIP | who created the egressip EGRESSIP | turn off egressip on NODE
  add to ADDRESS EGRESSIP | remove from ADDRESS EGRESSIP | unassign EGRESSIP | rebalance the addresses | clean up NODE | reset the counters
  upgrade ovn-kubernetes | will it rain TIME | how many findings will there be tomorrow | what happens if fails NODE | what if i delete EGRESSIP
  should i upgrade the cluster | are the nodes overloaded | how many tcp connections go through EGRESSIP | which pods talk to ADDRESS
  does use https EGRESSIP | is the certificate of the api server valid | show the bgp peers | which egressip does team red use | where is NODE
  which datacenter hosts NODE | where is the control plane | how many snat rules did have NODE TIME
  ok | ok thank you very much | thank you | great | great work | cool | nice | perfect | yes
  never mind | forget it | hi there | and then | what about the other one | how much | which one | which ones | when | where | who | what | since when
  how long | is it | more | again | same for the other | the same please | show me | list | tell me more | continue | go on | stop | nothing works
  something is strange | i have a question | i need help with my laptop | sorry wrong window | test test test | foo bar | asdf | lorem ipsum
  who created the object EGRESSIP | who deleted EGRESSIP | who edited EGRESSIP | who changed EGRESSIP last | who owns the namespace
  which customer belongs to EGRESSIP | who pays for EGRESSIP | who is responsible for NODE | whom do i call about EGRESSIP | when was EGRESSIP created
  how old is the object EGRESSIP | what is the yaml of EGRESSIP | show the spec of EGRESSIP as yaml | show me the labels of EGRESSIP
  how do i create an egressip | how do i write an egressip object | how do i delete an egressip | how do i label a node
  what is the best practice for egress ips | is egress ip better than egress router | difference between egress ip and load balancer
  difference between egress ip and nat gateway | how does ovn kubernetes compare to cilium | how much bandwidth goes through EGRESSIP
  bandwidth of EGRESSIP | how much traffic goes through EGRESSIP | traffic volume of ADDRESS TIME | how many bytes left by ADDRESS
  how many packets per second does NODE handle | throughput of NODE | how many connections does EGRESSIP have
  how many connections are open through ADDRESS | which destinations does POD talk to | which websites does POD call
  which external services does EGRESSIP reach | where does traffic from POD go | which ports does POD use | which port is open on ADDRESS
  which firewall rules do we need | which firewall rule blocks EGRESSIP | is ADDRESS open in the firewall | is ADDRESS whitelisted at the partner
  has the bank allowed ADDRESS | what is the reverse dns of ADDRESS | ptr record of ADDRESS | dns name of ADDRESS | geo location of ADDRESS
  in which country is ADDRESS | is ADDRESS on a blacklist | reputation of ADDRESS | can you ping ADDRESS | traceroute to ADDRESS | scan ADDRESS
  which vlan is ADDRESS in | what is the subnet of ADDRESS | what is the gateway of ADDRESS | what is the netmask | what is the mac address of ADDRESS
  which switch port is NODE on | cable of NODE | which rack is NODE in | serial number of NODE | which hardware is NODE | kernel version of NODE
  operating system of NODE | cpu load of NODE | memory of NODE | is the disk of NODE full | disk usage on NODE | temperature of NODE | uptime of NODE
  when was NODE rebooted last | who rebooted NODE | is NODE pingable | ssh to NODE | log in to NODE | root password of NODE | ip address of NODE
  internal ip of NODE | which pods crash on NODE | which pods restart on NODE | show the logs of POD | restarts of POD | which image does POD run
  which version does POD run | memory usage of POD | cpu usage of POD | when was POD started | how old is POD | who deployed POD | why is POD pending
  why is POD crashing | delete POD | restart POD | exec into POD | which service account does POD use | which configmap does POD mount
  environment of POD | is POD ready | is the database of POD up | replicas of the deployment | which deployments are there | which services are there
  list the namespaces | list the ingresses | which routes exist | ingress status | router errors | certificate expiry | etcd status
  api server latency | scheduler problems | kubelet version | node not ready alert in prometheus | prometheus targets down | grafana dashboard link
  storage class list | persistent volumes full | backup status | is the backup done | velero schedule | helm releases | argo sync status | git commit
  jenkins build failed | ci pipeline status | jira ticket number | open change requests in servicenow | what is the weather | what day is today
  who won the match | how is the stock market | how tall is the eiffel tower | write a poem | write a python script
  what does this error in my code mean | fix my code | compile error in go | how do i exit vim | book a meeting | send a mail to the team
  order a pizza | what is the lunch menu | where is the coffee machine | which printer is free | vpn does not connect | wifi is slow | laptop battery
  reset my password | unlock my account | sriov status | metallb pools | bgp peers | bgp session down | ospf neighbours | spanning tree | vxlan tunnel
  mtu problem | tcp window size | ntp drift | dns resolution fails | dns latency | coredns restarts | network policy blocks pod
  which network policies exist | egress firewall rules | egress qos | egress router pods | istio gateway | service mesh status | hybrid overlay
  windows nodes | gpu nodes | cost per namespace | billing of the cloud account | price of an elastic ip | licence expiry | contract of the provider
  sla of the provider | security vulnerabilities | cve list | is the cluster compliant with cis | who has admin rights | which users are logged in
  audit log of the api server | who has access to the cluster | how many users | how many services are there | how many containers run on NODE
  how many cpus has NODE | move EGRESSIP to another node | migrate ADDRESS to NODE | free ADDRESS | add an address to EGRESSIP | add another egress ip
  create a new egress ip | delete EGRESSIP | remove EGRESSIP | label NODE | label more nodes as egress assignable | unlabel NODE | drain NODE
  restart ovnkube on NODE | delete the snat of EGRESSIP | delete the snat row of EGRESSIP | repair the rows of NODE | fix NODE | upgrade the cluster
  scale the deployment | silence the alert | acknowledge the incident | mute alerts TIME | close the incident | set the limit of NODE
  change the address of EGRESSIP | where is EGRESSIP and which pods use it | where is EGRESSIP and why is it slow | how many nodes and how many pods
  list failovers and explain the slo | is NODE ok and what changed TIME | who used EGRESSIP and when will NODE be full
  run a test and delete the leftovers | ich habe eine frage | was ist los | wo ist die adresse | quantos nodes | hola que tal | bonjour
  what should i eat | are you a robot | are you human | do you like me | how old are you | what is your name | what do you think | is it friday
  when is the next release | when is the next maintenance | who approved the change | when does the change window begin | is the maintenance over
  will it fail again | what will break next | will EGRESSIP move tomorrow | how many failovers will there be tomorrow
  what would happen if NODE fails | what if NODE goes down | what if we remove EGRESSIP | which egress ip should i use for a new application
  which address is free | which free addresses are in the subnet | can i have a new egress ip | i need a new source address for my application
  please open the firewall for POD | please allow ADDRESS | configure a proxy | which proxy do the pods use
  how do pods reach the internet without egress ip | how do i see conntrack entries | how do i enter the ovn database | how do i restart ovnkube
  how do i upgrade ovn | how do i tune ovn | ovn version | which version of ovn kubernetes runs | openshift version | which version of this tool is it
  where is the documentation | where is the source code | who wrote this tool | which licence has this tool | how do i uninstall this
  how do i report a bug
  please reboot NODE | kill the ovnkube-node pod on NODE | remove the egressip EGRESSIP | cordon NODE and move it is ips
  fix the missing snats on NODE | clean up all stale snats | scale the EGRESSIP deployment to 20 | add an egress ip for the ml namespace
  restart the gateway | make NODE stop hosting EGRESSIP | could you free ADDRESS for me | put EGRESSIP on NODE | unassign everything on NODE
  what's the weather on NODE | who are you married to | tell me a joke about egress ips | write me a poem about snat | which kernel runs on NODE
  what's the disk usage of NODE | which pods on NODE are crashlooping | are there any pending pods in EGRESSIP
  how many services are in namespace EGRESSIP | what image does POD run | how do i install openshift | how much does NODE cost per month
  is dns ok | are the certificates about to expire | which ingress routes point at EGRESSIP | show the network policies of EGRESSIP
  what's the mtu on NODE | how many egress firewalls are there | is the load balancer for EGRESSIP up | how many restarts has POD had
  which version of openshift is this | and that one | and NODE | how about that node | why this | is it there too | that | what about those pods
  where is it | is that one ok | how many are on it | and before that | where is checkout | did inventory move TIME
  which pods do not use any egress ip | which nodes do not host EGRESSIP | who is not using EGRESSIP | where is EGRESSIP not
  how many snats are not on NODE | pods not behind EGRESSIP | which addresses did not move TIME | what would happen if NODE died
  if i drain NODE where will EGRESSIP go | suppose i delete EGRESSIP , which pods are affected | would EGRESSIP survive a reboot of NODE
  what happens when i add another node | could NODE hold all addresses if we lost NODE | should i move EGRESSIP to NODE | what if we had 500 nodes
  where is EGRESSIP and how many snats are on NODE | is all healthy and which pods use EGRESSIP | how many nodes are there and did EGRESSIP move
  show findings and also the trends | where's EGRESSIP and why did it move | how long does a failover take and who used ADDRESS
  where are EGRESSIP and EGRESSIP | is EGRESSIP unassigned and what do i do about it | explain NODE then tell me the forecast
  list failovers, also count the pods of EGRESSIP | when will NODE crash | which node will fail next | who is going to use EGRESSIP next week
  how many snats were there on NODE at 3 TIME | which pods used to be on NODE TIME | is kube-proxy involved | do we need calico instead
  compare ovn-kubernetes with cilium | what's the best egress design | translate findings to german | how many ips does a /28 have | what is a pod
  can you send the report to bob | mail me the incidents every morning | silence the alert on NODE | acknowledge all incidents
  ignore EGRESSIP from now on | bounce the ovnkube pods on NODE | can you restart the analyzer | power off NODE | delete the EGRESSIP egress ip
  drop all snats on NODE | get rid of EGRESSIP | evict everything from NODE | uncordon NODE | switch EGRESSIP over to NODE
  give NODE the EGRESSIP address | rename EGRESSIP to store | change the selector of EGRESSIP | repair NODE | remove the stale lrps on NODE
  apply the remedy for EGRESSIP | scale down EGRESSIP | create an egressip called foo | taint NODE | trigger a failover of EGRESSIP
  force EGRESSIP onto NODE | disable NODE for egress | please stop serving EGRESSIP | swap EGRESSIP and EGRESSIP | will it rain tomorrow
  what's for lunch | how are you feeling | sing something | what's the meaning of life | how much ram does NODE have | load average on NODE
  how big is the disk of NODE | is kubelet running on NODE | what containers run in POD | show me the events in namespace EGRESSIP
  which deployments are in EGRESSIP | which pvc does POD use | how many secrets are in EGRESSIP | what's the uptime of NODE | is prometheus up
  are there pending pods on NODE | what's the latency from NODE to NODE | how many packets per second go through EGRESSIP
  how many bytes did EGRESSIP send TIME | what bandwidth does EGRESSIP use | what labels does NODE have | show the routes of NODE
  what's the gateway ip of NODE | mac address of ADDRESS | is the firewall blocking EGRESSIP | what is the internal ip of NODE
  how many cores are idle on NODE | what about that | and this one | ok and the third one | does it also move | who uses it | how about there
  is this normal | when did they move | same question for EGRESSIP and EGRESSIP | where are they | the other node | is the same true for it
  how many does that one have | where is storefront | who used checkout TIME | which nodes don't have any egress ips
  which pods don't go through EGRESSIP | what doesn't EGRESSIP serve | who never used EGRESSIP | which addresses never moved
  pods that aren't on NODE | which nodes are not NODE | how many egressips are not EGRESSIP | if NODE fails where does EGRESSIP go
  what would happen to EGRESSIP during an upgrade | assume NODE reboots, how long is EGRESSIP gone | would it help to add a node
  can i safely drain NODE | is it safe to delete EGRESSIP | what happens to EGRESSIP if i reboot NODE
  how many failovers would a reboot of NODE cause | should we worry about NODE going down | had NODE been down, where would EGRESSIP be
  how many snats on NODE and how many pods behind EGRESSIP | are there findings and what do the trends say | is NODE ok and did EGRESSIP move TIME
  show me the incidents and explain NODE | how many nodes and how many egressips | which node has EGRESSIP and what's it is capacity
  where is EGRESSIP ? how long do failovers take | did EGRESSIP move or is it unassigned | list scenarios and run drain
  when will EGRESSIP be assigned | how long until NODE is back | how many failovers will we have next month | will EGRESSIP stay on NODE
  how many egressips did we have TIME | who is going to be hit by the next upgrade | is cilium faster
  what does kubernetes mean | how does bgp work | why is the sky blue | difference between snat and dnat | how do i write an egressip yaml
  explain quantum physics | what's a good subnet size | convert ADDRESS to hex | ssh into NODE | curl google from POD | run tcpdump on NODE
  remind me tomorrow about EGRESSIP | tell bob that EGRESSIP moved | open a ticket for EGRESSIP | notify the team about the incidents
  mute EGRESSIP | page the on-call | export everything to csv | qwerty uiop | lol | recycle NODE | take NODE out of service
  hand EGRESSIP over to NODE | nuke all stale rows | ban NODE from hosting | reassign EGRESSIP please | flip EGRESSIP to NODE
  give EGRESSIP a second address | how hot is NODE | which switch is NODE plugged into | who reviews changes to EGRESSIP
  what language are you written in | what's the capital of france | which pods on NODE are not ready | how many init containers does POD have
  how many requests does EGRESSIP get | is the registry reachable | which team uses NODE | what's the latest kernel | and what about it
  is that so | did it | where are those | who is that | how about this one then | does the other one too | where is ledger | who used ledger TIME
  did ledger move | which pods don't use EGRESSIP | which egressips aren't on NODE | which nodes have never hosted EGRESSIP
  who doesn't use EGRESSIP | how many pods are not served | if i reboot NODE what moves | what would break if NODE died
  suppose NODE is gone, where is EGRESSIP | should i drain NODE | would EGRESSIP move if NODE were cordoned | can i delete EGRESSIP without harm
  where is EGRESSIP and is it healthy | how many pods use EGRESSIP and which incidents are open | list findings and incidents
  show trends and slo | explain NODE and NODE | is EGRESSIP flapping or just slow | how many snats and how many nodes
  who used EGRESSIP and where is it now TIME | will there be incidents tonight | when will EGRESSIP fail over next
  how many addresses will we need next year | is NODE going to crash | how many snats did NODE have TIME | how do i cook rice | sudo rm -rf
  please hold | okay bye
  which pods got evicted tonight | how hot is the cpu of NODE | does NODE have enough disk for the egress logs
  what's the round trip time from EGRESSIP to the internet | throughput via EGRESSIP in gbit | would EGRESSIP move if NODE died
  if i cordon NODE , where would EGRESSIP land | suppose we add 200 pods to EGRESSIP , how many snats come on top
  on which node are the most snat rules | which egress ip serves the fewest pods | which egressip was never moved
  which nodes did not get a single address TIME | is it still there | when did they come back | what about this pod | same for NODE
  who used the invoices ip | put EGRESSIP onto NODE please | can you delete the duplicate snat on NODE | label NODE as egress node
  free the address of EGRESSIP | increase capacity of NODE | set up a second address for EGRESSIP | remove NODE from the egress pool
  rename egressip EGRESSIP | tell me the node count and also who had the EGRESSIP address TIME
  where is EGRESSIP and also what snats does NODE lack | list the test runs and tell me when rows reach their limit
  which pods does EGRESSIP serve and how long do failovers take | is calico able to do egress ips | how does ovn do snat internally
  who configured the network of this cluster | how do i write a network policy that blocks egress | what is our public dns for EGRESSIP
  how many failed logins on NODE | is the egress firewall of namespace EGRESSIP active | list all ingress routes of EGRESSIP
  which istio egress gateway do we use | did the nightly backup of the cluster work | how many pull requests are open for ovn-kubernetes
  should we rather use two addresses for EGRESSIP | can you send an email when EGRESSIP moves | book me a maintenance window for NODE
  evicted pods in namespace EGRESSIP | which node has high cpu because of ovnkube | how much ram does the analyzer eat
  packet latency NODE -> router | jitter on the EGRESSIP address | what happens to EGRESSIP when NODE goes down
  if we lost two nodes would all addresses still fit | could NODE take over everything from NODE | where would EGRESSIP go if i label NODE
  which namespace causes the most findings usually | biggest egressip by traffic | which node had the fewest failovers of all
  which pods have never used their egress ip | which egressips are not from team platform | nodes without any lrp | why is it like that
  did it come back | which one is worse | how long did that last | NODE or NODE | is ADDRESS in use | evacuate NODE | take EGRESSIP away from NODE
  restart the controller so that findings vanish | create the absent snats at NODE | annotate namespace EGRESSIP with the egress ip
  patch the egressip EGRESSIP with a new address | move everything off NODE | give me root on NODE | how many snats has NODE and how full is NODE
  is EGRESSIP healthy and also who hosts EGRESSIP | explain stale-snat and list the nodes | cancel RUN and start SCENARIO
  which service mesh is installed | is coredns resolving for EGRESSIP pods | how many replicas has the EGRESSIP api | open ports on NODE
  do the pods of EGRESSIP use ipv6 dns | who approved the last change of EGRESSIP | phone number of the on call engineer
  advantages of an egress ip in comparison to a proxy | why do we pay for so many public addresses | remind me tomorrow to check NODE
  can you speak polish
  evicted pods tonight | cpu throttling on NODE , is it bad | inode usage NODE | is packet latency via EGRESSIP high | retransmissions on EGRESSIP
  if NODE crashed, which egress ips would be down | would EGRESSIP get a node if i add a label
  what would happen to EGRESSIP when both it is nodes reboot | assume NODE is gone, who hosts EGRESSIP | the largest namespace by egress traffic
  which worker has the fewest pods | node with the oldest kernel | which egressips do not serve any pods from ml | pods except those of EGRESSIP
  nodes used neither by EGRESSIP nor by EGRESSIP | which addresses are free in the pool | did they recover | how many of those
  and what about the others | where is it now | who did that | explain this | who hosts the ip of finance | ADDRESS , who ip
  explain egressip orders | swap EGRESSIP and EGRESSIP between their nodes | delete namespace EGRESSIP | make the failover faster
  give EGRESSIP a second ip | drop all lrps of NODE | restore the old state of NODE | tune the reachability timeout to 2 seconds
  EGRESSIP 's pod number, and are there any address conflicts too | tell me the slos and cancel run RUN | who is on NODE and how old is your data
  is NODE ok and when do we hit limits | what routing protocol do we use to announce egress | are the persistent volumes of EGRESSIP attached
  which helm version deployed EGRESSIP | show events of namespace EGRESSIP | how many services point to POD | where can i buy more ip addresses
  is egressip compatible with windows nodes | write a postmortem for the EGRESSIP outage | when is the next kubernetes release
  do we need a second egress ip per team | why were three pods evicted on NODE | is NODE swapping | gpu usage NODE
  dns latency for pods of EGRESSIP | mtu of the overlay on NODE | suppose NODE dies , does EGRESSIP survive TIME
  in case i remove EGRESSIP , which pods lose their address | would adding one more worker help balance | when NODE burns down, what then
  who has the highest number of egress connections | the most unreliable node TIME | smallest namespace | the cheapest egress ip
  which pods never leaked and never failed | egressips without any annotation | which address was not used by anyone | why that
  does he have access | which of them | is it better than before | number of snats for egressip inventory | what is a sleepy-snat
  rotate the certificates | please free up NODE | downgrade ovn | let EGRESSIP use the ip of EGRESSIP | pause egressip EGRESSIP for one hour
  write the missing lrps into the database | make NODE unschedulable | who uses EGRESSIP now and is NODE full
  when did EGRESSIP move and what is the replay command | how many nodes and how many egressips are there and are they ok
  failover time plus list of all pods on NODE | which nat type do the aws gateways use | does our cni encrypt pod traffic
  how many ipv6 routes has NODE | is the load balancer in front of EGRESSIP healthy | did argocd sync EGRESSIP | owner of NODE
  password of the database | whom should i call | why is networking so hard | are you a real person | draw a diagram of the EGRESSIP network
  write me a haiku about networks | translate hello into french | 2 plus 2 | what should i have for lunch | do you like your job
  recommend a good film | book me a flight to berlin | remind me at five | what day is tomorrow | asdf qwer | blah | thanks a lot | goodbye
  no, the other one | what's the cpu load of NODE | memory usage on NODE | is NODE out of disk | which node has the newest kubelet
  how much ram does POD consume | why is POD crash looping | what environment variables does POD have | liveness probe of POD
  why does nslookup fail in my pod | coredns errors | ingress controller status | my route returns 503 | tls certificate expiry of the ingress
  is the load balancer okay | which services of type loadbalancer exist | how full are the persistent volumes | api server latency
  how many secrets are in namespace EGRESSIP | who has cluster-admin | rolebinding for namespace EGRESSIP | can user alice list pods
  network policies in namespace EGRESSIP | which networkpolicy blocks POD | are there egress firewall rules for EGRESSIP | egressfirewall objects
  egressservice status | egressqos settings of EGRESSIP | multus attachments on NODE | what mtu does the overlay use | pod cidr of the cluster
  which version of kubernetes is installed | ovn version | is an upgrade available | which operator is degraded
  show me the machine configuration pools | our cloud bill | price of another egress address | licence fee | what's the price of the analyzer
  how many lines of code does the analyzer have | who wrote this software | who created egressip EGRESSIP | which colleague moved EGRESSIP
  phone number of the network team | who deleted the snat on NODE | blame someone for the outage | is peter a good admin | where is warehouse
  did checkout move TIME | why is legacy on no node | how many snats belong to crm | leaks of shipping | compare deadbeef with cafebabe
  start the chaos-storm test | please assign EGRESSIP to NODE | delete egressip EGRESSIP | create a new egress address for ml
  remove the stale snats for me | relabel NODE as egress assignable | reboot NODE right away | scale EGRESSIP to ten replicas | kill pod POD
  rename EGRESSIP to canary | swap the addresses of EGRESSIP and EGRESSIP | insert the missing snat on NODE yourself
  just fix it all automatically | rollback the upgrade | edit the namespace selector of EGRESSIP | apply this yaml | turn off the monitoring
  switch the alerts off | send an email to the team | open a jira ticket for this | push this to slack | what if NODE dies
  what would happen if i deleted EGRESSIP | if i drain NODE , where does EGRESSIP go | suppose two nodes fail together, do we survive
  would EGRESSIP still work without NODE | what if we doubled the number of pods | could NODE replace NODE and NODE both
  which node will EGRESSIP be on tomorrow | when will the next fail-over happen | will EGRESSIP break next week
  is there going to be an outage TIME | when will the next incident start | when will the bug be fixed upstream | will the vendor patch this
  how many pods will use EGRESSIP next year | which address fails next | did that one move too | how about the other one | and the second
  what's wrong with them | is he still on it | which pods use that | show me more of those | when did this happen to it
  the same for the first one please | what about there | which egressip has the most pods | which node has the fewest findings
  which namespace causes the most trouble | what's the best node | which egress ip is the most important | NODE or NODE , which is more reliable
  which pod sends the most traffic | top ten talkers | bandwidth of EGRESSIP in megabits | how many bytes left through ADDRESS
  which egressip is the oldest | rank nodes by consistency | which team uses the most addresses | least used egress address
  busiest hour for egress traffic | is our cluster better than those of other companies | which pods have never used an egress ip
  which pods don't use any egressip | addresses that have not moved at all | nodes without any pod | which egressips have no findings
  namespaces without an egress ip | which nodes never failed | list the pods not on NODE | which egress ips aren't used by EGRESSIP
  all addresses except those of EGRESSIP | which scenarios have we never tried | nodes which never hosted an address | what does nobody use
  where is EGRESSIP and which pods use EGRESSIP | how many nodes are there and how long do fail-overs take
  is everything healthy and how do i run a test | explain NODE and also cancel RUN | count the snats and then tell me what stale-snat means
  which addresses moved, and who is on call | did EGRESSIP move, and is EGRESSIP in conflict | list scenarios and clean up the tests
  forecast the rows plus give me the incident history | what is ADDRESS and how do i replay a recording
  which incidents are open, how many pods are there, and are objectives met | should we use egressip or a nat gateway
  how many egress ips should i plan for a new project | is it wise to put two addresses on one object | what's the best practice for egress design
  should i buy more nodes | is ovn better than calico | would cilium do this better | how do i design a multi-zone egress setup
  which naming scheme would you advise for egressips | what is the recommended number of egress nodes | shall we migrate to ipv6
  link to the manual | is there a tutorial video | which chapter explains snat | show me the readme | where's the source repository
  release notes of the analyzer | how do i contribute a patch | what license does it have | write a python script that lists pods

  write me a haiku about kubernetes | how much is a coffee in the canteen | asdf qwer yxcv | thanks, that was helpful | foo bar baz worker
  the of and in | is the ingress controller healthy | how many metallb pools do we have | which loadbalancer ip does the EGRESSIP service use
  are there networkpolicies in the namespace EGRESSIP | how do i configure an egressfirewall | does our istio egress gateway do mtls
  what version of openshift are we running | how much cpu is NODE using | how full is the disk on NODE
  how long is the tls certificate of the api server valid | how do i install calico | which bgp peers are established
  is etcd defragmented regularly | when does the subscription for openshift expire | move the EGRESSIP egress ip to NODE
  please delete the egressip EGRESSIP | remove all stale snat rows right now | don't touch NODE until i say so
  never restart the ovnkube pod on NODE | please do not move EGRESSIP | change the address of EGRESSIP to ADDRESS
  drain NODE for me and uncordon it afterwards, it is no test | how many nodes are there and which pods use EGRESSIP
  did test RUN pass and which incidents are open | what is a stale snat and how many reroutes does NODE have | is it still the same as before
  which is better, egressip or a nat gateway of aws | how do i write an operator in go | can you recommend a good book on networking
  what does a cilium egress gateway policy look like | what's the weather like in frankfurt | who is on call next week
  translate this into german please | what time is it in singapore | can you order me a new laptop | which calico ip pools do we have
  show me the cilium egress gateway policies | f5 pool members down | when does the ingress certificate expire | which openshift version are we on
  how full is the image registry | list all pvcs that are pending | coredns is slow, why | is the istio sidecar injected in EGRESSIP
  which networkpolicies apply in namespace EGRESSIP | is the oracle database up | cpu load on NODE
  how do i set up grafana dashboards for kafka lag | does the vpn to the data centre work | how many routes does the core router announce via bgp
  how much does an aws nat gateway cost | terraform module for an azure load balancer | upgrade the cluster to the next minor release
  silence all alerts for an hour | close all incidents as done | create a new namespace treasury | open port 443 on the firewall for EGRESSIP
  rename EGRESSIP to EGRESSIP -blue | send this to the network team by mail | what about the second one | hmm not sure that is it
  what's the weather in hamburg tomorrow | please move EGRESSIP over to NODE
  add a third address to the EGRESSIP egress ip, ADDRESS would be free | how much cpu does NODE use | which worker has the most memory
  how do i upgrade openshift to 4.18 | does cilium have an egress gateway too | which metallb pools are configured
  show the networkpolicies of namespace EGRESSIP | what are the egressfirewall rules for EGRESSIP | put the egress-assignable label on NODE for me
  cordon NODE | silence the alert for EGRESSIP until TIME | send me an e-mail whenever an address moves
  how many gigabytes went out through ADDRESS TIME | which external sites did POD talk to TIME | restart the pod POD
  has the bank whitelisted ADDRESS on their firewall | and the day before | thanks, that's all | who created the egressip object EGRESSIP
  roll back the last deployment of EGRESSIP | keep the history for 90 days instead of 30 | when does the api server certificate expire
  what does the cluster cost us per month | dns lookups fail in namespace EGRESSIP | pvc in EGRESSIP is stuck in pending
  is the istio ingress gateway healthy | which container images in EGRESSIP have critical cves | who has cluster-admin rights
  show the bgp sessions of the core switch | translate your answer to german | write me a poem about kubernetes
  which loadbalancer services exist in EGRESSIP | create a new namespace called analytics | is etcd slow TIME | disk space on NODE
  open a jira ticket for this and assign it to the network team | rename egressip EGRESSIP to streaming | are secrets encrypted at rest
  do we have a backup of the cluster TIME | is this one or that one better | make it faster
  which websites does POD talk to | what destinations did POD connect to | which external services does NAMESPACE reach
  list the remote hosts contacted by EGRESSIP | how many bytes did EGRESSIP send | which domains does EGRESSIP resolve
  which ports does POD listen on | close the incident | mark all findings as done | dismiss the alert | KIND
  what's the weather in prague | write me a haiku about load balancers | translate "good morning" into german
  how do i configure an egress gateway in cilium | does calico support floating ips | is the metallb pool exhausted | consumer lag in our kafka
  is the jenkins pipeline green | how many ec2 instances do we pay for | latency of the istio egress gateway | how much memory is left on NODE
  when does the api server certificate expire | which kubelet version runs on NODE | show the networkpolicies in namespace ml
  which egressfirewall rules apply to namespace EGRESSIP | how many services of type loadbalancer exist
  why does our ingress controller return 502 errors | how many replicas has the EGRESSIP deployment | is the disk full on NODE
  when is the next openshift upgrade planned | could you please create a new egressip for namespace ml | rename EGRESSIP to EGRESSIP -beta
  change the password of kubeadmin | how many, this doesn't look right | if NODE died, where would EGRESSIP end up
  how many bytes went out through ADDRESS | which external sites did POD connect to | how many pods can the scheduler still place on NODE
  who is on call for the network tonight`);
