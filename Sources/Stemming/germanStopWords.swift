/// Frequent German words without a subject of their own, and what proposals always say.
let germanStopWords: Set<String> = Set(
  """
  ab aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes
  auch auf aus bei beim bereits bin bis bist bitte da dabei dadurch dafür dagegen daher damit danach
  daneben dann daran darauf daraus darf darin darum darüber das dass dasselbe davon dazu dein deine
  dem den denen denn dennoch der deren des deshalb dessen die dies diese dieselbe diesem diesen
  dieser dieses doch dort du durch dürfen ebenso eher ein eine einem einen einer eines einfach
  einige einigen einiger einiges einmal er erst es etc etwa etwas euch euer eure falls für ganz gar
  geben gegen gemacht genau gerade gern gewesen gibt ging habe haben hat hatte hatten hier hin
  hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem innen ins ist ja je
  jede jedem jeden jeder jedes jedoch jemand jene jetzt kann kannst kein keine keinem keinen keiner
  keines können könnte könnten lassen machen macht man manche manchen mal mehr mein meine meinem
  meinen meiner mich mir mit möchte müssen muss musste nach nachdem nein nicht nichts noch nun nur
  ob obwohl oder oft ohne sehr sei sein seine seinem seinen seiner seit selbst sich sie sind so
  sobald sodass sogar solche solchem solchen solcher soll sollen sollte sollten somit sondern sonst
  sowie statt stets trotz über überhaupt um und uns unser unsere unserem unseren unserer unter usw
  viel viele vielem vielen vieler vom von vor war wäre waren wären warum was weder weil weiter
  welche welchem welchen welcher welches wenig wenige wenn wer werde werden wie wieder will wir wird
  wo wollen worden wurde wurden würde würden zb zu zum zur zwar zwischen
  """.split(whereSeparator: \.isWhitespace).map(String.init))
