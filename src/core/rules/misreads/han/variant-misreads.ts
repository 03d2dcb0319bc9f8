import type { Lexicon } from '../../../text'
import type { Misread } from '../misread'

/** Old and Japanese forms that engines give for characters of simplified text: neither it nor traditional text prints them. */
const forms: ReadonlyMap<string, string> = new Map(
  '硏研 觧解 髙高 靑青 淸清 敎教 値值 眞真 愼慎 塡填 囘回 旣既 槪概 曁暨 岀出 囯国 呑吞 朶朵 晩晚 毎每 卽即 兎兔 衞卫'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
)

const amidText = /^\p{Script=Han}{2}$/u
const asked = new RegExp(`[${[...forms.keys()].join('')}]`, 'gu')

/**
 * Forms that no Chinese newspaper prints but to speak of them, where the one it prints makes a word or stands amid text:
 * an engine knows them all.
 *
 *     科硏院所、化觧         →  研, 解, certain
 *     靑字旁                 →  (unchanged)
 */
export const variantMisreads = (texts: readonly string[], lexicon: Lexicon): readonly Misread[] =>
  texts.flatMap((text, block) =>
    [...text.matchAll(asked)].flatMap(({ 0: read, index: from }) => {
      const put = forms.get(read) ?? read
      const [before, behind] = [text.charAt(from - 1), text.charAt(from + 1)]
      const isWord = lexicon.frequency(before + put) > 0 || lexicon.frequency(put + behind) > 0
      if (!isWord && !amidText.test(before + behind)) return []
      return {
        block,
        from,
        to: from + 1,
        text: read,
        suggestions: [{ text: put, score: 1 }],
        certain: true,
        confidence: 0.97,
        reason: { key: 'rules.misreads.alike' as const, values: { read, put } },
      }
    }),
  )
