/** An emoji with all that belongs to it; digits and signs that are only sometimes one are left out. */
export const EMOJI =
  /(?:\p{Regional_Indicator}{2}|[#*\d]\uFE0F?\u20E3|(?:(?![©®™‼⁉ℹ↔-↪])\p{Extended_Pictographic}|[©®™‼⁉ℹ↔-↪]\uFE0F)\uFE0F?\p{Emoji_Modifier}?(?:\u200D\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?)*)/gu;
