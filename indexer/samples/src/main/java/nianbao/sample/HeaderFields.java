package nianbao.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a header block has to say.
 *
 * @param issuer as printed
 * @param indexNumber empty when none is printed
 * @param documentNumber empty when none is printed
 * @param publishedOn {@code null} when not printed
 * @param writtenOn {@code null} when not printed
 * @param classYear the year of the 组配分类, {@code null} when not printed
 */
record HeaderFields(
    String issuer,
    String indexNumber,
    String documentNumber,
    @Nullable LocalDate publishedOn,
    @Nullable LocalDate writtenOn,
    @Nullable Integer classYear) {

  /** What the header of this report says; a light line always has a date. */
  static HeaderFields of(Plan plan, SeededRandom dice) {
    boolean block = plan.header().isBlock();
    boolean light = plan.header().isLight();
    String index = plan.index().number(plan.office(), plan.published().getYear(), dice);
    return new HeaderFields(
        plan.printedOffice(),
        index,
        block && dice.chance(15) ? documentNumber(plan, dice) : "",
        light || (block && dice.chance(80)) ? plan.published() : null,
        block && dice.chance(40) ? plan.written() : null,
        block && dice.chance(25) ? plan.year() : null);
  }

  private static String documentNumber(Plan plan, SeededRandom dice) {
    Office office = plan.office();
    String mark = office.place().mark() + office.mark();
    return mark + "发〔" + plan.written().getYear() + '〕' + dice.between(1, 60) + '号';
  }
}
