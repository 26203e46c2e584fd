package nianbao.sample;

/** Makes the figures of a report, which agree with each other. */
final class FigureMaker {
  private static final int MOST_SHIFTED = 6;

  private final Plan plan;
  private final long seed;
  private final CarryOver carryOver;
  private final SeededRandom dice;

  FigureMaker(Plan plan, long seed, CarryOver carryOver, SeededRandom dice) {
    this.plan = plan;
    this.seed = seed;
    this.carryOver = carryOver;
    this.dice = dice;
  }

  SampleFigures figures() {
    int requests = requests();
    return switch (plan.tables().form()) {
      case "A" -> FormAFigures.of(dice, requests);
      case "A2" -> FormA2Figures.of(dice, requests);
      case "B" -> FormBFigures.of(dice, requests);
      case "B_qingdao" -> FormBFigures.ofQingdao(dice, requests);
      default ->
          ApplicantFigures.of(
              plan.tables().form(), dice, requests, carriedIn(), carriedOut(plan.year()));
    };
  }

  private int requests() {
    return switch (dice.weighted(40, 36, 19, 5)) {
      case 0 -> 0;
      case 1 -> dice.between(1, 9);
      case 2 -> dice.between(10, 60);
      default -> dice.between(61, 700);
    };
  }

  private int[] carriedIn() {
    int[] carried = carriedOut(plan.year() - (carryOver == CarryOver.LAST_YEAR ? 2 : 1));
    if (carryOver == CarryOver.SHIFTED) {
      carried[dice.between(0, carried.length - 1)] += dice.between(1, MOST_SHIFTED);
    }
    return carried;
  }

  /** The same for everyone who asks, so that a year takes in what the year before carried over. */
  private int[] carriedOut(int year) {
    Office office = plan.office();
    SeededRandom own =
        new SeededRandom(seed ^ (office.place().code() + office.agency()).hashCode(), year);
    int[] carried = new int[ApplicantFigures.APPLICANTS.size()];
    for (int i = 0; i < carried.length; i++) {
      carried[i] = own.chance(i == 0 ? 30 : 6) ? own.between(1, i == 0 ? 5 : 2) : 0;
    }
    return carried;
  }
}
