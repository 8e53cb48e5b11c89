/** Words that name nothing of a cluster although they look as if: terms of the field with a hyphen, and what follows "node". */
const words = new Set(
  [
    'fail-over fail-overs failover failovers hold-off next-hop next-hops read-only up-to-date cluster-wide user-defined re-check follow-up',
    'so-called well-known long-term short-term one-off off-by-one e.g i.e and/or ovn-kubernetes ovnkube-node ovn egressip egressips k8s ipv4 ipv6 udn',
    'snat/lrp snat/reroute non-zero out-of-date self-healing two-node multi-node in-sync out-of-sync label-based',
    'is are was were be been has have had holds hold hosts hosted hosting serves served serving lacks lack misses needs need shows show reports',
    'with without that which who whose where when while because since until after before if so then than as and or but not no nor only also still',
    'now there here it its they their this these those the a an each every any all both other another same in on of for to from by at into onto',
    'over under per via about can cannot could will would may must should does do did went came moved moves leaves left restarted failed passed',
    'status state states name names named rule rules row rows count counts consistency view level address addresses ip ips traffic label labels',
    'selector selectors health healthy ready unknown unready object objects node nodes pod pods namespace namespaces cluster clusters egress',
    'network networks database databases zone zones restart restarts failure failures selection assignment itself alone again yet already',
    // Beside "node", "pod" or "namespace" these describe it.
    'first second third last next previous current former old new own whole entire main only single given real good bad wrong right correct',
    'fine ok down up gone idle busy full empty free alone active passive standby primary critical warning info normal different many few more',
    'most some such what likely local remote internal external default source target worker control control-plane master kubernetes openshift',
    'hosting serving failing missing existing running pending following remaining corresponding surviving receiving flapping responding',
    'broken stale stuck taken known shown held kept lost hit set cut safe slow fast quiet stable green red degraded at part consistent correct',
    'times time total altogether together less fewer out today ago later earlier minus plus',
    'serve hold host lack need show report lose lost leave left move keep kept use exist fail route share match differ stay run go have moving',
  ]
    .join(' ')
    .split(' '),
);

export const isPlainWord = (word: string): boolean => words.has(word.toLowerCase());

/** A plain word, or one that can hardly be a name by its ending. */
export const describes = (word: string): boolean => isPlainWord(word) || /^un|(?:[^e]ed|est|able|ible|ly|ous|less)$/i.test(word);
