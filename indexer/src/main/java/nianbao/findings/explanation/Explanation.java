package nianbao.findings.explanation;

import java.util.List;

/** A simple slip that makes a relation fail as it does. */
interface Explanation {

  /** Every way in which this slip alone accounts for the failure, exactly; mostly none. */
  List<Explained> of(Failure failure);
}
