import { Command, Option } from 'commander'
import { expect, test } from 'vitest'
import { heard, speakUsage } from '../../../src/main/cli/usage'
import { speaker } from '../../../src/main/words'

/** What a wrong call of `stet copy [--form a|b] -o <file> <name>` is answered with, in Chinese. */
async function answered(...args: readonly string[]): Promise<string> {
  let told = ''
  const program = new Command('stet').exitOverride()
  speakUsage(program, speaker('zh-CN'))
  program.configureOutput({
    writeOut: (text) => {
      told += text
    },
    writeErr: (text) => {
      told += text
    },
  })
  program
    .command('copy')
    .argument('<name>')
    .argument('[place]', '放到哪里', '此处')
    .requiredOption('-o, --output <file>')
    .addOption(new Option('--form <form>').choices(['a', 'b']).default('a'))
    .addOption(new Option('--all').conflicts('form'))
    .action(() => undefined)
  await program.parseAsync(heard(program, args), { from: 'user' }).catch(() => undefined)
  return told.trimEnd()
}

test.each([
  [[], '用法： stet'],
  [['coppy'], '错误：没有命令“coppy”\n（是否想用 copy？）'],
  [['coppy', '--help'], '错误：没有命令“coppy”'],
  [['-h', 'coppy'], '错误：没有命令“coppy”'],
  [['help', 'coppy'], '错误：没有命令“coppy”'],
  [['help', 'copy'], '用法： stet copy'],
  [['copy', 'x', '-h'], '用法： stet copy'],
  [['copy', '--help'], '（a, b）'],
  [['copy', '--help'], '放到哪里（不写则为 此处）'],
  [['--help'], '用法： stet'],
  [['copy', '-o', 'f'], '错误：缺少参数“name”'],
  [['copy', 'x'], '错误：缺少必需的选项“-o, --output <file>”'],
  [['copy', 'x', '-o'], '错误：选项“-o, --output <file>”后面缺少值'],
  [['copy', 'x', '-o', 'f', '--nope'], '错误：没有选项“--nope”'],
  [['copy', 'x', 'y', 'z', '-o', 'f'], '错误：参数过多，应有 2 个，给了 3 个'],
  [['copy', 'x', '-o', 'f', '--form', 'c'], '错误：选项“--form <form>”不认识“c”，可取：a, b。'],
  [['copy', 'x', '-o', 'f', '--form', 'a', '--all'], '错误：选项“--all”不能与“--form <form>”同用'],
])('a wrong call is answered in the terminal’s language: %j', async (args, sentence) => {
  expect(await answered(...args)).toContain(sentence)
})
