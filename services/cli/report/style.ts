/** Of the report: readable on paper, in the dark and on a phone. */
export const style = `
:root{color-scheme:light dark;--ink:#1f2328;--dim:#59636e;--line:#d1d9e0;--back:#fff;--soft:#f6f8fa;--good:#1a7f37;--bad:#b42318;--warn:#9a6700}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--dim:#9198a1;--line:#3d444d;--back:#0d1117;--soft:#151b23;--good:#3fb950;--bad:#ff7b72;--warn:#d29922}}
body{font:16px/1.55 system-ui,sans-serif;color:var(--ink);background:var(--back);margin:0 auto;max-width:62rem;padding:1.5rem}
h1{margin:0;font-size:1.7rem}h2{font-size:1.2rem;margin:2rem 0 .6rem}.lead{font-size:1.15rem;margin:.4rem 0 0}
.missing{border-left:4px solid var(--warn);padding:.2rem 0 .2rem 1rem}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(12rem,1fr));gap:.8rem;margin-top:1.2rem}
.tile{background:var(--soft);border:1px solid var(--line);border-top:4px solid var(--warn);border-radius:.5rem;padding:.7rem .9rem}
.tile.good{border-top-color:var(--good)}.tile strong{display:block;font-size:1.6rem;line-height:1.3}.tile span,.tile small{color:var(--dim)}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
.wide{overflow-x:auto}.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}.whole{white-space:nowrap}
.bar{display:inline-block;width:8rem;max-width:40%;height:.7rem;border-radius:.35rem;background:var(--line);vertical-align:middle;overflow:hidden}
.bar i{display:block;height:100%;background:var(--good)}.bar.over{background:var(--bad)}
.critical{color:var(--bad);font-weight:600}.warning{color:var(--warn);font-weight:600}li{margin:.3rem 0}
footer{margin-top:2.5rem;color:var(--dim);font-size:.9rem}
`;
