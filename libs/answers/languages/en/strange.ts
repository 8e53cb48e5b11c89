/** Questions that have words of ours and are none of ours: of other fields, of the unknown, or without a subject. */
import { lines } from './examples/lines.ts';

export const strange: readonly string[] = lines(`
  where was EGRESSIP TIME
  where is NODE
  how long has been up NODE
  who won the world cup
  how many packets did drop NODE
  asdf qwer zxcv
  what is the status of order-service
  which pods are crashlooping
  is etcd healthy
  how many cpus does have NODE
  show the routing table of NODE
  what is the mac address of NODE
  how old is NODE
  how many namespaces are there
  is the api server down
  how many pods are pending
  why is the pod pending
  how many pods are not running
  who deleted the object EGRESSIP
  what is the sla of EGRESSIP
  how many bytes went through EGRESSIP
  ping ADDRESS
  show me the yaml of EGRESSIP
  why is frontend slow
  who is responsible for EGRESSIP
  how many restarts did pod have POD
  when was pod created POD
  why did pod crash POD
  how many nodes are in the other cluster
  which nodes run windows
  is the network slow
  what is the packet loss of NODE
  give me the kubeconfig
  what do you think about cilium
  is egressip better than a nat gateway
  how do i configure an egressip
  can i trust you
  which egress ips are in use by team blue
  how many snat rules should i have for 100 pods
  is there a limit on the number of egress ips in ovn
  how do i create an egress ip
  what is the syntax of an egressip object
  what is the default gateway of NODE
  why is slow NODE
  how many pods crashed on NODE
  which pods are on the control plane
  is running windows NODE
  which team owns EGRESSIP
  clean up NODE
  how many findings will there be tomorrow
  how many tcp connections go through EGRESSIP
  which pods talk to ADDRESS
  which datacenter hosts NODE
  where is the control plane
  how many snat rules did have NODE TIME
  how many pods used EGRESSIP TIME
  was ready NODE TIME
  cert expiry for the api server
  postgres replication lag
  same for that node please
  who won the match between spain and japan
  it does not work kindly do the needful
  how many printers are in the tokyo office
  who won the match TIME
  why is my laptop so slow
  i think bob told me something about it but i forgot what TIME`);
