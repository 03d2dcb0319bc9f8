import { expect, test } from 'vitest'
import { articlesOf, blocksOf } from './read'

const rope = `
The rope walk behind the tannery was sold on
Friday to a maker of fishing nets, who means
to keep the old sheds as they are and to hire
the six women who worked there in the spring.`

const bell = `
The bell of the market hall will ring again
on Saturday, after a silence of eleven years,
if the new rope arrives by the noon carrier.`

test('a headline in capitals goes on below itself, though with a single word', () => {
  expect(
    articlesOf(`ROPE WALK SOLD TO A NET\nMAKER\n${rope}\n\nMARKET BELL TO RING\nAGAIN\n${bell}`),
  ).toEqual([
    ['headline ROPE WALK SOLD TO A NET MAKER', expect.stringMatching(/^body The rope walk/u)],
    ['headline MARKET BELL TO RING AGAIN', expect.stringMatching(/^body The bell/u)],
  ])
})

test('a row of capitals on which a sentence begins is its text, not a headline', () => {
  const page = blocksOf(`
MARKET BELL TO RING

THE BELL OF THE OLD MARKET HALL ON THE
green will ring again on Saturday, after
a silence of eleven years, if the new
rope arrives by the noon carrier, as it
was promised to do in March and in May.

ROPE WALK SOLD
${rope}
${bell}`)
  expect(page[1]).toMatch(/^body THE BELL OF THE OLD MARKET HALL ON THE green will ring/u)
})

test('a paper’s first headline stands below its date, and is no running head', () => {
  const [first] = articlesOf(`THE DALE MESSENGER\nMonday, June 4, 1906.\n\nROPE WALK SOLD\n${rope}`)
  expect(first?.[0]).toBe('headline ROPE WALK SOLD')
})

test('of a Chinese page the section’s name in capitals is a running head', () => {
  expect(
    blocksOf(`
FANGZHI YUANDI

# 桥头镇办起夜校

老粮站里点起灯，夜校开了十四个班，来的人自己带板凳，教的人不收一分钱。`)[0],
  ).toBe('other FANGZHI YUANDI')
})

test('the stop of a title ends no paragraph, for a name follows', () => {
  expect(
    blocksOf(`
ROPE WALK SOLD

The old rope walk was sold on Friday to Mr.
Tobias Marsh, who makes nets, and to the Rev.
Adam Lisle, who does not know why he bid.`),
  ).toHaveLength(2)
})

test('white or an indent that shows every other paragraph’s beginning joins a row that has neither', () => {
  const page = blocksOf(`
ROPE WALK SOLD

  The old rope walk behind the tannery was
sold on Friday to a maker of fishing nets,
who means to keep the sheds.
  Six women worked there in the spring, and
all are to be hired again.
  The walk is two hundred yards long, and
no part of it has a roof of any kind.
Rainwater ran through it for ninety years.
It will go on doing so.
  A first net is to be shown at the market,
where it will hang beside the great bell.
`)
  expect(page.slice(1).map((text) => text.slice(5, 13))).toEqual([
    'The old ',
    'Six wome',
    'The walk',
    'A first ',
  ])
})

test('what stands below a letter is the name of its writer, and where it goes on is told at its end', () => {
  expect(
    articlesOf(`
LETTERS TO THE EDITOR

THE MARKET BELL

Sir,—Whoever rings the bell of the market
hall at six on Sundays should be asked to
live below it for a week.
I remain, Sir, your obedient servant,

SLEEPLESS

THE NEW ROPE

Sir,—A bell that nobody rings is a pot, and
the hall has pots enough. Let it ring.

SEXTON

ROPE WALK SOLD
${rope}

Continued on page 4`).map((article) => article.map((block) => block.split(' ', 3).join(' '))),
  ).toEqual([
    [
      'column LETTERS TO',
      'headline THE MARKET',
      'body Sir,—Whoever rings',
      'body I remain,',
      'signature SLEEPLESS',
    ],
    ['headline THE NEW', 'body Sir,—A bell', 'signature SEXTON'],
    ['headline ROPE WALK', 'body The rope', 'note Continued on'],
  ])
})
