/** A JSON document `{"version":1,"files":[…]…}` written file by file. */
export class JsonFileList {
  private count = 0;

  begin(): string {
    return '{"version":1,"files":[';
  }

  /** One entry on a line of its own. */
  entry(value: object): string {
    return `${this.count++ === 0 ? '\n' : ',\n'}${JSON.stringify(value)}`;
  }

  /** Closes the list; the members of `rest` follow it. */
  end(rest: Readonly<Record<string, unknown>> = {}): string {
    const members = Object.entries(rest).map(([key, value]) => `,${JSON.stringify(key)}:${JSON.stringify(value)}`);
    return `${this.count === 0 ? '' : '\n'}]${members.join('')}}\n`;
  }
}
