package nianbao.http.page.results;

import java.io.IOException;

/** How many reports other searches would find. */
@FunctionalInterface
public interface Counts {
  /** The reports that a page at this address would list, on all its pages. */
  int of(ResultsAddress address) throws IOException;
}
