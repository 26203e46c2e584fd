package nianbao.search.shard;

import java.util.Comparator;
import nianbao.report.Source;

/**
 * One of several reports with the same text. The preferred one comes first: those from a {@code
 * .gov.cn} address, then by key; searches find that one only.
 */
public record Twin(boolean isOfficial, Source source) implements Comparable<Twin> {

  private static final Comparator<Twin> ORDER =
      Comparator.comparing((Twin twin) -> !twin.isOfficial)
          .thenComparing(twin -> twin.source.key());

  @Override
  public int compareTo(Twin other) {
    return ORDER.compare(this, other);
  }
}
