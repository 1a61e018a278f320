//! How the sheets look: the same cards on A4 and on US Letter, cut through the middle of the paper, large enough for a back row.

/// The style sheet. A page has no margin of its own, so that the middle of the paper is the middle of the sheet and no browser
/// writes its address at the rim; what is printed stays 10 mm away from every edge of either paper.
pub const STYLE: &str = r#"
@page{size:portrait;margin:0}
*{box-sizing:border-box;margin:0;padding:0}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font-family:"Atkinson Hyperlegible Next","Atkinson Hyperlegible",Verdana,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;color:#1a1712;background:#e9e2d4;line-height:1.45}
.note{max-width:52rem;margin:0 auto;padding:2rem 1.25rem;font-size:1.05rem}
.note h1{font-size:1.8rem;line-height:1.2;margin-bottom:.6rem}
.note table{border-collapse:collapse;margin:1.2rem 0}
.note th,.note td{text-align:left;padding:.35rem 1.6rem .35rem 0;border-top:1px solid #b9ab90;font-variant-numeric:tabular-nums}
.note thead th{border-top:0}
.note ol{padding-left:1.4rem;display:grid;gap:.5rem}
.sheet{position:relative;display:grid;width:210mm;height:279mm;margin:0 auto 1.5rem;background:#fff;overflow:hidden}
.four{grid-template:repeat(2,minmax(0,1fr))/repeat(2,minmax(0,1fr))}
.two{grid-template:repeat(2,minmax(0,1fr))/minmax(0,1fr)}
.card{padding:10mm 9mm 9mm;display:flex;flex-direction:column;overflow:hidden}
.vote{position:relative;align-items:center;justify-content:center;padding:24mm 9mm 12mm}
.vote svg{width:86mm;height:86mm;overflow:visible}
.vote text{font-weight:700}
.vote p{position:absolute;left:12mm;top:11mm;font-size:30pt;font-weight:700;line-height:1;display:flex;align-items:center;gap:2.5mm}
.vote p svg{width:7mm;height:7mm}
.small{font-size:9.5pt;color:#4a4235}
.card h2{font-size:16pt;line-height:1.2;margin:1mm 0 4mm}
.role{font-size:12.5pt;padding:12mm 16mm}
.role h2{font-size:22pt}
.role h3{font-size:1em;margin-top:3mm}
.role.long{font-size:9.5pt;line-height:1.3;padding:9mm 14mm}
.role.long h2{font-size:15pt;margin-bottom:2mm}
.role p+p{margin-top:.5em}
.role .only{margin-top:auto;font-weight:700}
.write{flex:1;display:flex;flex-direction:column}
.write b{font-size:15pt}
.write span{display:block;font-size:9.5pt;color:#4a4235}
.write hr{flex:1;border:0;border-bottom:.35mm solid #6b6152;min-height:8mm}
.write+.write{margin-top:5mm}
.plan .foot{margin-top:5mm}
.two .plan{padding:12mm 16mm}
.two .plan h2{font-size:20pt}
.marks{position:absolute;inset:0;pointer-events:none}
.marks i{position:absolute;background:#1a1712}
.marks .top,.marks .bottom{width:.25mm;height:6mm;left:calc(50% - .125mm)}
.marks .top{top:4mm}.marks .bottom{bottom:4mm}
.marks .left,.marks .right{height:.25mm;width:6mm;top:calc(50% - .125mm)}
.marks .left{left:4mm}.marks .right{right:4mm}
.marks .middle{width:5mm;height:.25mm;left:calc(50% - 2.5mm);top:calc(50% - .125mm)}
.marks .middle::after{content:"";position:absolute;width:.25mm;height:5mm;left:2.375mm;top:-2.375mm;background:inherit}
@media screen{.sheet{box-shadow:0 1px 4px #0004}}
@media print{
body{background:none}
.note{display:none}
.sheet{width:100%;height:100vh;margin:0;break-after:page;break-inside:avoid}
.sheet:last-child{break-after:auto}
}
"#;
