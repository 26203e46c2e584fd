package nianbao.sample.figures;

import nianbao.sample.issuer.Office;
import nianbao.sample.plan.Plan;
import nianbao.sample.random.SeededRandom;

/** Makes consistent figures for a report. */
public final class FigureMaker {
  private static final int MOST_SHIFTED = 6;

  private final Plan plan;
  private final long seed;
  private final CarryOver carryOver;
  private final SeededRandom random;

  public FigureMaker(Plan plan, long seed, CarryOver carryOver, SeededRandom random) {
    this.plan = plan;
    this.seed = seed;
    this.carryOver = carryOver;
    this.random = random;
  }

  public SampleFigures figures() {
    int requests = requests();
    return switch (plan.tables().form()) {
      case "A" -> FormAFigures.of(random, requests);
      case "A2" -> FormA2Figures.of(random, requests);
      case "B" -> FormBFigures.of(random, requests);
      case "B_qingdao" -> FormBFigures.ofQingdao(random, requests);
      default ->
          ApplicantFigures.of(
              plan.tables().form(), random, requests, carriedIn(), carriedOut(plan.year()));
    };
  }

  private int requests() {
    return switch (random.weighted(40, 36, 19, 5)) {
      case 0 -> 0;
      case 1 -> random.between(1, 9);
      case 2 -> random.between(10, 60);
      default -> random.between(61, 700);
    };
  }

  private int[] carriedIn() {
    int[] carried = carriedOut(plan.year() - (carryOver == CarryOver.LAST_YEAR ? 2 : 1));
    if (carryOver == CarryOver.SHIFTED) {
      carried[random.between(0, carried.length - 1)] += random.between(1, MOST_SHIFTED);
    }
    return carried;
  }

  /** Depends on office and year only, so that each year takes over what the previous one left. */
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
