/** Words that say why, for whom or how somebody asks, and nothing of what. What is in no list makes an answer doubtful. */
export const neutral: readonly string[] = `
  plain woken wake sleep quarterly deck size order weekend taken receive decision impression none feeling love reality review thousands
  hundreds safe comment mentions hurry basics majority obvious everybody everyone probable likely person people grateful insists promise
  top post channel steering replacement dedicated committee prove proven abuse forensics legal sent reconstruct monthly weekly yearly
  necessary heard former better worse fulfil agreed manner inherited deal support generate send written engineer judge pick chosen
  choose stress wild somebody middle business proper tired maintenance laptop once arrives offer absolutely em til wise tor port mirror
  leaf rack uplink accept act addition admin administrator advance afford ahead aim alone amazing angry annoying anxious anyhow
  apologies apparent approve architect area argue argument arrange article aside aspect attention audience august autumn aware awake
  awful awesome background basis batch beautiful behalf best bet bird board boring brand broad busy buy calendar careful carefully
  caught celebrate chance charge chat chase chief choice class coffee college colour column comfortable common communicate company
  complain complicated comprehend conclusion conference confidence confident confused confusion consider consultant context contract
  contribute convenient conversation convince corner corporate credit crisis critical crucial danger dangerous deadline debate decide
  deep definite demand deserve desk developer devops dialogue difficult difficulty dinner direct directly director disappointed discuss
  discussion doubt draft dream drive early earn easy easily economy education effort elsewhere emergency employee encounter engage enjoy
  enough escalate escalation essential eventual everyday exam examples excellent exception excited executive exercise expensive
  experience express extent extra extremely face faith familiar family far fashion favor favour fellow felt field finance five flag fool
  forget forgot form formal forward found four friendly front frustrated fun funny further gather general genuine glad group grown
  guarantee guidance guilty habit handy hard hardly head headache helpful highlight holiday hopefully however human humble hungry
  ideally ignorant imagine impatient implement impossible improve indicate initial inquiry insight instant instruct intend internal
  interview investigate investigation join journal judgement junior justify keen key kid kindness king knowledge lady laugh lay lazy
  leader leadership lecture lesson letter lie life light listening local lonely lose loud lovely luck lucky mail mainly manageable
  manual master meal measure memo method mid midnight mini mission mistake mixed money mood mother motivate mouth mystery naive native
  natural naturally neat necessarily neither nevertheless newly noise normal notice notify novice obligation occasion occupied odd
  offhand office official officially onboarding opinion opportunity option oral ordinary organisation organization orient original owing
  paper paperwork paragraph pardon parent part participant party patience patient pause pay peer perfect perfectly permanent personal
  personally perspective phone phrase plausible pleasant poor position positive possibility practical practice praise prefer preferably
  prepare presence press pressure pretty priority pro proceed produce product professional propose proposal protect proud publish pursue
  puzzle quality quarter quest quietly quote raise rare rarely rate rational react reader real realise realize reasonable reasonably
  recall recognise recognize reduce refer reference reflect regret regular regularly reject relax rely remember rep repeat replaced
  require research resident responsibility rest retire reveal revised rich ridiculous risk risky rookie round routine rude rush sad
  safely safety sake satisfied satisfy saw scared scary school science screen season section secure seek self senior serious sharp
  shocked shout shy sign signal significant silly simple simplest sincerely skip sleepy slight slightly smart smoke social sole somewhat
  soul specialist speech spend spirit spring staff stakeholder standard station straight straightforward strategy street strict strictly
  strong struggle student stupid style submit substantial sudden suggest suggestion suit summer super supervisor supposedly surely
  surprise survey suspicion sweet sympathy tap teacher technician telephone temporary terrible terribly thankful theoretical
  theoretically theory thorough thoroughly thought thrilled tight timely title tone touch tough toward trainee training travel treat
  trick tricky trusty truth ultimate unable unaware unclear understandable understood unfortunately unhappy unique university unlikely
  unnecessary unpleasant unsure upper upset urge urgency usual utterly vacation vague valuable vary versed victim visitor vital voice
  walk wall warm warn weak welcome wet wide winter withdraw woman workforce workplace worried wow yell younger cto ceo ciso noc soc itil
  sev sev1 p1 prio bridge war hotline helpdesk pager paged handoff postmortem retro sprint epic kanban cab rfc itsm snow servicenow`
  .trim()
  .split(/\s+/);
