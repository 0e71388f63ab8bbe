const ASK = '是同一个人吗？请填写人员编号，不同的人用不同的编号';
const TEXT = '请把单元格设为文本格式后重新填写';
const BRANCH = '网格员与微网格长不能是同一人';

/** What a refusal says, and the same as a street says it; $1 and so on are what the two have in common. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/^must not be empty$/, '不能为空'],
  [/^has a line break or another control character in it$/, '含有换行或其他控制字符'],
  [/^is no well-formed text: type it anew$/, '文字编码有误，请重新输入'],
  [/^has (\d+) characters: at most (\d+)$/, '有 $1 个字符，最多 $2 个'],
  [/digits are lost/, `被表格存成了数字，末尾数字已丢失：${TEXT}`],
  [/^is none of (.+)$/, '应为下列之一：$1'],
  [/^was turned into a day by the spreadsheet/, `被表格转成了日期：${TEXT}`],
  [/^is (#\S+): the spreadsheet could not reckon it$/, '公式出错（$1）'],
  [/^may be (\S+) or (\S+): write it like (\S+)$/, '可能是 $1，也可能是 $2：请写成 $3 的样子'],
  [/^is no day: a day/, '不是日期：请写成 2026-03-05 的样子'],
  [/^is no phone number/, '不是电话号码：3 至 30 位数字，可用 - 分隔，可以 + 开头'],
  [/^is no code of a grid/, '不是网格编码：应为 12、15 或 18 位数字'],
  [/^must not hold an ID-card number/, '不得填写身份证号码'],
  [/^must not hold a mobile number/, '此处不得填写手机号码'],
  [/^must not hold control characters$/, '含有控制字符'],
  [/^only adults serve$/, '仅限成年人'],
  [/^is outside of (\d+), which this roster is of$/, '不在本花名册所属的 $1 之内'],
  [/^a head leads a total grid/, '总网格长对应社区总网格：12 位编码'],
  [/^a worker serves a general/, '网格员对应一般网格或专属网格：15 位编码'],
  [/^a contact is linked to a general grid/, '联系两委对应一般网格：15 位编码，末三位 001 至 899'],
  [/^is not a micro-grid/, '不是微网格：微网格编码为 18 位'],
  [/^must not be empty here: (.+)$/, '此处不能为空：$1'],
  [/^is not what the post rests on: (.+)$/, '与该岗位的产生方式不符，应为：$1'],
  [/^row (\d+) says another end or basis of the same$/, '与第 $1 行相同，但任期止或依据不同'],
  [/^row (\d+) has another for this number$/, '同一编号在第 $1 行填写的不同'],
  [/^row (\d+) gives this post in the same time$/, '第 $1 行同一时间已有人任此岗位'],
  [/^row (\d+) gives this person the post in the same time$/, '第 $1 行同一时间此人已任此岗位'],
  [/^row (\d+) makes this person leader elsewhere$/, '第 $1 行此人已任其他微网格长'],
  [/^row (\d+) has this person there: /, `第 $1 行此人已在该网格任职：${BRANCH}`],
  [/^row (\d+) has it too: /, `与第 $1 行相同：${ASK}`],
  [/^somebody who serves has it already: /, `已有服务人员使用：${ASK}`],
  [/^there is no person with this id$/, '没有此编号的人员'],
  [/^this person asked to be erased: /, '此人已申请删除个人信息：请去掉该行'],
  [/^is that of somebody of another name or phone /, '与已登记人员的姓名或电话不同，而此人不只在本单位任职'],
  [/^somebody of this name is contact there since that day: /, `该网格当日起已有同名的联系两委：${ASK}`],
  [/^the term is stored until (\S+): /, '已登记的任期至 $1：请在系统中续任或结束'],
  [/^is stored as (\S+): /, '已登记为 $1：产生方式不能更改'],
  [/there is no such grid$/, '没有这个网格'],
  [/this grid was closed, its last day was (\S+), and nothing followed$/, '该网格已于 $1 撤销'],
  [/this grid was closed, its last day was (\S+), and (.+) followed$/, '该网格已于 $1 撤销，由 $2 接续'],
  [/this grid is in use/, '该网格在任期内并非始终有效'],
  [/^(\d+) has somebody in this post until (\S+)$/, '$1 的此岗位已有人任至 $2'],
  [/^somebody holds this post of (\d+) already$/, '$1 的此岗位已有人'],
  [/^this person leads another micro-grid: (\d+)$/, '此人已任微网格长：$1'],
  [/^this person already leads another micro-grid$/, '此人已任其他微网格长'],
  [/^this person serves in (\d+) already: /, `此人已在 $1 任职：${BRANCH}`],
  [/^heads, workers and contacts are appointed by the street/, '总网格长、网格员和联系两委由街道任命，不能任命自己'],
  [/^leaders are appointed from above/, '微网格长由上级任命，不能任命自己'],
  [/^the term is over: today is (\S+)$/, '任期已满：今天是 $1'],
  // Of a file as a whole.
  [/^the file is no roster: there is nothing/, '这不是花名册：表头下面没有内容'],
  [/^the file is no roster: (.+)$/, '这不是花名册：$1'],
  [/^the file has (\d+) rows, (\d+) are the most/, '文件有 $1 行，最多 $2 行：请分开上传，例如按社区'],
  [/^the file has more than 500,000 cells/, '文件超过 500,000 个单元格：请分开上传'],
  [/^the file has more than 20 million characters/, '文件超过 2000 万个字符'],
  [/is neither a CSV nor an xlsx/, '文件不是 CSV 或 xlsx：请另存为其中一种'],
  [/is in an encoding that is not known here/, '无法识别文件编码：请另存为 UTF-8'],
  [/is an old \.xls, or has a password/, '文件是旧版 .xls 或设有密码：请另存为不带密码的 .xlsx'],
  [/to read, or is damaged: save it anew$/, '文件过大或已损坏：请重新保存'],
  [/is larger than 10 MB/, '文件超过 10 MB：请分开上传'],
  [/is a damaged xlsx: save it anew$/, 'xlsx 文件已损坏：请重新保存'],
  [/defines entities of its own/, '文件中有表格软件不会产生的内容：请重新保存'],
  [/^the file was dropped$/, '文件已过保存期'],
  [/^a term that begins on (\S+) ends from then on to (\S+)$/, '任期自 $1 起，最晚至 $2'],
];

/** What is wrong with a row or a file, in Chinese; as it was said where there is no phrase yet. */
export function inChinese(message: string): string {
  for (const [says, chinese] of PHRASES) {
    const found = says.exec(message);
    if (found !== null)
      return chinese.replaceAll(/\$(\d)/g, (_, group: string) => (found[Number(group)] ?? '').replaceAll(' or ', '或'));
  }
  return message;
}
