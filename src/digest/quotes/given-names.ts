/** Common given names of many countries with the gender that they mostly tell, for pronouns. */

const male = new Set(
  `aaron abdullah adam adrian ahmad ahmed alan albert alberto alejandro alex alexander alexei alexey ali alistair
  amit anders andrei andres andrew andrzej angus anthony antonio arthur austin barack bashar ben benjamin bernie bill
  billy bjorn blake bob bobby boris brad brandon brian bruce bryan callum carl carlos chad charles chris christian
  christopher chuck clint clyde cody colin corey craig curtis cyril dan daniel darrell darren dave david dean declan
  denis dennis derek derrick devin dick diego dmitri dmitry dominic don donald douglas duane dustin dwight dylan earl
  ed eddie edgar eduardo edward edwin elias elijah elon emmanuel enrique eric erik ernest ethan eugene everett evo
  felipe felix fernando floyd francisco francois frank fred freddie frederick friedrich fritz fumio gabriel garrett
  gary gavin gene geoffrey george gerald gerhard gilbert giorgio giuseppe glen glenn gordon graeme graham grant greg
  gregory gus hamish hans harold harry harvey hassan heinrich helmut henry herbert herman hiroshi hugh hugo hussein
  iain ian ibrahim igor isaac ivan jack jacob jacques jair jake james janos jared jaroslaw jason javier jd jean jeff
  jeffrey jens jeremiah jeremy jerome jerry jesse jim joao joe joel john johnny jonah jonathan jordan jorge jose
  joseph josh joshua josiah juan julio justin karl keir keith ken kenji kenneth kevin khalid kirk klaus kofi kyle
  lance larry lars laurent lawrence lech leon leroy lester lewis liam lindsey lloyd logan louis lucas luigi luis luiz
  luke magnus manuel marco marcus mario mark martin marvin mason mateusz mathias matt matteo matthew matthias maurice
  max mehmet melvin micah michael miguel mikael mike mikhail milos milton mitch mitchell mitt mohamed mohammed morris
  muhammad mustafa narendra nate nathan neal ned neil nelson newt nicholas nick nicolas nigel nikolai noah norman
  olaf oleg oleksandr olivier omar oscar otis otto owen pablo paolo parag patrick paul pavel pedro perry pete peter
  petr petro philip phillip pierre piet pieter preston rafael rahul raj ralph ramon rand randall randy raul raymond
  recep reginald reince rex ricardo rich richard rick rishi rob robert roberto rod roderick rodney rodrigo roger
  roland ron ronald ronnie ross roy ruben rudy russell ryan salvador sam samuel satya scott sean sergei sergey sergio
  seth shane shaun shawn shinzo silvio simon spencer stan stanley stefan stephan stephen steve steven stuart sundar
  sven sylvester takeshi ted terrence terry thabo theo theodore thomas tim timothy toby todd tom tomas tommy tony
  travis trevor trey troy tyler vaclav vernon victor viktor vince vincent virgil vladimir volodymyr wade wallace
  walter warren wayne wendell wesley will willem william willie wolfgang xi yair yuri yusuf zach zachary zoltan`.split(
    /\s+/u,
  ),
)

const female = new Set(
  `abigail agnieszka ailsa aisha akiko alexandra alexandria alexis alice alicia alison allison alyssa amanda amber
  amelia amina amy ana anastasia andrea angela angelina anita ann anna anne annegret annie annika antonia ariana
  ashley astrid audrey aung ava barbara beatrice becky belinda benazir bernadette beth bethany betsy betty beverley
  beverly bianca bonnie brenda brianna bridget bridgette brigitte brittany brittney caitlin cara carla carly carmen
  carol caroline carolyn cassandra cassidy catherine cathleen cathy cecilia charlotte chelsea cheryl chloe christina
  christine cindy claire clara claudia colette colleen condoleezza connie constance cora cristina crystal cynthia
  daisy dalia dana daniela danielle daphne darlene dawn deanna deanne debbie deborah debra deirdre delia denise diana
  diane dilma dolores donna doris dorothy edith eileen ekaterina elaine eleanor elena elisa elise eliza elizabeth
  ella ellen ellie elsa elsie emily emma erica erika erin esther eunice eva eve evelyn ewa fatima felicia fiona
  florence frances francoise frida gabriela gabrielle gail gemma genevieve georgina geraldine gina ginny giorgia
  gladys gloria grace greta gretchen gwen gwyneth hannah harriet hayley heather helen hilary hillary holly huma
  imogen indira ingrid ingrida irene irina iris isabel isabella ivanka ivy jacinda jacqueline jade jane janelle janet
  janice janine jasmine jean jeanette jeanne jenna jennifer jenny jessica jill joan joanna jocelyn jodie josephine
  josie joyce judith judy julia juliana julie juliet justine kaja kamala karen karine karla kate katherine kathleen
  kathryn kathy katie katrina kayla keiko keira kellie kelly kendra khadija kimberly kirsten kirstie kirsty krista
  kristen kristin lana latoya laura lauren layla leah leanne leila lena lila lillian linda ling lisa liz lois lola
  loretta lori lorraine louisa louise lucia lucy lydia lynne mabel madeleine madison magda maggie maja malala mandy
  marcia margaret margot maria marian mariana marianne marie marija marilyn marine marissa marlene martha mary
  maureen mavis maxine maya meera megan meghan mei melania melinda melissa mette mia michelle mildred miranda miriam
  molly mona monica muriel myra nadia nadine nancy naomi natalia natalie natasha nell niamh nicola nicole nikki nina
  noreen norma olga olivia oprah orla paige pamela patricia patty paula pauline pearl peggy penny philippa phoebe
  phyllis pippa polly priti priyanka rachel rebecca regina renata renee rhonda rita roberta robin roisin rosa
  rosalind rosemary rosie rowena roxanne ruby ruth sabrina sadie sally samantha sandra sandy sanna sara sarah
  segolene selena serena sharon sheila sherri sherry shirley sigrid simone siobhan sofia sonia sonya sophia stacey
  stella stephanie sue susan susanna sushma suzanne svetlana sylvia sylvie tabitha tamara tammy tanya tara tatiana
  teresa tess thelma theresa tiffany tina tracey tricia trudy tulsi ursula valerie vanessa vera veronica vicki
  victoria violet virginia vivian wanda wendy whitney wilma yoko yolanda yulia yuriko yvette yvonne zoe zuzana`.split(
    /\s+/u,
  ),
)

/** The gender that a given name mostly tells; `undefined` for names of both, which stand in both lists, and unknown ones. */
export function guessGender(given: string): 'm' | 'f' | undefined {
  const name = given.toLowerCase()
  const isMale = male.has(name)
  const isFemale = female.has(name)
  if (isMale === isFemale) return undefined
  return isMale ? 'm' : 'f'
}
