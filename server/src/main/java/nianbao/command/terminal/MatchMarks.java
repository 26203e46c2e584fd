package nianbao.command.terminal;

/** What stands around a match in printed text. */
public enum MatchMarks {
  /** For files and for programs that read the output. */
  BRACKETS("【", "】"),
  /** Black on yellow, as a terminal shows it (ECMA-48, SGR 30 and 103). */
  COLOUR("\033[30;103m", "\033[0m");

  private final String before;
  private final String after;

  MatchMarks(String before, String after) {
    this.before = before;
    this.after = after;
  }

  /** Colour when the launcher says that the output goes to a terminal which may show it. */
  public static MatchMarks ofTerminal() {
    return Boolean.getBoolean("nianbao.colour") ? COLOUR : BRACKETS;
  }

  String before() {
    return before;
  }

  String after() {
    return after;
  }
}
