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
    why does POD not go out the way it should | why is POD leaving with the node's own address instead of an egress ip`),
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
    what's wrong with NODE`),
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
    something seems off with the egressip EGRESSIP , could you explain what is wrong with it`),
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
    explain ADDRESS to me | our firewall logs are full of ADDRESS , what kind of address is that`),
  'address-of-pod': lines(`
    what egress ip does use POD | eip of POD | leaves with what ip POD | which egress ip for POD | egress address of POD | egress ip POD
    for the pod the remote firewall will see which ip address as source POD | what egress ip does have POD | source address of after nat please POD
    which eip is used by POD | which ip must the bank whitelist for POD | with what address does my pod appear on the firewall of the partner POD
    i just own the app do not know ovn what outgoing ip has POD | as what ip is seen outside POD | outgoing address for pod POD
    which source address does pod get when it leaves the cluster POD
    the firewall guy at the other side is asking me from what egress address he must expect the traffic of the pod what do i tell him POD
    i need the egress ip that uses POD | what egress address does use POD | source address of pod when it goes outside POD
    with which eip does leave the cluster POD | egress address POD | i am the dev of which ip must the partner put in his firewall for my pod POD
    which source ip does go out with POD | uses what eip POD | what source ip does the firewall see for pod POD | which egress ip does my pod use POD
    our partner wants to whitelist us what is the outgoing address of POD | with which ip goes to the internet POD | please egress address from pod POD
    source ip of POD | which egress address does have POD | snats to what POD | source address POD | what ip does the outside see for POD
    egress address lookup POD | eip POD | under what address does go out POD | external source address POD | with which ip does hit the firewall POD
    with which source address will the partner see POD | i must tell the firewall people the outgoing ip of what is it POD
    the bank wants to whitelist us which ip does show to the outside POD | please tell what source ip is having POD
    i like to know under which address appears in the internet POD | from what ip are the requests of coming POD
    could you kindly provide the egress address of pod POD | for the supplier allow-list goes out with which address POD
    does have a fixed outgoing address and which POD | the source address that uses what would it be POD | what source address does go out with POD
    what is the egress ip of POD | what egress ip is used by POD | which ip will the outside world see for POD | which address does pod leave with POD
    which egress ip does POD use | which egress ip has POD | which source address has POD | which source ip does POD have | source address of POD
    source ip POD | POD public address | outgoing address of POD | outgoing ip of POD | outbound ip of POD | external address of POD | external ip POD
    public ip of POD | with which address does POD leave | by which address does POD go out | with what ip does POD appear outside
    as which ip is POD seen | as what does POD appear at the firewall | what ip does the partner see for POD
    what address does the firewall see for POD | what src ip does the firewall see for POD | which ip must the partner whitelist for POD
    which address should the bank allow for POD | which ip do i tell the firewall team for POD | from which address do the connections of POD come
    from which ip will POD come | which nat address does POD get | POD is natted to what | POD nat address | which egress IP a pod uses POD
    i must tell the firewall people the outgoing ip of POD | the firewall guy asks from what egress address he must expect the traffic of POD
    what egress address does POD get | POD uses which egress ip | which ip does pod POD leave with | with which egress ip does POD go out
    what's the egress address of POD
    partner must whitelist us: with what source ip does POD arrive | what ip do i tell the firewall guys for POD
    POD appears outside under which ip | source ip for POD please, need it for an acl | with what egress address POD leaves
    as which address is POD seen from outside | tell the customer what ip he has to allow for POD | POD leaves by which ip
    need POD 's external source address | POD has what egress ip | what source ip does POD leave with
    which address will the outside world see for POD | under what ip is POD known externally
    the bank must whitelist POD , so which address does it show up with | with which ip goes POD out | POD appears as whom on the internet
    tell me the outgoing address used by POD | does POD use an egress ip, and which one | POD source address please | which egressip covers POD
    outbound ip POD | what ip is POD snatted to | POD goes out as which ip
    which egress ip covers POD | what do partners see from POD | POD masquerades as | which ip to whitelist for POD
    through which egress ip does POD leave
    which source address does the outside world see for POD | POD gets snated to what
    need the egress ip that POD goes out with, customer has to whitelist it
    what source address does pod web-2 in shop leave with | under which ip do outsiders see POD
    the database firewall needs the source of POD . what is it | with which address does POD go out | POD : source ip outside
    source ip of api-0 in billing | does POD have an egress ip, and which one | what does the outside see when POD calls out
    POD appears with what address | tell me egress address for pod web-1 in namespace payments | what ip must our bank whitelist for POD
    is there an egress ip for POD | POD leaves with which address | the pod POD uses what egress ip | what is the outgoing ip of POD
    which of the egress addresses was given to POD | egress of POD | by which ip is POD known externally | to which egress ip belongs POD
    could you look up the source address that POD gets | which egress ip did POD use TIME | with what source did POD leave TIME
    address of POD TIME | what was the egress ip of POD TIME | POD had which source address TIME | POD leaves with which address, and only that
    which address has POD outside | which source address does POD use | POD leaevs with what ip
    with which public ip does POD show up at the partner | what address does the other side see when POD connects
    what's the outgoing address of POD | the bank asks for the ip to whitelist for POD . which one is it | which egress ip is POD using
    under which ip is POD visible outside | what is the source address of POD | POD goes out as | which egress address applies to POD
    to which ip is POD translated | public ip our partner sees for POD | POD : which outgoing address | does POD have an egress address, and which
    what ip does POD go out with | which address will the sap gateway see from POD | what source address is POD sent with
    which address did POD use at 10 TIME | what was the outgoing ip of POD TIME | which egress ip did POD have TIME
    with which source address did POD leave TIME | POD , which address was it leaving with TIME
    what source ip does POD show to the outside | with which address does POD leave the cluster | what egress address did POD have TIME
    the partner must whitelist us. which source address does POD come from | what is the outgoing ip for pod POD please
    developer question: "under which egress ip does POD appear on the internet?"
    the customer asks if POD leaves with a fixed address, which one is it | not sure which egress ip POD uses
    does POD still use the same egress ip? which | customer writes: "what source address does POD have towards us?"
    manager asks: with which ip does POD go out | POD ip | to which address is POD snated | what outward-facing ip does POD bear
    isn't there a fixed address with which POD leaves? which one | i do not know what address POD goes out with
    POD has which egress ip of the two possible ones | audit question 22: source address of POD towards external systems
    pm wants to know which egress address POD has got | fwd: which ip must the bank whitelist for POD | POD egress | source POD
    under which address does the outside world see POD | post-nat source of POD | mit welcher ip does POD leave | which egress ip is POD availing
    with which egress ip did POD leave TIME | which source address did POD have TIME | what was the egress address of POD TIME
    which egress ip did POD use during the maintenance TIME | egress ip of POD to tuesday TIME
    with which source ip does POD show up at the firewall | the mainframe people must whitelist POD , what address does it come from
    what egress ip has POD got | which egress ip was POD using TIME | what source ip does POD egress with | POD to which eip
    partner needs to allowlist POD , what ip do they see from it | what egress ip did POD have TIME
    what source ip does POD have when it talks to the outside | the firewall team asks me with which address POD goes out
    which egress address did POD have TIME | POD egresses with which ip | what source does the outside world see for POD
    partner bank wants to whitelist POD , which egress address is it using
    what source ip does POD show to the outside world | the firewall team wants to know with which ip POD leaves the cluster
    POD goes out under which egress ip | which egress address had POD TIME | with which source ip does POD leave
    what will the partner firewall see as source when POD connects out | what is the egress address of pod api-1 in namespace billing
    egress ip for POD | with what address did POD go out to the internet TIME
    which source ip does POD use | what address will a partner see when POD connects to them | what ip did POD leave with TIME`),
};
