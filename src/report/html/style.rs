//! How the page looks: warm paper, dark ink, one accent; after dark, on paper, and for large letters.

/// The style sheet.
pub const STYLE: &str = r#"
:root{color-scheme:light dark;--paper:#F7F1E6;--raised:#FFFCF6;--sunken:#EDE4D3;--line:#D8CAB0;--ink:#231F1A;--soft:#493F33;--accent:#AE3F26;--wash:#F6E0D5;--good:#2B6355;--pale:#DDE9E0;--inner:#5E3A63;--read:Georgia,"Iowan Old Style","Source Serif 4",Charter,"DejaVu Serif",serif}
@media(prefers-color-scheme:dark){:root{--paper:#1D1A16;--raised:#27231D;--sunken:#151310;--line:#4A4236;--ink:#F3ECDF;--soft:#C6BAA6;--accent:#F0906F;--wash:#43291F;--good:#8CCBB6;--pale:#20352E;--inner:#CFA8D4}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
main{max-width:74rem;margin:0 auto;padding:clamp(1.25rem,3.5vw,3.25rem) clamp(1rem,4vw,3.5rem) 2rem}
h1,h2,h3,p,ul,ol{margin:0}
h1{font:600 clamp(2.3rem,5.4vw,4.1rem)/1.04 var(--read);letter-spacing:-.015em;text-wrap:balance}
h2{font:600 1.45rem/1.2 var(--read)}
h3{font-size:1.0625rem;line-height:1.3}
.kicker{font-size:.875rem;font-weight:600;letter-spacing:.06em;text-transform:uppercase;color:var(--accent)}
.label{font:600 .8125rem/1.3 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;letter-spacing:.06em;text-transform:uppercase;color:var(--soft)}
.soft,.about{color:var(--soft)}
.small{font-size:.96875rem}
.read{font-family:var(--read);font-size:1.125rem;line-height:1.6}
.first{display:grid;grid-template-columns:minmax(0,7fr) minmax(0,5fr);gap:2rem clamp(2rem,5vw,4.5rem);align-items:start}
.first h1{margin:.5rem 0 1.25rem}
.first .read p+p,.first aside.read p+p{margin-top:.6rem}.first .label{margin-bottom:.3rem}.first .read+.soft{margin-top:.6rem}.first h2:not(.label){margin-bottom:.6rem}
.first aside{border-left:3px solid var(--accent);padding-left:1.5rem}
.first aside p+p,.first aside ul{margin-top:.35rem}
ul.why{padding:0;list-style:none}
ul.why li+li{margin-top:.4rem}
.two{columns:2;column-gap:clamp(2rem,5vw,4.5rem);margin-top:.9rem}
.cast{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,12.5rem),1fr));gap:.75rem 1.25rem;margin:2rem 0 0;padding:1rem 0 0;border-top:1px solid var(--line);list-style:none}
.cast li{display:flex;align-items:flex-start;gap:.6rem;font-size:.875rem;line-height:1.3}
.cast .soft{display:block;margin-top:.3rem}
.cast+.soft{margin-top:1rem}
.cast .face{width:3rem;height:3.3rem}
.cast strong{display:block;font-size:.9375rem}
.face{width:4.5rem;height:4.9rem;flex:none}
.faces{position:absolute}
.beats{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);grid-template-rows:auto 1fr;gap:1.25rem;margin-top:clamp(2rem,5vw,3.5rem);align-items:start}
.beats>.card:first-child{grid-row:span 2}
.turned{grid-column:2}
.turned .read+p{margin-top:.75rem}
.turned .from+p{margin-top:.4rem}
.short{margin-top:clamp(2rem,4vw,3rem)}
.short ol{padding-left:2rem;margin-top:.9rem;max-width:52rem}
.short li{break-inside:avoid;padding:0 0 .7rem .3rem;line-height:1.5}
.short ul.why li{padding-left:0}
.short ul.why.read{max-width:44rem;margin-top:.6rem}.short.read p{max-width:44rem}.short.read p+p{margin-top:.6rem}
.short li>p{margin-top:.3rem}
.short li::marker{color:var(--accent);font-weight:600}
.paper{display:none}
.card{background:var(--raised);border:1px solid var(--line);border-radius:.75rem;padding:1.5rem}
.card h2{margin:.25rem 0 1rem}
.fates{list-style:none;padding:0;display:grid;gap:.9rem}
.fates li{display:flex;gap:.9rem;align-items:center}
.fates p{font-family:var(--read);line-height:1.45}
.plan{background:var(--wash);border-color:transparent}
.line{font:600 1.3rem/1.4 var(--read);border-radius:.3rem;padding:.1rem .25rem;margin:0 -.25rem;text-decoration:underline dotted var(--accent) 1px;text-underline-offset:.3em}
.line+.line{margin-top:.35rem}
.line:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.from{margin-top:1rem}
.plan details,.more details details{margin-top:1rem}
.plan details ul{padding-left:1.1rem;margin-top:.5rem;display:grid;gap:.6rem}
.help{background:var(--raised);border:3px solid var(--accent);border-radius:.75rem;padding:1.5rem;margin-top:2rem}
.help ul{padding-left:1.2rem;margin-top:.6rem;display:grid;gap:.4rem}
.rest{margin-top:clamp(3rem,6vw,5rem);border-top:3px solid var(--accent);padding-top:1.25rem}
.rest p{margin-top:.4rem;max-width:46rem;color:var(--soft)}
.tellings{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));column-gap:clamp(2rem,4vw,3.5rem);align-items:start}
.telling{padding-bottom:2rem}
.telling header{break-inside:avoid;break-after:avoid}
.telling p{orphans:3;widows:3}
.telling header{display:flex;gap:.9rem;align-items:center;margin-bottom:.6rem}
.telling .read p+p{margin-top:.65rem}
.telling.boss{background:var(--raised);border:1px solid var(--line);border-radius:.75rem;padding:1.5rem;margin-bottom:2rem}
.more{margin-top:1.5rem;border-top:1px solid var(--line)}
.more>details{border-bottom:1px solid var(--line)}
summary{cursor:pointer;padding:1.1rem .25rem;display:grid;grid-template-columns:1.2rem minmax(0,1fr);align-items:baseline;gap:.15rem .8rem}
summary>*{grid-column:2}
summary::before{grid-row:1}
summary::before{content:"+";font:600 1.4rem/1 var(--read);color:var(--accent);width:1.2rem}
details[open]>summary::before{content:"−"}
summary::-webkit-details-marker{display:none}
.more>details>:not(summary){margin-left:2.2rem;margin-right:.25rem;margin-bottom:1.25rem}
.plan summary,.inner>summary{padding:.4rem 0;font-weight:600}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr));gap:1.25rem}
.grid figure{margin:0;background:var(--raised);border:1px solid var(--line);border-radius:.75rem;padding:1rem}
figure svg{display:block;width:100%;height:auto}
figcaption{font-size:.9375rem}
svg text,svg g{font-family:inherit}
.decision{border-top:1px solid var(--line);padding:1.25rem 0 1.5rem}
.decision:first-of-type{border-top:0}
.decision>h3{font:600 1.2rem/1.35 var(--read);margin:.15rem 0 .5rem}
.decision>p+p{margin-top:.4rem}
.turn{background:var(--wash);margin:0 -1rem;padding:1.25rem 1rem 1.5rem;border-radius:.75rem;border-top:0}
.options{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,24rem),1fr));gap:1rem;margin-top:.75rem}
.option{background:var(--raised);border:1px solid var(--line);border-radius:.6rem;padding:1rem;break-inside:avoid}
.option.taken{border:2px solid var(--accent)}
.option h4{margin:0 0 .4rem;font-size:1rem;line-height:1.35}
.strips{display:grid;grid-template-columns:minmax(6rem,11rem) minmax(4rem,1fr) auto;gap:.3rem .75rem;align-items:center;font-size:.875rem;margin-top:.6rem}
.strips svg{width:100%;height:1.35rem}
.strips .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap;line-height:1.25}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-top:1px solid var(--line)}
thead th{border-top:0;color:var(--soft);font-weight:600}
.n{text-align:right;font-variant-numeric:tabular-nums}
td.up{color:var(--good);font-weight:600}td.down{color:var(--accent);font-weight:600}
.scroll{overflow-x:auto}
.bars{display:grid;grid-template-columns:max-content minmax(4rem,1fr) max-content;gap:.35rem .9rem;align-items:center;max-width:46rem}
.bars svg{width:100%;height:1.1rem}
.pairs{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr));gap:1rem 2rem;margin:.75rem 0 1.75rem;padding:0;list-style:none}
.pairs ul{padding-left:1.1rem;margin-top:.3rem;font-size:.9375rem;color:var(--soft)}
.narrow{display:none}
.map{max-width:46rem}
footer{max-width:74rem;margin:0 auto;padding:0 clamp(1rem,4vw,3.5rem) 3rem;font-size:.875rem;color:var(--soft)}
@media(max-width:48rem){.two{columns:1}.beats>.card:first-child{grid-row:auto}.turned{grid-column:1}.first,.beats{grid-template-columns:minmax(0,1fr)}.tellings{grid-template-columns:minmax(0,1fr)}.first aside{padding-left:1.1rem}.more>details>:not(summary){margin-left:0}.wide{display:none}.narrow{display:block}.card,.telling.boss{padding:1.15rem}.strips{grid-template-columns:minmax(0,1fr) auto}.strips>span:not(.n){grid-column:1/-1;margin-top:.3rem}}
@media(prefers-contrast:more){:root{--line:currentColor;--soft:var(--ink)}}
@media print{@page{margin:14mm}:root{--paper:#fff;--raised:#fff;--sunken:#eee;--line:#bbb;--ink:#000;--soft:#222;--accent:#8C2F1A;--wash:#fff;--good:#1f4a3f;--pale:#fff;--inner:#452a49}html{font-size:9.5pt}body{font-size:1rem;line-height:1.4}main{max-width:none;padding:0}h1{font-size:2.4rem}h2{font-size:1.25rem}h2,h3,.label,summary,.telling header{break-after:avoid}p,li{orphans:3;widows:3}.first{display:block}.first h1{margin:.3rem 0 .6rem}.first aside{margin-top:.8rem;padding-left:1rem}.read{font-size:1.05rem;line-height:1.4}.line{font-size:1.2rem;text-decoration:none}.cast{grid-template-columns:repeat(3,1fr);margin-top:.8rem;padding-top:.5rem;gap:.4rem 1rem}.short{margin-top:1rem}.short ol{max-width:none}.short ol,.two{columns:1;margin-top:.4rem}.short li{padding-bottom:.3rem}.beats{display:block;margin-top:.8rem}.beats>.card{margin-top:.7rem}.card,.telling.boss{padding:.9rem;border-radius:.4rem}.card h2{margin-bottom:.4rem}.fates{gap:.4rem}.fates .face{width:2.2rem;height:2.4rem}.fates li,.plan{break-inside:avoid}.plan{border:2px solid #000}.plan details,.plan .line+.from~.from{display:none}.rest{break-before:page;margin-top:0}.tellings{display:block;columns:2}.telling{padding-bottom:.9rem}.telling .face{width:3rem;height:3.3rem}figure:not(.map),.option,tr,.pairs li{break-inside:avoid}summary{padding:.6rem 0;grid-template-columns:minmax(0,1fr)}summary>*{grid-column:1}summary::before{content:none}.more{margin-top:1rem}details:not(.inner):not(.screen)::details-content{content-visibility:visible;display:block;height:auto}.screen,.inner:not([open]){display:none}.more>details>:not(summary){margin-left:0}.paper{display:block;margin-top:1rem}.grid{grid-template-columns:1fr 1fr}.decision{padding:.5rem 0;break-inside:avoid}.turn{padding:.6rem;margin:0;border:1px solid var(--line)}.narrow{display:none}footer{padding:0}}
"#;
