/** A page of 20,000 words with a box for every glyph has some 300,000 elements. */
export const mostElements = 2_000_000
