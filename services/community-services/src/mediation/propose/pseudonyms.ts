/** How the parties of a mediation are called in its file, in the order in which they were named. */
export const pseudonyms = ['甲方', '乙方', '丙方', '丁方', '戊方', '己方'] as const;
