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
  which datacenter hosts NODE | where is the control plane | how many snat rules did have NODE TIME | how many pods used EGRESSIP TIME
  was ready NODE TIME | where was EGRESSIP TIME | ok | ok thank you very much | thank you | great | great work | cool | nice | perfect | yes
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
  how do i report a bug`);
