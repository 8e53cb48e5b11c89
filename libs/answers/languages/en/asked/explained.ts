/** One thing explained. As people ask it: what the examples do not say already. */
import type { Language } from '../../../port.ts';
import { lines } from '../examples/lines.ts';

export const askedOfExplained: Language['asked'] = {
  'explain-pod': lines(`
    why does go out the way it does POD | explain egress of pod POD | explain POD | why does exit via that node POD | why egresses like this POD
    why does the pod leave with this address POD | explain me the egress path of why it goes out like it goes POD
    i do not understand why takes this way out of the cluster please explain it POD | explain how pod leaves the cluster POD
    the partner firewall drops because of it is source ip why does it leave like that POD | why exits the way it does POD | explain egress of POD
    why leaves so POD | why does pod go out with the address it goes out with POD
    in our proxy log the pod shows up with a source that i did not expect whatsoever so walk me through why it leaves the cluster the way it does POD
    i do not understand why exits with the node address and not with it is egress ip POD | explain me the egress path of and the reason POD
    why is leaving with this address POD | what makes leave with that source address POD | why does go out with the node ip POD
    explain the egress path of pod POD | why is leaving the way it does POD | why is not using it is eip POD
    why does leave the cluster with that address POD | can you explain me why goes out like it does POD | leaves with node ip why POD
    explain egress path of POD | describe pod egress POD | why does not get snated to it is eip POD | shows up as the worker address at the fw POD
    walk me through how goes out POD | egress path hop by hop POD | using node source address instead of egress address POD
    exits with host ip explain POD | how does traffic of get out of the cluster POD
    the bank rejects us why does leave with the address of the node POD | could you please explain step by step the way which takes to the outside POD
    i am the developer of and would like to understand it is egress path POD | why is not going out with the egress ip but with the node ip only POD
    our partner sees the wrong source for please explain to me how come POD
    for the data flow diagram the auditor wants the path of out of the cluster can you describe it POD
    uses the node address what for a reason is there POD | please make me understand how the traffic from goes outside POD
    how is leaving the cluster through which steps POD | the pod does not take any egress address could you explain this behaviour POD
    is not using it is egress ip why POD | pod goes out with the wrong source address POD | trace the path from to it is egress address POD
    why is not leaving through the egress ip POD | my pod uses the wrong ip POD | diagnose POD | pod can not reach the internet POD
    why does go out with it is node address POD | leaves with the wrong source ip why POD | what happens with packets of POD
    explain the path of pod POD | why is pod in namespace leaving with the wrong ip POD | why does POD leave with the node address
    why does POD leave with the address of its node | why does POD not use the egress ip | why does POD use the wrong address
    why is POD going out with the wrong ip | why is POD leaving with the worker ip | POD shows up with the worker address at the firewall
    POD shows the node ip instead of the egress ip | POD uses the node source address instead of the egress address | POD leaves with the node ip
    POD leaves with wrong address | POD has the wrong source ip | POD egress broken | POD egress path | egress path of POD
    explain the egress path of POD | explain how POD leaves the cluster | how does POD leave the cluster | how does traffic of POD get out
    walk me through the egress of POD | chain for POD | what is going on with POD | is POD ok | is the egress of POD fine | status of POD | state of POD
    describe POD | debug POD | inspect POD | details of POD | everything about POD | is POD really using the egress ip | is POD natted as it should be
    is POD correctly rerouted | the partner does not see the egress ip for POD, why | my pod POD does not come from the expected address
    i do not understand why POD does not use the egress ip | why a pod leaves as it does POD | POD uses the node address, what is the reason
    explain step by step the way which POD takes to the outside | make me understand how the traffic of POD goes outside
    what route does the traffic of POD take | POD can not be reached back by the partner, is its egress path right
    why does POD leave with the node ip | POD goes out with the wrong source, why | walk me through how POD gets out
    why is POD leaving with it is node's address | POD doesn't use it is egress ip, why | explain how POD leaves
    POD shows up at the partner with a node ip instead of the egress one, what is going on | can you walk me through how a packet of POD gets out
    pod web-2 in namespace reports goes out past the egress ip, find out why
    help, POD isn't going out with the right ip | why on earth POD has node address as it is source | troubleshoot POD , it does not reach the bank
    why on earth POD has node address as it is source
    our vendor sees POD come from a weird ip, please investigate | step by step, from selector to packet, for pod POD
    POD bypasses it is egress ip, how come | dear assistant, POD has a problem with it is egress, analyse please
    POD : which chain of rules makes it leave | the bank refuses POD as source is not whitelisted, why | why does POD go out like that
    POD is leaving with the node ip, how come | explain the way POD 's traffic takes out of the cluster | what's the matter with POD
    customers complain about POD ; what is wrong with it is egress | give me the story of POD 's egress path | why doesn't POD leave by an egress ip
    reason for the egress behaviour of POD | is POD ok with it is egress | walk me through POD | POD behaves weird, please explain
    POD can't get out, why
    why does POD go out with the wrong ip | POD explained from selector to packet | walk through the path of POD
    what is the matter with POD | investigate POD please | reason POD does not use its egress ip | POD under the microscope | story of POD
    how is POD doing | POD in detail
    why the heck does POD leave the cluster the way it does | walk me through how POD gets out of the cluster and why it goes that way
    something is fishy with POD , have a look
    what is wrong with pod web-1 in shop | POD can't reach the internet, why | why does POD not use it is egress ip
    POD is rejected by the bank's firewall, what's up with it | POD broken | please check the pod web-0 in payments, it is owner complains
    why is api-1 in billing going out with a wrong source | describe POD 's way out and whether it is as it should be
    what happens with POD , it is egress seems off | why has POD no egress ip | POD isn't matched by anything, how come
    POD has timeouts, is it is egress fine | is there anything the matter with POD | details on pod POD | explain me why POD cannot get out
    i do not understand why POD leaves as it does | why POD leave with 2 different addresses | all ok with POD
    why did POD leave with a wrong address TIME | what was wrong with POD TIME | explain POD as it was TIME
    how was pod web-0 of reports doing at 6 TIME | POD leaves with the wrong address, and why | what is the story of POD
    which fault has POD outside | why does POD leave as it does | the bank's firewall rejects POD . why does this pod go out the way it does
    check POD for me | status of pod POD | why is POD going out with the node's own address | something is fishy with POD , explain
    explain the path of POD | what's up with POD | why does POD not get through the partner's firewall | why has POD the wrong source address
    is POD broken | why is POD leaving with the host's ip | how's POD | why does not POD have an egress address | POD is acting up, why
    what was wong with POD TIME | why did POD leave with the node address TIME | how was POD TIME | explian POD TIME | what was up with POD TIME
    what is wrong with POD | POD leaves with the node ip, how come | explain POD to me, egress side
    a customer complains that POD is not leaving with the address it should. why is that | can you explain the egress behaviour of the pod POD
    what is the problem with POD , it is behaving strange | why did POD go out with the wrong ip TIME
    could you check if something is off with POD | not sure what is wrong with POD | POD again, what is the matter with it
    customer writes: "something odd about POD , why does it leave like that?" | manager asks: what's up with POD | POD | why POD
    elucidate the egress path of POD | why does POD still leave with the address of the node and not with edge
    isn't POD fixed yet? what is wrong with it | i do not understand why POD has a different source than the other pods
    audit question 25: explain the outbound treatment of POD | pm wants to know why POD leaves the way it leaves
    fwd: POD behaves weirdly, can you explain | POD status | POD wtf | give me the rundown on POD | what ails POD | was ist los with POD
    account for the source address behaviour of POD | what was up with POD during the maintenance TIME | explain POD to tuesday TIME
    tell me about POD , how is it doing with it is egress | please explain me why POD leaves the cluster like that | what is up with POD
    why is POD egressing the way it does | POD leaves kind of weird, why
    why does POD leave the way it does | can you explain to me why POD leaves with the ip of it is node
    something is strange with pod POD , what is wrong with it | POD is acting up, talk me through it | why is POD leaving with that source
    for which reason does POD go out over the node ip and not over it is egress ip | POD : diagnose it is egress path
    why is POD not leaving with it is egress ip | can you explain to me how come POD exits via the node address | what is wrong with POD
    why does POD leave with the node ip instead of it is egress address | pod POD doesn't get it is egress ip, explain
    our partner rejects POD because of a wrong source address, can you tell me why it goes out like that
    why does POD leave with the node ip and not with it is egress ip | explain pod POD to me
    our partner says POD is not coming from any egress address, can you tell why that pod leaves like this
    why does POD not go out the way it should | why is POD leaving with the node's own address instead of an egress ip
    why does POD leave the cluster the way it does | please explain why POD goes out with the address it has
    why is POD going out with the node ip | our auditor wants a reason. why does traffic of POD leave with this source address
    why did POD leave with that source ip TIME
    why does POD leave with this ip | why is POD going out with the node ip | explain why POD goes out the way it does
    can you please explain why POD leaves with that source address | why is the traffic of POD leaving from the node adress
    the firewall team asks about POD . why does it go out with that address | why did POD leave with the node ip TIME
    why does POD leave with the node ip | explain why POD goes out the way it does | why POD is leaving with wrong adress
    the customer rejects its requests. why does POD go out with that source address | why did POD leave with the wrong address TIME
    why does POD leave the cluster the way it does | why is POD going out with the node ip | explain why POD leaves like that please
    how come POD egresses with that source address | the bank rejects our calls. why is POD leaving with the address it has
    why does traffic of POD go out like this | why was POD leaving with the node address TIME
    why does POD go out with the node ip | why does POD leave the way it does
    the developers do not believe me. explain why POD leaves the cluster with a node address | why POD doesnt leave with its egress ip
    can you please explain to me why POD leaves the cluster as it does | why did POD leave with the node ip at 2 TIME
    why did the POD leave with the node address TIME`),
  'explain-node': lines(`
    how is doing NODE | status NODE | what is up with NODE | what is the status of NODE | how is node doing NODE
    give me the state of the node please NODE | tell me about node NODE | state NODE
    i have received a page that mentions and nothing else so kindly give me an overview about the state of that node NODE
    i like to know how things stand with NODE | status of node please NODE | status please NODE | what is the state of NODE
    give me summary about node NODE | tell me about NODE | give me the state of node NODE | please inform me about the state of node NODE
    can i get a summary about NODE | describe node NODE | details NODE | everything you know about NODE | rundown NODE | what is the story with NODE
    full picture of box please NODE | tell me about host NODE | summary all aspects NODE
    could you tell me everything about from the egress point of view NODE | i take over the responsibility of so please describe it to me NODE
    what is the role of in this system NODE | kindly explain in detail i need it for the operations manual NODE
    give me please the full picture of the node NODE | what do you know about the auditor picked it as sample NODE
    the hardware team ask what is please present all details NODE | i appreciate a complete description of NODE | show the details of por favor NODE
    everything what concerns can you explain it NODE | give me the details of NODE | describe NODE | give me information about NODE
    what is the state of node NODE | details of NODE | show NODE | show me everything about NODE | everything about NODE | tell me all about NODE
    tell me everything about NODE from the egress point of view | what do you know about NODE | full picture of NODE | complete description of NODE
    NODE summary | NODE info | state of NODE | how is it going with NODE | is NODE ok | is NODE fine | is NODE alright | health of NODE
    health check NODE | condition of NODE | what is the role of NODE | what does NODE do | what is going on at NODE | inspect NODE | diagnose NODE
    look at NODE | NODE | report on NODE | profile of NODE | i take over the responsibility for NODE, please describe it | status of a node NODE
    the new colleague takes over NODE, describe it | what should i know about NODE
    status of node NODE | give me the details on NODE | what is up with NODE | state of NODE
    node NODE , overview please | how does NODE look | NODE details for egress
    NODE - anything to know? status, addresses, rows | can you give a summary of NODE | is NODE okay
    NODE - anything to know? status, addresses, rows | is NODE okay
    how does egress look on node NODE | NODE status | NODE , please explain it is situation | look at NODE for me | is everything right with NODE
    anything the matter with NODE | state of node NODE please | give me a summary of the node NODE | is NODE healthy as an egress node
    NODE looks sick to me, your opinion
    how is NODE doing | status of NODE | NODE in detail | does NODE look good | NODE overview | NODE health
    could you check up on NODE for me, is it in good shape | what is wrong with NODE
    pager says NODE , is that node ok | walk me through the condition of NODE | the pager names NODE , is it ok
    how is NODE | NODE looks odd, please check | tell me everything about NODE | NODE ok
    someone rebooted NODE and i would like to know whether the node is in good shape again | why is NODE not working | are there problems at NODE
    node NODE details | how does NODE look from your side | can NODE be used for egress, is it ready and reachable | what is up with NODE
    the state of NODE | anything unusual on NODE | give me a summary for node NODE | why does NODE not host anything
    NODE never gets an address, is something the matter with it | information on NODE | how was NODE TIME | what was wrong with NODE TIME
    was NODE in good condition TIME | what troubled NODE TIME | NODE , good or bad | how is NODE , leaving aside what it hosts
    is machine NODE healthy | the colleague on the night shift said NODE looked odd. how is it | what is going on on NODE | NODE broken
    why is NODE red | state of host NODE | is server NODE in good shape | diagnose NODE please | why is NODE not green | somethings off with NODE
    is there a probelm with box NODE | expalin why NODE is marked as it is | was NODE healthy TIME | what was wrong with NODE TIME
    was machine NODE ok TIME | how was NODE doing at 5 TIME
    what is wrong with NODE | how was NODE doing TIME | what is the condition of NODE | the customer asks if something is the matter with NODE
    how is it going with the node NODE | in what state was NODE TIME
    could you check if NODE is okay | not sure what is going on with NODE | is NODE well again | customer writes: "your NODE looks dead, how is it?"
    manager asks: how is NODE doing | what ails NODE | state of health of the node NODE | isn't NODE suspiciously quiet? what's with it
    i do not know what is wrong with NODE , do you | NODE still unhappy? what is the matter | audit question 31: condition of node NODE
    pm wants to know whether NODE is fine | fwd: monitoring screams about NODE , what is up with it | diagnose NODE | how does NODE fare
    give me the rundown for NODE | was ist mit NODE los | kindly do the needful and tell the condition of NODE
    how did NODE do during the maintenance TIME | was NODE all right to tuesday TIME
    what's the matter with NODE | NODE has an alarm in our monitoring, what's it is state | what was the state of NODE last night TIME
    describe the state of NODE please
    what is the mater with NODE | can you tell me what state NODE is in | NODE looks suspicious to me, how is it
    give me the condition of node NODE
    what is going on with node NODE | please give the status of NODE | status NODE | is there something the matter with NODE | how is NODE doing
    is node NODE in good shape | how was NODE last night TIME
    was NODE ready TIME
    what's wrong with NODE
    how is NODE doing | status of NODE | the monitoring shows it yellow. what is the state of NODE | is NODE ok
    what was the status of NODE TIME
    status of NODE | how is NODE doing | is NODE healthy | tell me about node NODE | give me the state of NODE please
    someone asked me about NODE , whats the status of that node | how was NODE doing TIME
    status of NODE | is NODE ok | we got an alert from the monitoring. what is the status of NODE | what state is NODE in
    what was the status of NODE TIME
    what's the status of NODE | how is NODE doing | is NODE healthy | give me the state of node NODE please
    somebody touched the switch in that rack. is NODE ok | NODE staus | what was the status of NODE TIME
    status of NODE | how is NODE doing | is NODE ok | i received a call from the data centre. what is the state of the node NODE
    how was NODE doing last night TIME | what was the status of NODE TIME`),
  'explain-egressip': lines(`
    status of egressip EGRESSIP | how is eip doing EGRESSIP | status EGRESSIP | egressip ok EGRESSIP | how is the egress ip doing at present EGRESSIP
    eip status please EGRESSIP | describe me the current status of EGRESSIP | explain egressip please EGRESSIP | egressip state EGRESSIP
    describe egressip EGRESSIP | what is the status from egressip EGRESSIP | egressip status EGRESSIP | how is egressip doing EGRESSIP
    the team behind the crawler is complaining again in our channel so please give me the complete status of the egressip named EGRESSIP
    i would like an overview of the state of eip EGRESSIP | status of eip EGRESSIP | what is the state of the eip EGRESSIP
    how is the egressip doing EGRESSIP | state of egressip please EGRESSIP | what is the status of the egressip EGRESSIP
    how is the egress ip of doing EGRESSIP | please describe the egressip to me EGRESSIP | could you give the actual status from egressip EGRESSIP
    describe eip EGRESSIP | explained EGRESSIP | full details egressip EGRESSIP | what is and what is it is state EGRESSIP
    kubectl describe egressip EGRESSIP | rundown on the eip EGRESSIP | tell me all about EGRESSIP | egressip detail view EGRESSIP
    egressip what do we know EGRESSIP | describe EGRESSIP | can you explain to me what is i mean the egressip with all it is details EGRESSIP
    for the auditor i need a description of the object EGRESSIP | what is and for what is it good i found it in the list only EGRESSIP
    please tell me all you know of EGRESSIP | somebody left there could you describe the object to me EGRESSIP
    kindly brief me about the egress ip i am joining the team newly EGRESSIP | details to the egressip please EGRESSIP
    i would like to have the complete information on EGRESSIP | the new product owner wants to understand the eip what can you tell about it EGRESSIP
    explain me the egressip if it is possible EGRESSIP | explain egressip EGRESSIP | what is the state of EGRESSIP
    tell me everything about the egress ip EGRESSIP | is egressip working EGRESSIP | is healthy EGRESSIP | describe the egressip EGRESSIP
    what about EGRESSIP | is ok EGRESSIP | tell me more about egressip EGRESSIP | describe the object EGRESSIP | description of EGRESSIP
    details of EGRESSIP | details EGRESSIP | show EGRESSIP | show me everything about EGRESSIP | everything about EGRESSIP
    what do you know about EGRESSIP | what is EGRESSIP | full picture of EGRESSIP | complete description of EGRESSIP | overview of EGRESSIP
    rundown on EGRESSIP | rundown EGRESSIP | EGRESSIP summary | EGRESSIP info | EGRESSIP state | state of EGRESSIP | how is EGRESSIP doing
    is EGRESSIP fine | does EGRESSIP work | health of EGRESSIP | health check EGRESSIP | what is up with EGRESSIP | inspect EGRESSIP | diagnose EGRESSIP
    look into EGRESSIP | EGRESSIP | report on EGRESSIP | for the auditor i need a description of EGRESSIP | status of an EgressIP EGRESSIP
    the product owner wants to understand EGRESSIP, what can you tell about it | what is EGRESSIP and for what is it good
    somebody left EGRESSIP there, describe the object
    details of egressip EGRESSIP | tell me about egressip EGRESSIP | what's the status of EGRESSIP
    is EGRESSIP in good shape | EGRESSIP ip status | give an overview about egressip EGRESSIP please
    EGRESSIP egressip: current condition | EGRESSIP eip fine | EGRESSIP : what is it is story, all information
    EGRESSIP : what is it is story, all information
    EGRESSIP : alive and well | EGRESSIP eip, explain | can i have the full picture of EGRESSIP | EGRESSIP object, tell me how it does
    describe what goes on in the EGRESSIP egressip | EGRESSIP in a nutshell, please: state, problems | tell me about EGRESSIP
    EGRESSIP 's condition | what is the matter with EGRESSIP | colleagues moan that EGRESSIP does not work, what's it is state
    give an account of the EGRESSIP egressip | EGRESSIP healthy or not | does EGRESSIP work properly | describe egress ip EGRESSIP
    i'm worried about EGRESSIP , how does it look | what's your verdict on EGRESSIP | EGRESSIP : fine or in trouble
    finance cannot reach their sftp partner; can you examine egressip EGRESSIP
    EGRESSIP: fine or in trouble | EGRESSIP in a nutshell | diagnose the EGRESSIP object | is EGRESSIP okay | EGRESSIP alive and well
    how does EGRESSIP fare | EGRESSIP in detail
    how is the EGRESSIP egressip doing | something is off with egressip EGRESSIP , isn't it
    i'd like a short summary of the current state of EGRESSIP , please
    what is wrong with EGRESSIP | explain the EGRESSIP egressip | EGRESSIP behaves strangely, what's with it | check the EGRESSIP egress ip for me
    customers of EGRESSIP see our node address, is the egress ip okay | EGRESSIP egress ip: state | does EGRESSIP do what it should
    how is it going with the EGRESSIP object | EGRESSIP ok | give details of EGRESSIP , whole picture please
    is the egressip called EGRESSIP healthy, or has it troubles | EGRESSIP seems broken to me | information about EGRESSIP egressip
    can you look into the EGRESSIP egress ip, the nightly mails did not go out | how does EGRESSIP look | anything wrong at EGRESSIP
    summary for EGRESSIP | everything all right with EGRESSIP | how was EGRESSIP TIME | what was wrong with EGRESSIP TIME | was EGRESSIP fine TIME
    EGRESSIP : what state is it in, and don't just tell me the node | how healthy is EGRESSIP cabling work TIME | explain the state of EGRESSIP
    customer says the invoices don't go out. how is the EGRESSIP egress doing | EGRESSIP status please | is EGRESSIP broken
    how healthy is EGRESSIP | what's the matter with the egressip EGRESSIP | EGRESSIP looks fishy, explain | is EGRESSIP alright
    tell me how EGRESSIP is | diagnose EGRESSIP for me | does EGRESSIP work as intended | what is going on with EGRESSIP | was EGRESSIP ok at 3 TIME
    state of EGRESSIP at 6 TIME | was EGRESSIP healthy TIME
    anything odd with the EGRESSIP egressip | what shape was EGRESSIP TIME | how is the egressip EGRESSIP faring
    the customer says that EGRESSIP behaves oddly. what is wrong with it | give me a short status update on EGRESSIP for the management call
    what was the status of EGRESSIP TIME
    the customer asks if EGRESSIP is okay, how is it | not sure what is wrong with EGRESSIP | is EGRESSIP fine again on both nodes
    customer writes: " EGRESSIP is broken, what is going on with it?" | manager asks: how is EGRESSIP doing | what ails the egressip EGRESSIP
    EGRESSIP : state of affairs | isn't EGRESSIP healthy yet? what is the matter with it | i do not know what state EGRESSIP is in
    EGRESSIP behaves different from the others, what's up with it | audit question 32: condition of the egressip EGRESSIP
    pm wants to know if EGRESSIP is all right | fwd: complaints about EGRESSIP , status please | diagnose EGRESSIP | give me the lowdown on EGRESSIP
    was ist los mit EGRESSIP | kindly update on the condition of EGRESSIP | status of the egressip EGRESSIP TIME
    how did EGRESSIP fare during the maintenance TIME | was EGRESSIP all right to tuesday TIME
    what is the situation with egressip EGRESSIP | how is the EGRESSIP egressip | give me the status of the EGRESSIP egressip
    what's wrong with egressip EGRESSIP | what is wrong with the EGRESSIP egressip | explain egressip EGRESSIP to me
    tell me how the EGRESSIP egressip is doing | in what shape was EGRESSIP TIME | how's the EGRESSIP egressip looking
    EGRESSIP is down according to the ticket, what's up with it | describe the present condition of egressip EGRESSIP
    status of egressip EGRESSIP please | fill me in on the EGRESSIP egressip, is it in good shape | egressip EGRESSIP , state please
    what's up with egressip EGRESSIP | explain EGRESSIP egress ip to me, is it working as it should
    in what condition was the egressip EGRESSIP TIME
    is EGRESSIP healthy | what's wrong with EGRESSIP | what is wrong with the EGRESSIP egress ip
    something seems off with the egressip EGRESSIP , could you explain what is wrong with it
    status of egressip EGRESSIP | what is the state of the EGRESSIP egress ip | how is the EGRESSIP egressip doing
    explain egress ip EGRESSIP | what was the status of the EGRESSIP egressip TIME
    status of egress ip EGRESSIP | hows egressip EGRESSIP doing | tell me about the EGRESSIP egress ip
    what state is the egress ip EGRESSIP in | is the EGRESSIP egress ip healthy | please show me the status of EGRESSIP
    how was the egress ip EGRESSIP doing last night TIME
    status of egress ip EGRESSIP | is the EGRESSIP egressip ok | whats the state of the EGRESSIP eip
    customers have called us. what is the status of the egress ip EGRESSIP | give me the status of EGRESSIP please
    what was the status of the EGRESSIP egressip TIME
    status of the EGRESSIP egressip please | how's egress ip EGRESSIP doing | is egressip EGRESSIP ok
    tell me about the egressip EGRESSIP | we're about to promote the canary. what state is EGRESSIP in
    show the curent status of egress ip EGRESSIP | what was the state of EGRESSIP EGRESSIP TIME
    status of egress ip EGRESSIP ? the partner is asking | how's egress ip EGRESSIP doing | is egress ip EGRESSIP ok
    customer on the phone. what is the status of the egressip EGRESSIP | can i have the state of the egress ip EGRESSIP , please
    what was the status of egress ip EGRESSIP TIME | state of egress ip EGRESSIP TIME`),
  'explain-address': lines(`
    what is this ip ADDRESS | seeing in logs what is it ADDRESS | i found in the firewall log what kind of address is it ADDRESS
    what is this address belonging to ADDRESS | our partner bank is complaining about connections coming from what address is that ADDRESS
    can you please explain to me the address ADDRESS | our firewall log is full of what is this address ADDRESS
    security found an ip in the logs what is that thing ADDRESS | what kind of address is ADDRESS
    unknown source on our perimeter firewall explain please ADDRESS | ADDRESS
    i found the address in a firewall log with no comment next to it and neither the ipam nor my colleagues can help so what kind of address is that ADDRESS
    i have no idea what this is ADDRESS | tell me about the address ADDRESS | shows up in our firewall log what is this address ADDRESS
    can you tell me what is this ip ADDRESS | seeing in the fw log what is that ADDRESS | what kind of address is this ADDRESS
    which egressip does belong to ADDRESS | what is the address ADDRESS | our siem flagged can you tell me what this address is ADDRESS
    a customer asks us about what is that ip ADDRESS | what is it for an address ADDRESS | whois ADDRESS | describe address ADDRESS
    information on ADDRESS | details ADDRESS | saw in the fw logs what is that ADDRESS | explain address ADDRESS | everything about ADDRESS
    what is behind the address full information ADDRESS | our firewall has an old rule with what is this address ADDRESS
    please tell everything that is known about ADDRESS | the bank asks what stands for so please explain it ADDRESS
    what kind of ip is we found it in the proxy log ADDRESS | i would be grateful for all information regarding ADDRESS | it serves to what ADDRESS
    in our ruleset is without any comment could you describe what it is ADDRESS | kindly give full details for ADDRESS
    can you say me something about the address ADDRESS | as auditor i stumbled over what is this ip and what is it is state ADDRESS | describe ADDRESS
    what do you know about ADDRESS | what is ADDRESS for | what is this ADDRESS | whose is ADDRESS | whose address is ADDRESS
    who does ADDRESS belong to | to which object does ADDRESS belong | which egressip has ADDRESS | which object has ADDRESS
    which object is ADDRESS from | which egress ip object contains ADDRESS | ADDRESS belongs to what | ADDRESS belongs to | ADDRESS info
    ADDRESS status | details of ADDRESS | is ADDRESS an egress ip | is ADDRESS one of ours | is ADDRESS known | do you know ADDRESS
    tell me about ADDRESS | tell me everything about ADDRESS | everything on ADDRESS | what can you say about ADDRESS | lookup ADDRESS | look up ADDRESS
    information about ADDRESS | the firewall log shows ADDRESS, what is it | i found ADDRESS in a log, what is it
    a partner reports ADDRESS, does it belong to us | what an address is ADDRESS | ADDRESS what do you know | to which egress ip is ADDRESS tied
    is ADDRESS managed by an egressip object
    tell me all about ADDRESS | explain ip ADDRESS | details about ADDRESS
    ADDRESS shows up in our logs, what is it | information on ip ADDRESS | can you describe ip ADDRESS for me, never seen it
    who or what is ADDRESS | details for ADDRESS | siem raised an alarm for ADDRESS , what can you say about this ip
    ADDRESS : who is that, what does it do | summary for address ADDRESS | found ADDRESS in netflow, any information | ADDRESS - explain please
    an ids alert mentions ADDRESS , what is behind it | ADDRESS who is this | i found ADDRESS in a firewall log, what is that thing
    explain the address ADDRESS to me | what is up with ADDRESS | is anything wrong with ADDRESS | to what does ADDRESS belong
    information on ADDRESS | identify ADDRESS | is ADDRESS one of ours? what kind of address is it | meaning of ip ADDRESS in this cluster
    the proxy log is full of ADDRESS , explain it
    what is ADDRESS | whose ip is ADDRESS | ADDRESS turned up in a log, what is it | ADDRESS in detail | background on ADDRESS
    ADDRESS - what on earth is that ip | saw ADDRESS in a firewall log and have no clue what it is. can you tell me about it
    give me the lowdown on ADDRESS
    ADDRESS , never heard of it, what's that | ADDRESS shows up in my logs. what is it | anything wrong with ADDRESS
    what kind of ip is ADDRESS , egress or node or pod | how is ADDRESS | describe the address ADDRESS | is ADDRESS an egress address
    ADDRESS who owns this | details about the ip ADDRESS please | do you know the address ADDRESS
    a security scanner reported ADDRESS , can you identify it | which egressip does ADDRESS come from and is it okay | what purpose has ADDRESS
    i see connections by ADDRESS and ask myself what this is | what was ADDRESS TIME | what was the matter with ADDRESS TIME
    explain the state of ADDRESS TIME | to which egressip did ADDRESS belong TIME | the monitoring of the switch shows ADDRESS , so what is that
    what sort of ip is ADDRESS | our ids flagged ADDRESS . what is this address | ADDRESS - what is that | which object does ADDRESS come from
    information on ADDRESS | what is that ADDRESS thing | i found ADDRESS in the mail gateway's log. what is it
    is ADDRESS an ergess ip or a host address | what is ADDRESS for an address | does ADDRESS belong to a pod or to a machine
    what sort of thing is ADDRESS | partner says he sees ADDRESS rather than what we agreed. what is that address | what was ADDRESS at noon TIME
    what was ADDRESS last night TIME | which thing was ADDRESS TIME | what was the address ADDRESS TIME
    found ADDRESS in a firewall log, what is that address | tell me what you know about the ip ADDRESS
    the firewall team sees packets from ADDRESS and asks us what kind of address this is | can you please explain me the address ADDRESS
    auditor: "please describe what ADDRESS is." | i have never heard of ADDRESS , what is it for
    the customer asks if ADDRESS is one of ours, what is it | not sure what ADDRESS is | what is this ADDRESS , still an egress address
    customer writes: "we see ADDRESS in our logs, what is that?" | manager asks: what is ADDRESS for | what is ADDRESS
    what manner of address is ADDRESS | isn't ADDRESS an egress address? what is it then | i do not know what ADDRESS is about
    ADDRESS looks different from the other ones, what is it | audit question 30: purpose and state of address ADDRESS
    pm wants to know what that ADDRESS in the log means | fwd: siem alert about ADDRESS , what kind of address is it | elucidate ADDRESS
    what do we know concerning ADDRESS | was ist ADDRESS | the particulars of ADDRESS , kindly | what was ADDRESS used as TIME
    how was ADDRESS TIME | what was the matter with ADDRESS during the maintenance TIME | what was ADDRESS to tuesday TIME
    what sort of address is ADDRESS | i see ADDRESS in my firewall log, what is that | ADDRESS , what is this one about
    can you tell me anything about ADDRESS | what is ADDRESS | what on earth is ADDRESS , saw it in a tcpdump | no clue what ADDRESS is, explain
    i found ADDRESS in a firewall log, what kind of address is that | can you tell me something about ADDRESS
    ADDRESS shows up in the pcap. what is it | identify ADDRESS for me | ADDRESS , what's this one
    saw ADDRESS in a firewall log, what kind of address is that | a customer asks about the ip ADDRESS , what do you know about it
    i see ADDRESS in the firewall log, what is this | the customer found ADDRESS in his firewall log. what kind of address is this
    is ADDRESS an egress address or what is it
    explain ADDRESS to me | our firewall logs are full of ADDRESS , what kind of address is that
    what is ADDRESS | what kind of address is ADDRESS | i saw it in a firewall log. what is ADDRESS | tell me what ADDRESS is
    what is ADDRESS | what kind of address is ADDRESS | explain the address ADDRESS | tell me what ADDRESS is please
    found ADDRESS in a firewall log. what is that address | whats this ip ADDRESS | what was ADDRESS TIME
    what is ADDRESS ? i do not know our ranges by heart | could you explain to me what kind of address ADDRESS is
    i found it in the firewall log: what is ADDRESS | what sort of address is ADDRESS
    what is ADDRESS | whats ADDRESS | i found ADDRESS in a firewall log. what kind of address is that
    can you explain the adress ADDRESS to me | tell me what ADDRESS is please | is ADDRESS a pod address or something else
    what was ADDRESS TIME
    what is ADDRESS | what's ADDRESS | somebody pasted it in the chat without a comment. what is the address ADDRESS
    what was ADDRESS TIME`),
};
