/** Common given names of many countries with the gender that they mostly tell, for pronouns. A name of both stands in neither. */

const male = new Set(
  `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
  steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric
  jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry
  tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah
  gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan
  juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip phillip johnny bill jim tom tim mike bob dan
  dave steve jeff ben sam ted ron chris rick rand marco bernie barack mitt martin lindsey newt antonio boris keir rishi
  nigel ed gordon tony simon graham neil ian colin stuart alistair hamish angus callum liam declan emmanuel nicolas
  francois jean pierre jacques olivier laurent friedrich olaf wolfgang hans klaus helmut gerhard jens karl otto fritz
  heinrich vladimir sergei sergey dmitry dmitri mikhail ivan igor oleg yuri boris alexei alexey nikolai andrei viktor
  volodymyr petro oleksandr giorgio matteo mario giuseppe luigi silvio paolo carlos luis miguel pedro javier pablo diego
  jorge felipe fernando rafael enrique andres alejandro francisco recep mustafa mehmet ahmed ahmad mohammed muhammad
  mohamed ali hassan hussein ibrahim omar khalid abdullah yusuf benjamin yair bashar hassan xi narendra rahul amit raj
  shinzo fumio hiroshi kenji takeshi alexander lars anders erik sven magnus bjorn mikael piet willem pieter mateusz
  andrzej lech jaroslaw donald viktor janos zoltan tomas petr vaclav milos justin pierre jd joao luiz jair hugo nicolas
  evo kofi nelson jacob cyril thabo isaac elias adrian marcus victor leon oscar felix theo max hugh geoffrey nick greg
  matt josh jake alex will pete chuck harry mitch elon parag satya sundar craig derek dustin grant kirk lance luke mason dominic preston blake cody
  dean eduardo ricardo roberto sergio alberto julio ramon raul garrett wesley rodney eddie freddie devin trey jared rudy rex reince corey roland`.split(
    /\s+/u,
  ),
)

const female = new Set(
  `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley
  kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy angela
  shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria
  heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl
  hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia
  grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis
  lori hillary carly sarah chelsea melania ivanka nikki elise kamala condoleezza madeleine janet loretta huma cheryl
  debbie donna elena sonia theresa liz nicola priti diane yvette bridget angela annegret ursula claudia sigrid mette sanna
  jacinda julia penny giorgia virginia marine segolene christine anne francoise brigitte simone rosa carmen lucia elena
  sofia ana isabel cristina dilma michelle eva olga svetlana natalia irina tatiana yulia ekaterina anastasia maria marija
  kaja dalia ingrida fatima aisha amina khadija leila layla malala benazir indira sonia priyanka meera sushma aung yoko
  akiko keiko yuriko mei ling tulsi gretchen stacey tammy jill jenny kate katie annie beth betsy becky wendy jane joanna
  zoe chloe lucy molly ellie hayley gemma tracey tina sandy peggy patty paula robin dana rosie harriet imogen phoebe fiona
  kirsty ailsa siobhan niamh roisin orla ingrid astrid greta annika maja brittney crystal tiffany vanessa monica erica erin holly kristen kristin kirsten krista leah mandy marissa
  meghan miranda naomi natasha paige regina renee rhonda roxanne sabrina sheila sherry sylvia tara valerie veronica vicki
  yolanda yvonne gail gwen irene jeanne josephine kathy katrina lena lillian lois lorraine louise lydia maureen melinda
  norma phyllis suzanne tanya vivian beatrice bonnie carla cecilia claire clara colleen connie deanna deanne dolores edith
  eileen elaine eleanor ella ellen erika esther florence karine agnieszka ewa magda joanna zuzana`.split(/\s+/u),
)

/** The gender that a given name mostly tells; `undefined` for names of both and unknown ones. */
export function guessGender(given: string): 'm' | 'f' | undefined {
  const name = given.toLowerCase()
  const isMale = male.has(name)
  const isFemale = female.has(name)
  if (isMale === isFemale) return undefined
  return isMale ? 'm' : 'f'
}
