/** What stands right behind a number and says what it counts, or is a part of it: 3项, 12亩, 40万. */
export const measures =
  '个项家名人位次条年月日时分秒元角万亿千百米里吨斤克期届版号层座栋辆台套件批间所户亩度倍周天场组支只张份本部篇字课'
