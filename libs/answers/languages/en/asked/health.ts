/** Health. As people ask it: what the examples do not say already. */
import type { Language } from '../../../port.ts';
import { lines } from '../examples/lines.ts';

export const askedOfHealth: Language['asked'] = {
  health: lines(`
    all good | everything ok on egress side | quick health chk | is anything broken right now or can i go to bed | are we healthy
    is everything ok with egress ip | management is asking me so in one sentence is our egress all healthy or not | is all well
    good morning is the system healthy or must i worry | overall status green | all good with the egress stuff
    quick status please manager is asking if egress is fine | egress ip healthy | do i have to worry about anything or is it all green | overall health
    is everything ok
    i just got woken up by my boss i have no clue about ovn so simply tell me in plain words whether the egress ip thing as a whole is fine or not
    wondering if i can go back to sleep or if something is broken | health | everything ok
    i the manager on call just tell me is egress ip healthy or not | is all well with the eips | overal health of egressip in cluster
    do i need to worry about anything at the moment or is all fine | everything ok with egress ip | is the egressip setup healthy right now
    just got paged are we green or not | overall helth check please | do we have any reason to worry about egressip at the moment
    hello is all working good with the egress ip | short status for management is the egress ip system healthy yes or no
    i would like to know if all is well | all green | egress ok y/n | quick sanity is everything fine with egress right now
    just got paged is the egress plane healthy | overall state of egressip one line | anything broken at the moment | health chk | sitrep please
    are we good or do i need to get out of bed | before i go home i would like to be sure is everything in order with the egress ips
    my boss asks me if egress is healthy what i can answer to him | please give me a short status are there problems or is it all green
    is all well we have a release this evening and i prefer no surprises | good morning may i know the overall condition of the egress setup
    everything is running well with our outgoing addresses or do we have to worry
    could you tell in one sentence whether the egress system is ok for the management call | tudo bem with the egress ips or there is something broken
    i have the steering committee in ten minutes and must say if the thing is fine is it | is my cluster healthy | anything broken right now
    how is the cluster doing | are there any problems at the moment | status please | cluster health | is egressip ok in this cluster
    do we have any problems with egress ips right now | anything i should worry about | give me a health summary | is something broken
    everything alright with egress | any trouble in the cluster | quick health check please | are we good | is the egress setup healthy
    everything fine | anything on fire | egress health | overall egress status | general state of the egress ips | how are things
    how is it going with the egress ips in general | quick status | one line summary of the state | summary of the cluster state
    is something broken right now or is it all fine | any reason to worry | do i have to get up or is everything alright | can i sleep well
    can we start the release, is the egress side healthy | go or no go for the change | good to go | is the egress feature working properly
    please confirm that egress is functioning correctly | the manager wants to know in one sentence if the egress ips are ok
    before the change window i want to be sure that nothing is wrong | is there trouble with the egress ips | any trouble | do a quick health check
    traffic light for egress | red or green | are the egress ips operational | does egress work | is egress working
    is the egress infrastructure in good condition | how healthy is the cluster | is it all running smoothly
    is everything in order with our outgoing addresses | tell the board whether it is fine | whether all is well | sitrep | sit rep please
    everything coherent and fine | is egress functionality working properly as of now | do you see any malfunction | are there any signs of trouble
    can i tell the customer that everything works | is the platform side of egress fine | is there something i must act upon | can we go live
    does it all look normal | any red flags
    how are we looking | give me a quick health check | everything fine with egress | any trouble right now | how is it going with egress
    is anything on fire | are we ok | quick sanity check: everything alright | what is the overall state | does anything need my attention
    is the egress stuff working | how healthy are we | any issues i should know about
    just came on shift, are egress ips fine or do i have to look at something | egress all green | my boss asks if the cluster is fine
    do i need to wake up anybody for egress ips | overall health of egressip | manager wants a yes or no: are our egress ips healthy
    good morning, any red lights on egress | how is egress | everything in order with egressip before i go home | any fires
    does egress work properly everywhere | status of the whole thing in one sentence please | everything green
    any reason to worry about egress right now, or can i go home | all good over there | is egress healthy | overall status please
    give me the big picture, fine or broken | we just finished the upgrade; does the whole thing look okay | are we in good shape
    quick sanity check of the egress setup | can i sleep calmly tonight or is something wrong | how is it going with the cluster
    my boss wants one word: healthy or not | does all function like it should | traffic light for egress: red, yellow or green
    no troubles at the moment, right | summarise the state of the egressip world for me | is the egress landscape intact from end to end
    any trouble anywhere | is the egress setup in good shape | does it all look okay | give me the overall picture, good or bad
    are we fine | quick sanity check please | everything intact | something amiss | can i relax | is egress working end to end
    overall verdict | do you see trouble
    is everything ok with the egress setup | overall health please
    is all well with the egress ips | how are we doing | anything i should worry about before i go home | overall state of the cluster's egress
    give me the short summary: good or bad | is there any trouble at the moment, in one sentence | cluster healthy | morning check, how does it look
    can i sleep tonight | nothing is wrong, is it | i take over the shift now, what's the situation | how is it going with egress, all working
    my manager asks whether the egress system is healthy, yes or no | everything in order with egressip | do we have a problem
    tl;dr of the current state | before i approve the change i want to know if the egress layer is in good shape overall
    is the egress stuff working as it should | please, general condition of the system | any problems right now | health summary
    traffic light for the whole egress setup please | doing alright, the egress layer
    how good is it all, compared with how it should be, just in a word | does everything run, yes/no | is everything green
    just woke up by the pager. is the egress side healthy overall | anything on fire right now or can i go back to bed | overall state please
    is the whole thing healthy | quick status check | how's the cluster diong | are things fine with egress in general
    give me a one-line summary for the shift handover: good or bad | everything working as it should | is it all ok or is something broken
    general health | traffic light: green, yellow or red | i only want to know if all is well
    my manager is asking whether we have a problem right now. do we | does everything look normal | status overall | everything alright
    sanity check of the system, all fine | is egress healthy in this cluster | can i tell the customer that all is well
    summary of the present state | is the system up and well | what's the overall picture
    we good | everything ok egress-wise or do i have to cancel lunch | quick sanity check, is egress in this cluster healthy
    the boss asks whether everything is fine with the egress setup, yes or no | is there any reason to worry, or is all well
    before i close the shift: does the egress side look healthy overall | hi, hope all is ok in the cluster, is it
    the customer asks if everything is fine on our side | not sure whether anything is broken, is all well | is it all still green
    isn't everything okay again | is everything already back to normal or not yet | could you check if the whole thing is in good order
    customer writes: "we get errors, is your platform healthy?" | manager asks: are we good | for the weekly report: overall status please
    fwd: is the egress stuff okay, asks the duty officer | audit question 1: is the monitored cluster in a healthy state overall | healthy | green
    anything wrong | is the cluster in fine fettle | all systems nominal | alles in ordnung with the cluster | is everything hunky-dory
    any trouble on the whole, or is it plain sailing | kindly confirm everything is working properly | was everything okay TIME | was all well TIME
    how healthy was the cluster TIME | has everything been fine TIME | was the system in order to tuesday TIME
    everything green over there | morning, is there anything i should worry about or is the cluster fine | my boss wants one word: are we ok
    is egress in good shape overall | quick sanity check, is anything broken | status? all green
    any reason to panic before the release or is the cluster healthy
    my shift just started, is there anything burning or are we good | hi! how is the cluster doing overall | overall state
    anything broken or can i go back to bed | quick sitrep please, is the egress setup healthy | does the whole thing look sane to you
    everything ok over there | is there anything i should worry about or can i go home | quick status for the morning call: are we green
    is egress working fine at the moment overall | good morning, anything on fire
    i'm just starting my shift, is the egress setup in good shape overall | is the egress stuff healthy, or do i have to worry
    give me the overall state in one sentence
    is everything ok with egress | good morning, before i take over the pager: is the egress side of the cluster in good shape
    no problems anywhere, right
    is everything ok | all good with egress | my manager is standing behind me. is everything healthy
    hello, is the all system working well please | was everything fine TIME
    is everything ok | all good at the moment | quick health check please | just back from lunch, is all well
    is evrything fine right now | how healthy is the whole setup | was everything ok last night TIME
    is everything ok | is egressip healthy overall | my manager wants a one-word answer: is everything alright with egressip
    evrything fine with egress ip | is all working well at this moment | was everything healthy last night TIME | was all well TIME
    everything ok | is the whole egress setup healthy at the moment | are we all green | i just started my shift. is everything fine
    pls tell me if all is well | hows the overall health | was everything in order at 3 TIME`),
};
