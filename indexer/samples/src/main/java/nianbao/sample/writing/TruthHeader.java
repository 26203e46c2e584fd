package nianbao.sample.writing;

import nianbao.report.Place;
import nianbao.report.Script;
import nianbao.sample.issuer.Office;
import nianbao.sample.plan.HeaderFields;
import nianbao.sample.plan.Plan;
import nianbao.sample.truth.Truth;
import org.jspecify.annotations.Nullable;

/** Builds what a careful reader would find in the header of a report. */
public final class TruthHeader {
  private final Plan plan;
  private final HeaderFields fields;

  public TruthHeader(Plan plan, HeaderFields fields) {
    this.plan = plan;
    this.fields = fields;
  }

  /**
   * The header.
   *
   * @param title as printed, empty if there is none
   * @param signed whether the text ends with office and date
   */
  public Truth.Header of(String title, boolean signed) {
    Office office = plan.office();
    boolean untitled = title.isEmpty();
    return new Truth.Header(
        untitled ? inferredTitle() : title,
        untitled,
        plan.namesOffice() ? office.full() : null,
        plan.printing().exact(plan.issuerAsPrinted()),
        office.agency(),
        plan.namesPlace() ? office.place().place() : Place.UNKNOWN,
        plan.year(),
        fields.publishedOn(),
        signed ? plan.written() : fields.writtenOn(),
        unlessEmpty(fields.indexNumber()),
        unlessEmpty(plan.printing().exact(fields.documentNumber())),
        plan.header().isBlock() ? "主动公开" : null,
        plan.printing().traditional() ? Script.HANT : Script.HANS,
        plan.tables().showsFigures() ? plan.tables().form() : null);
  }

  private String inferredTitle() {
    String issuer =
        plan.namesOffice() ? plan.office().full() : plan.printing().exact(plan.issuerAsPrinted());
    return issuer + plan.year() + "年政府信息公开工作年度报告";
  }

  private static @Nullable String unlessEmpty(String text) {
    return text.isEmpty() ? null : text;
  }
}
