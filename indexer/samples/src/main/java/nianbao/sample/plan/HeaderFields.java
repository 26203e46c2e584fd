package nianbao.sample.plan;

import java.time.LocalDate;
import nianbao.sample.issuer.Office;
import nianbao.sample.random.SeededRandom;
import org.jspecify.annotations.Nullable;

/**
 * The values in a header block.
 *
 * @param issuer as printed
 * @param indexNumber empty if not printed
 * @param documentNumber empty if not printed
 * @param publishedOn {@code null} if not printed
 * @param writtenOn {@code null} if not printed
 * @param classYear the year in the 组配分类, {@code null} if not printed
 */
public record HeaderFields(
    String issuer,
    String indexNumber,
    String documentNumber,
    @Nullable LocalDate publishedOn,
    @Nullable LocalDate writtenOn,
    @Nullable Integer classYear) {

  /** Draws the fields for a report; light headers always have a date. */
  public static HeaderFields of(Plan plan, SeededRandom random) {
    boolean block = plan.header().isBlock();
    boolean light = plan.header().isLight();
    String index = plan.index().number(plan.office(), plan.published().getYear(), random);
    return new HeaderFields(
        plan.printedOffice(),
        index,
        block && random.chance(15) ? documentNumber(plan, random) : "",
        light || (block && random.chance(80)) ? plan.published() : null,
        block && random.chance(40) ? plan.written() : null,
        block && random.chance(25) ? plan.year() : null);
  }

  private static String documentNumber(Plan plan, SeededRandom random) {
    Office office = plan.office();
    String mark = office.place().mark() + office.mark();
    return mark + "发〔" + plan.written().getYear() + '〕' + random.between(1, 60) + '号';
  }
}
