import type { ActBeside } from '../desk'
import type { Place } from '../shell'
import { toldOfLeft } from './told-of-left'

type Go = (place: Place) => void

/**
 * The act that set states, as one that also leads: taken back it leads to where it was done, done again to where it went
 * on to. What is taken back has left nothing behind that would have to be told. It holds no open page.
 */
export function passingAct(set: ActBeside, from: Place, to: Place, go: Go): ActBeside {
  const going = (place: Place) => ({ page: place.page, go: () => go({ ...place }) })
  return {
    ...set,
    back: async () => {
      toldOfLeft.withdraw()
      await set.back()
    },
    leads: { back: going(from), on: going(to) },
  }
}
