/** What people write short or as they hear it, and what it stands for. A name is never in it. */
import type { Language } from '../../port.ts';

const pairs = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split(/[,\n]/)
      .map((pair) => pair.trim())
      .filter((pair) => pair !== '')
      .map((pair) => {
        const [short = '', ...long] = pair.split(/\s+/);
        return [short, long.join(' ')];
      }),
  );

export const shorthand: Language['shorthand'] = pairs(`
  k8s.ovn.org/egress-assignable egress-assignable,
  w with, w/ with, w/o without, wo without, thru through, tru through, b4 before, bw between, btwn between, abt about, bout about, cuz because, coz because,
  bc because, bcz because, bcos because, bcoz because, rn right now, atm at the moment, n and, r are, u you, ur your, y why, wy why, whyy why,
  nr number, num number, nbr number, cnt count, qty quantity, amt amount, tot total,
  hw how, hwo how, ho how, howw how, hows how is, howz how is, whats what is, wats what is, wots what is, wuts what is, wat what, wht what, wot what, whts what is, waht what, hwat what,
  wats what is, whos who is, whose who, wheres where is, whr where, wher where, wehre where, were's where is, whens when is, whn when, wen when, whys why is,
  wich which, whch which, wihch which, whic which, whihc which, wch which, widch which,
  teh the, hte the, th the, da the, tha the, dat that, dis this, dey they, dem them, de the, te the, ze the, zat that, zis this,
  pls please, plz please, plss please, pliz please, plese please, pleas please, thx thanks, tnx thanks, tks thanks, ty thanks,
  gimme give me, lemme let me, wanna want to, gonna going to, gotta have to, dunno do not know, kinda kind of, lotta lot of, outta out of,
  shld should, shud should, shuld should, cud could, cld could, culd could, wud would, wld would, wuld would, hav have, haz has, ar are, iz is,
  dont do not, doesnt does not, didnt did not, isnt is not, arent are not, wasnt was not, werent were not, cant can not, wont will not, hasnt has not,
  havent have not, hadnt had not, couldnt could not, shouldnt should not, wouldnt would not, aint is not,
  ive have, im am, id would, theres there is, thats that is, its it is, lets let us, whatre what are,
  clstr cluster, clus cluster, cl cluster, clstrs clusters, k8 kubernetes, k8s kubernetes, env environment,
  pkt packet, pkts packets, msg message, cmd command, cmds commands, cli command, avg average, med median, def definition, defn definition, desc describe,
  descr describe, descript describe, expl explain, src source, dst destination, addr address, addrs addresses, adr address, adrs addresses, adress address, adresses addresses,
  addy address, pol policy, pols policies, cfg configuration, conf configuration, config configuration, conn connection, conns connections, cxn connection, cxns connections,
  sess session, sec seconds, secs seconds, cons consistency, perf performance, stat status, stats status, nd node, nds nodes, wrk worker, wrkr worker, wrkrs workers, wkr worker,
  pods' pods, podz pods, podd pod, nodez nodes, rulez rules, ns namespace, nspace namespace, natted snatted, mgr manager, mgmt management, ppl people, sb somebody,
  yest yesterday, yday yesterday, yst yesterday, ystd yesterday, yesteday yesterday, tdy today, tues tuesday, weds wednesday, thurs thursday,
  f/o failover, fo failover, fos failovers, hom how, ment meant, mnay many, manny many, usign using, egres egress, consistant consistent, swiched switched, f-over failover, failovr failover, failver failover, 2x twice, max maximum, diff difference, diffs differences, dup duplicate, dups duplicates,
  dupe duplicate, dupes duplicates, info information, infos information, docu documentation, prereq prerequisite, prereqs prerequisites, perms permissions, auth permission,
  hist history, prev previous, curr current, cur current, incl including, excl except, approx approximately, poss possible, diag diagnose, tshoot troubleshoot,
  rec record, rep report, cmp compare, vs. versus, ver version, resp response, reqd required, req required, reqs requirements,
  obj object, objs objects, hm how many, po pods, nbdb nb database, everythng everything, evrything everything, everyting everything, evry every, evrythin everything, somthing something, smth something, sth something, nothin nothing, anythin anything,
  alrite alright, aight alright, tho though, altho although, alot a lot, pic picture, asap soon
`);
