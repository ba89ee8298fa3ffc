/** Common given names of many countries with the gender that they mostly tell, for pronouns. */

const male = new Set(
  `aaron abdullah adam adrian ahmad ahmed alan albert alberto alejandro alex alexander alexei alexey ali alistair
  amit anders andrei andres andrew andrzej angus anthony antonio arthur austin barack bashar ben benjamin bernie
  bill billy bjorn blake bob bobby boris brandon brian bruce bryan callum carl carlos charles chris christian
  christopher chuck cody colin corey craig cyril dan daniel dave david dean declan denis dennis derek devin diego dmitri
  dmitry dominic donald douglas dustin dylan ed eddie eduardo edward elias elijah elon emmanuel enrique eric erik
  ethan eugene evo felipe felix fernando francisco francois frank freddie friedrich fritz fumio gabriel garrett
  gary gavin geoffrey george gerald gerhard giorgio giuseppe gordon graeme graham grant greg gregory hamish hans harold harry
  hassan heinrich helmut henry hiroshi hugh hugo hussein iain ian ibrahim igor isaac ivan jack jacob jacques jair jake
  james janos jared jaroslaw jason javier jd jean jeff jeffrey jens jeremy jerry jesse jim joao joe john johnny
  jonathan jordan jorge jose joseph josh joshua juan julio justin karl keir keith kenji kenneth kevin khalid kirk
  klaus kofi kyle lance larry lars laurent lawrence lech leon liam lindsey logan louis luigi luis luiz luke magnus
  marco marcus mario mark martin mason mateusz matt matteo matthew max mehmet michael miguel mikael mike mikhail
  milos mitch mitt mohamed mohammed muhammad mustafa narendra nathan neil nelson newt nicholas nick nicolas nigel
  nikolai noah olaf oleg oleksandr olivier omar oscar otto pablo paolo parag patrick paul pedro pete peter petr
  petro philip phillip pierre piet pieter preston rafael rahul raj ralph ramon rand randy raul raymond recep
  reince rex ricardo richard rick rishi rob robert roberto rodney roger roland ron ronald roy rudy russell ryan sam
  samuel satya scott sean sergei sergey sergio shinzo silvio simon stephen steve steven stuart sundar sven takeshi
  ted terry thabo theo thomas tim timothy tom tomas tony trey tyler vaclav victor viktor vincent vladimir
  volodymyr walter wayne wesley will willem william willie wolfgang xi yair yuri yusuf zachary zoltan`.split(/\s+/u),
)

const female = new Set(
  `abigail agnieszka ailsa aisha akiko alexis alice amanda amber amina amy ana anastasia andrea angela ann anna
  anne annegret annie annika ashley astrid aung barbara beatrice becky benazir beth betsy betty beverly bonnie
  brenda bridget brigitte brittany brittney carla carly carmen carol carolyn catherine cathy cecilia charlotte chelsea
  cheryl chloe christina christine claire clara claudia colleen condoleezza connie cristina crystal cynthia dalia
  dana danielle dawn deanna deanne debbie deborah debra denise diana diane dilma dolores donna doris edith eileen
  ekaterina elaine eleanor elena elise elizabeth ella ellen ellie emily emma erica erika erin esther eva evelyn
  ewa fatima fiona florence frances francoise gail gemma giorgia gloria grace greta gretchen gwen hannah harriet
  hayley heather helen hillary holly huma imogen indira ingrid ingrida irene irina isabel isabella ivanka jacinda
  jacqueline jane janet janice jean jeanne jennifer jenny jessica jill joan joanna josephine joyce judith judy
  julia julie kaja kamala karen karine kate katherine kathleen kathryn kathy katie katrina kayla keiko kelly
  khadija kimberly kirsten kirsty krista kristen kristin laura lauren layla leah leila lena lillian linda ling
  lisa liz lois loretta lori lorraine louise lucia lucy lydia madeleine madison magda maja malala mandy margaret
  maria marie marija marilyn marine marissa martha mary maureen meera megan meghan mei melania melinda melissa
  mette michelle miranda molly monica nancy naomi natalia natalie natasha niamh nicola nicole nikki norma olga
  olivia orla paige pamela patricia patty paula peggy penny phoebe phyllis priti priyanka rachel rebecca regina
  renee rhonda robin roisin rosa rosie roxanne ruth sabrina samantha sandra sandy sanna sara sarah segolene sharon
  sheila sherry shirley sigrid simone siobhan sofia sonia sophia stacey stephanie susan sushma suzanne svetlana
  sylvia tammy tanya tara tatiana teresa theresa tiffany tina tracey tulsi ursula valerie vanessa veronica vicki
  victoria virginia vivian wendy yoko yolanda yulia yuriko yvette yvonne zoe zuzana`.split(/\s+/u),
)

/** The gender that a given name mostly tells; `undefined` for names of both, which stand in both lists, and unknown ones. */
export function guessGender(given: string): 'm' | 'f' | undefined {
  const name = given.toLowerCase()
  const isMale = male.has(name)
  const isFemale = female.has(name)
  if (isMale === isFemale) return undefined
  return isMale ? 'm' : 'f'
}
