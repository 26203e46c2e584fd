package nianbao.bench.fuzz.guided;

/** What the targets have in common. */
final class Targets {

  /** How long the long form of each target takes. */
  static final String DURATION = "20m";

  private Targets() {}
}
