import type { Command } from 'commander'
import type { Speaker } from '../words'

/** What Commander 14 says of a wrong call, line by line, and the sentence that says it in the terminal's language. */
const complaints: readonly (readonly [said: RegExp, key: string])[] = [
  [/^error: missing required argument '(?<name>.+)'$/u, 'argumentMissing'],
  [/^error: required option '(?<option>.+)' not specified$/u, 'optionMissing'],
  [/^error: option '(?<option>.+)' argument missing$/u, 'valueMissing'],
  [/^error: option '(?<option>.+)' cannot be used with option '(?<other>.+)'$/u, 'conflict'],
  [/^error: unknown option '(?<option>.+)'$/u, 'optionUnknown'],
  [/^error: unknown command '(?<name>.+)'$/u, 'commandUnknown'],
  [/^error: too many arguments.* Expected (?<most>\d+) arguments? but got (?<given>\d+)\.$/u, 'tooMany'],
  [
    /^error: option '(?<option>.+)' argument '(?<value>.*)' is invalid\. Allowed choices are (?<choices>.+)\.$/u,
    'choiceUnknown',
  ],
  [/^error: option '(?<option>.+)' argument '(?<value>.*)' is invalid\. (?<why>.+)$/u, 'valueWrong'],
  [/^\(Did you mean (?:one of )?(?<names>.+)\?\)$/u, 'meant'],
]

/** The titles of Commander's help. */
const titles: Readonly<Record<string, string>> = {
  'Usage:': 'usage',
  'Arguments:': 'arguments',
  'Options:': 'options',
  'Commands:': 'commands',
}

/** Lets a command speak the terminal's language where Commander has words of its own. Commands added later inherit it. */
export function speakUsage(program: Command, say: Speaker): void {
  program
    .configureOutput({ outputError: (text, write) => write(usageSaid(text, say)) })
    .configureHelp({
      styleTitle: (title) => (title in titles ? say(`cli.usage.${titles[title]}`) : title),
      optionDescription: ({ description, argChoices }) =>
        argChoices ? say('cli.usage.choices', { description, choices: argChoices.join(', ') }) : description,
      argumentDescription: ({ description, defaultValue }) =>
        defaultValue === undefined
          ? description
          : say('cli.usage.default', { description, value: String(defaultValue) }),
    })
    .helpOption('-h, --help', say('cli.usage.help'))
    .helpCommand('help [command]', say('cli.usage.helpOf'))
}

/**
 * The arguments as Commander is to have them: an unknown command alone, because beside a request for help it would answer
 * with the help of the whole program, as if all were well.
 */
export function heard(program: Command, args: readonly string[]): readonly string[] {
  const [first, second] = args.filter((arg) => !arg.startsWith('-'))
  const name = first === 'help' ? second : first
  const known = name === undefined || ['help', ...program.commands.map((one) => one.name())].includes(name)
  return known ? args : [name]
}

/** What Commander says of a wrong call, in the terminal's language; what it does not say itself stays. */
function usageSaid(text: string, say: Speaker): string {
  return text
    .split('\n')
    .map((line) => {
      for (const [said, key] of complaints) {
        const values = said.exec(line)?.groups
        if (values) return say(`cli.usage.${key}`, values)
      }
      return line
    })
    .join('\n')
}
