/** What Word puts on the clipboard: the same words as HTML, as plain text and as RTF. */
export const wordHtml = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns:st1="urn:schemas-microsoft-com:office:smarttags">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/NAMN/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:""; font-family:Calibri;} @list l0:level1 {mso-level-text:\\F0B7;} --></style></head>
<body lang=SV style='tab-interval:65.2pt'><!--StartFragment-->
<h1 style='margin-top:12.0pt;color:#2F5496'><a name="_Toc1"></a><span style='font-family:"Calibri Light"'>Varför vi
gör detta<o:p></o:p></span></h1>
<p class=MsoNormal style='margin:0cm;line-height:107%'><font face="Calibri"><font color=red><span style='font-size:11.0pt;
mso-fareast-language:EN-US'>Vi ser <b style='mso-bidi-font-weight:normal'>mer</b> i <st1:place w:st="on">hamnen</st1:place>
än <i>förra</i> året.</span></font></font><!-- en anteckning som inte ska med --><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>Hotellen<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>nattpersonal<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'><img width=9 height=9 src="file:///C:/Temp/bullet.gif" alt="*"><span>&nbsp; </span></span></span><![endif]>Skolorna<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-bidi-font-family:Calibri'><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>Först<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span><span
style='mso-list:Ignore'>2.<span>&nbsp; </span></span></span><![endif]>Sedan<o:p></o:p></p>
<p class=MsoNormal>Läs <a href="https://stad.example/plan">planen</a>, skriv till <a
href="mailto:plan@stad.example?subject=Hej"><span style='color:blue'>oss</span></a> och se <a
href="file:///C:/Users/NAMN/Documents/utkast.docx">C:\\Users\\NAMN\\Documents\\utkast.docx</a><a href="javascript:alert(1)">här</a>.<o:p></o:p></p>
<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
 <tr style='mso-yfti-irow:0'><td width=302 style='width:226pt'><p class=MsoNormal><b>Vem</b><o:p></o:p></p></td><td><p class=MsoNormal>När<o:p></o:p></p></td></tr>
 <tr><td><p class=MsoNormal>Polisen<o:p></o:p></p><p class=MsoNormal>Tullen<o:p></o:p></p></td><td><p class=MsoNormal>Mars<o:p></o:p></p></td></tr>
</table>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="Bild_1" style='width:453pt'><v:imagedata src="file:///C:/Users/NAMN/AppData/Local/Temp/msohtmlclip1/01/clip_image001.png" o:title="karta"/></v:shape><![endif]--><![if !vml]><img
width=604 height=302 src="file:///C:/Users/NAMN/AppData/Local/Temp/msohtmlclip1/01/clip_image001.png" alt="karta" v:shapes="Bild_1"><![endif]><o:p></o:p></p>
<p class=MsoNormal><img width=40 height=40 src="data:image/png;base64,iVBORw0KGgo=">Slut<img width=1 height=1 src="https://spy.example/p.gif"></p>
<!--EndFragment--></body></html>`;

export const wordPlain = 'Varför vi gör detta\r\nVi ser mer i hamnen än förra året.\r\n·\tHotellen\r\n';
export const wordRtf = "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Calibri;}}{\\b Varf\\'f6r vi g\\'f6r detta}\\par}";
