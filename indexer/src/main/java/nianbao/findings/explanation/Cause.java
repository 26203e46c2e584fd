package nianbao.findings.explanation;

import java.util.List;
import nianbao.report.Finding.Explanation;

/** A simple slip that makes a relation fail as it does. */
interface Cause {

  /** Every way in which this slip alone accounts for the failure, exactly; mostly none. */
  List<Explanation> of(Failure failure);
}
